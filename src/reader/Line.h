#pragma once

#include "odf/Source.h"
#include "reader/Reading.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// A paragraph that has text, or a number that is a text by itself ("Chương I"), without what text tools left in it and without blanks at
/// its ends. A slice of `text` (a view into it) tells by its address where in the source it stands.
struct Line {
    std::size_t paragraph = 0;
    const odf::SourceParagraph* source = nullptr;
    std::string_view text;
    struct Segment {
        std::size_t clean, source;
    };
    std::string_view clean;                         ///< all of the cleaned text; that of the paragraph if nothing was taken out
    const std::vector<Segment>* segments = nullptr; ///< where the cleaned text comes from; nullptr if it is that of the paragraph
};

/// All lines of a source. Borrows the source.
class Lines {
public:
    explicit Lines(const odf::Source& source);

    const odf::Source& source() const { return source_; }
    std::size_t size() const { return lines_.size(); }
    const Line& operator[](std::size_t index) const { return lines_[index]; }
    /// What stands in the margins of the pages; not among the lines.
    const std::vector<Line>& margins() const { return margins_; }

    /// Where in the source a slice of a line stands.
    static void spansOf(const Line& line, std::string_view slice, std::vector<Span>& spans);

private:
    void add(std::size_t index, const odf::SourceParagraph& paragraph);
    std::string_view cleaned(const odf::SourceParagraph& paragraph, std::vector<Line::Segment>& segments);

    const odf::Source& source_;
    std::vector<Line> lines_;
    std::vector<Line> margins_;
    std::deque<std::string> texts_;
    std::deque<std::vector<Line::Segment>> segments_;
};

} // namespace vanthu::reader
