#include "reader/Line.h"

#include "reader/Phrase.h"

namespace vanthu::reader {

Lines::Lines(const odf::Source& source) : source_(source) {
    lines_.reserve(source.paragraphs.size());
    for (std::size_t i = 0; i < source.paragraphs.size(); ++i) add(i, source.paragraphs[i]);
}

void Lines::add(std::size_t index, const odf::SourceParagraph& paragraph) {
    Line line{index, &paragraph, {}, paragraph.text, nullptr};
    if (!paragraph.leftovers.empty()) {
        auto& segments = segments_.emplace_back();
        line.clean = cleaned(paragraph, segments);
        line.segments = &segments;
    }
    line.text = trimmed(line.clean);
    // "Chương I" is all number; an empty paragraph with another one says nothing.
    if (line.text.empty() && paragraph.label.find(' ') == std::string::npos) return;
    switch (paragraph.region) {
    case odf::Region::header:
    case odf::Region::footer:
        margins_.push_back(line);
        break;
    case odf::Region::note: // Notes and comments belong to no part: they are named as without a place.
    case odf::Region::comment:
        break;
    default:
        lines_.push_back(line);
    }
}

std::string_view Lines::cleaned(const odf::SourceParagraph& paragraph, std::vector<Line::Segment>& segments) {
    std::string& clean = texts_.emplace_back();
    const std::string_view text = paragraph.text;
    std::size_t at = 0;
    const auto keep = [&](std::size_t end) {
        // A page number between two words leaves one gap, not two.
        if (at < end && text[at] == ' ' && !clean.empty() && clean.back() == ' ') ++at;
        if (at >= end) return;
        segments.push_back({clean.size(), at});
        clean += text.substr(at, end - at);
    };
    for (const odf::Leftover& leftover : paragraph.leftovers) {
        keep(leftover.begin);
        at = leftover.end;
    }
    keep(text.size());
    return clean;
}

void Lines::spansOf(const Line& line, std::string_view slice, std::vector<Span>& spans) {
    const auto begin = static_cast<std::size_t>(slice.data() - line.clean.data());
    const std::size_t end = begin + slice.size();
    if (line.segments == nullptr) {
        spans.push_back({line.paragraph, begin, end});
        return;
    }
    for (std::size_t i = 0; i < line.segments->size(); ++i) {
        const Line::Segment& segment = (*line.segments)[i];
        const std::size_t segmentEnd = i + 1 < line.segments->size() ? (*line.segments)[i + 1].clean : line.clean.size();
        const std::size_t from = begin > segment.clean ? begin : segment.clean;
        const std::size_t to = end < segmentEnd ? end : segmentEnd;
        if (from < to) spans.push_back({line.paragraph, from - segment.clean + segment.source, to - segment.clean + segment.source});
    }
}

} // namespace vanthu::reader
