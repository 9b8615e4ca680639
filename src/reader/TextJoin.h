#pragma once

#include "reader/TextLine.h"

#include <cstddef>
#include <vector>

namespace vanthu::reader {

/// Tells which lines of a text go on in the next one, from what all of its lines look like.
class TextJoin {
public:
    explicit TextJoin(const std::vector<TextLine>& lines);

    /// Line ends stand in mid sentence throughout.
    bool isSoft() const { return soft_; }
    /// Whether `line` goes on with the paragraph that ends with `before`.
    bool joins(const TextLine& before, const TextLine& line, bool pageBetween);

private:
    bool startsItem(const TextLine& before, const TextLine& line);
    bool joinsSoftly(const TextLine& before, const TextLine& line, bool pageBetween) const;
    /// The same where the line ends with a full stop, a semicolon or a colon.
    bool goesOnBehindMark(const TextLine& before, const TextLine& line) const;
    static bool joinsHard(const TextLine& before, const TextLine& line, bool pageBetween);
    bool isFull(const TextLine& line) const;
    /// The first word of the next line would not have fitted.
    bool leavesNoRoom(const TextLine& before, const TextLine& line) const;

    std::size_t width_ = 0; ///< characters of a full line
    bool soft_ = false;
    bool blanksParagraph_ = false; ///< an empty line stands between paragraphs, and only there
    int lastNumber_ = 0;
    int lastRoman_ = 0;
};

} // namespace vanthu::reader
