#include "reader/Ledger.h"

#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

Implied::Why whyOf(odf::Leftover::Kind kind) {
    switch (kind) {
    case odf::Leftover::Kind::rule:
        return Implied::Why::rule;
    case odf::Leftover::Kind::pageNumber:
        return Implied::Why::pageNumber;
    case odf::Leftover::Kind::markup:
        break;
    }
    return Implied::Why::markup;
}

/// What of a paragraph lies between the covered stretches and is not blank, trimmed.
void addGap(const odf::Source& source, std::size_t paragraph, std::size_t begin, std::size_t end, std::vector<Span>& unplaced) {
    if (begin >= end) return;
    const std::string_view text = source.paragraphs[paragraph].text;
    const std::string_view gap = trimmed(text.substr(begin, end - begin));
    if (gap.empty()) return;
    const auto at = static_cast<std::size_t>(gap.data() - text.data());
    unplaced.push_back({paragraph, at, at + gap.size()});
}

} // namespace

void Ledger::found(std::string pointer, Sureness sureness, const std::vector<Slice>& slices) {
    Found entry{std::move(pointer), {}, sureness};
    for (const Slice& slice : slices) {
        const std::string_view text = trimmed(slice.text);
        if (!text.empty()) Lines::spansOf(*slice.line, text, entry.spans);
    }
    if (!entry.spans.empty()) found_.push_back(std::move(entry));
}

void Ledger::implied(const Line& line, std::string_view slice, Implied::Why why) {
    const std::string_view text = trimmed(slice);
    if (text.empty()) return;
    std::vector<Span> spans;
    Lines::spansOf(line, text, spans);
    for (const Span& span : spans) implied_.push_back({span, why});
}

void Ledger::finish(const odf::Source& source, Reading& reading) {
    for (std::size_t i = 0; i < source.paragraphs.size(); ++i)
        for (const odf::Leftover& leftover : source.paragraphs[i].leftovers)
            implied_.push_back({{i, leftover.begin, leftover.end}, whyOf(leftover.kind)});
    std::vector<Span> covered;
    covered.reserve(found_.size() + implied_.size());
    for (const Found& each : found_) covered.insert(covered.end(), each.spans.begin(), each.spans.end());
    for (const Implied& each : implied_) covered.push_back(each.span);
    const auto before = [](const Span& a, const Span& b) {
        return a.paragraph != b.paragraph ? a.paragraph < b.paragraph : a.begin < b.begin;
    };
    std::sort(covered.begin(), covered.end(), before);
    std::size_t at = 0;
    for (std::size_t i = 0; i < source.paragraphs.size(); ++i) {
        std::size_t end = 0;
        for (; at < covered.size() && covered[at].paragraph == i; ++at) {
            addGap(source, i, end, covered[at].begin, reading.unplaced);
            end = std::max(end, covered[at].end);
        }
        addGap(source, i, end, source.paragraphs[i].text.size(), reading.unplaced);
    }
    std::sort(implied_.begin(), implied_.end(), [&](const Implied& a, const Implied& b) { return before(a.span, b.span); });
    reading.found = std::move(found_);
    reading.implied = std::move(implied_);
}

std::string valueOf(std::string_view slice, bool keepBreaks) {
    std::string value(trimmed(slice));
    for (char& c : value)
        if (c == '\t' || (c == '\n' && !keepBreaks)) c = ' ';
    return value;
}

std::string valueOf(const std::vector<Slice>& slices) {
    std::string value;
    for (const Slice& slice : slices) {
        const std::string part = valueOf(slice.text);
        if (part.empty()) continue;
        if (!value.empty()) value += ' ';
        value += part;
    }
    return value;
}

} // namespace vanthu::reader
