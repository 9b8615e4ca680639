#include "reader/SourcePlaces.h"

namespace vanthu::reader {

SourcePlaces::SourcePlaces(const std::vector<Found>& found, const odf::Source* source) : source_(source) {
    for (const Found& one : found) byPointer_.emplace(one.pointer, &one.spans);
}

std::vector<Span> SourcePlaces::spans(std::string_view pointer, std::string_view value, std::size_t begin, std::size_t end) const {
    const auto known = byPointer_.find(pointer);
    if (known == byPointer_.end()) return {};
    const std::vector<Span>& whole = *known->second;
    if (whole.size() == 1 && whole[0].end - whole[0].begin == value.size())
        return {{whole[0].paragraph, whole[0].begin + begin, whole[0].begin + end}};
    if (source_ == nullptr) return whole;
    // The value is the source without line ends, blanks and leftovers of text tools: walk along both.
    std::vector<Span> result;
    std::size_t at = 0;
    for (const Span& span : whole) {
        if (span.paragraph >= source_->paragraphs.size()) return whole;
        const std::string& text = source_->paragraphs[span.paragraph].text;
        Span part{span.paragraph, 0, 0};
        bool isOpen = false;
        for (std::size_t i = span.begin; i < span.end && i < text.size() && at < end; ++i) {
            while (at < value.size() && value[at] == ' ' && text[i] != ' ') ++at;
            if (at >= value.size() || text[i] != value[at]) continue;
            if (at >= begin && at < end) {
                if (!isOpen) part.begin = i;
                isOpen = true;
                part.end = i + 1;
            }
            ++at;
        }
        if (isOpen) result.push_back(part);
    }
    return at >= end && !result.empty() ? result : whole;
}

} // namespace vanthu::reader
