#include "reader/TextJoin.h"

#include "reader/Phrase.h"
#include "text/Scan.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Kind = ItemMark::Kind;

constexpr std::size_t kLongestBrokenLine = 180;
constexpr std::size_t kLeastLong = 40; ///< what is shorter is a heading, a name or an address

bool goesOn(const TextLine& before, const TextLine& line) {
    return line.startsLower && !line.mark && !line.opens && !before.ended && !before.upper;
}

std::string_view lastWord(std::string_view text) {
    const std::size_t gap = text.find_last_of(' ');
    return gap == std::string_view::npos ? text : text.substr(gap + 1);
}

} // namespace

TextJoin::TextJoin(const std::vector<TextLine>& lines) {
    std::vector<std::size_t> lengths;
    std::size_t pairs = 0;
    std::size_t broken = 0;
    std::size_t blankInside = 0;
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != TextLine::Kind::words) continue;
        lengths.push_back(lines[i].length);
        if (i == 0 || lines[i - 1].kind != TextLine::Kind::words) continue;
        ++pairs;
        blanks += lines[i].blankBefore ? 1 : 0;
        if (!goesOn(lines[i - 1], lines[i])) continue;
        ++broken;
        blankInside += lines[i].blankBefore ? 1 : 0;
    }
    if (lengths.empty()) return;
    const std::size_t rank = lengths.size() * 9 / 10;
    std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(rank), lengths.end());
    width_ = lengths[rank];
    soft_ = broken >= 3 && broken * 10 >= pairs && width_ <= kLongestBrokenLine;
    blanksParagraph_ = blanks > 0 && blankInside * 8 <= broken;
}

bool TextJoin::joins(const TextLine& before, const TextLine& line, bool pageBetween) {
    if (startsItem(before, line)) {
        if (line.mark.kind == Kind::number) lastNumber_ = line.mark.value;
        if (line.mark.kind == Kind::roman) lastRoman_ = line.mark.value;
        return false;
    }
    if (line.opens && !(line.startsLower && !before.ended)) return false;
    return soft_ ? joinsSoftly(before, line, pageBetween) : joinsHard(before, line, pageBetween);
}

bool TextJoin::isFull(const TextLine& line) const {
    // Capitals are wider.
    const std::size_t length = line.upper ? line.length * 5 / 4 : line.length;
    return length * 100 >= width_ * 82;
}

bool TextJoin::leavesNoRoom(const TextLine& before, const TextLine& line) const {
    const std::size_t word = text::countCharacters(line.core.substr(0, line.core.find(' ')));
    return before.length + 1 + word > width_;
}

bool TextJoin::startsItem(const TextLine& before, const TextLine& line) {
    if (!line.mark) return false;
    // In the midst of a sentence a line may begin with a number, or with the dash of "HĐND - UBND".
    const bool midSentence = soft_ && !before.ended && !before.upper && isFull(before);
    if (!midSentence) return true;
    if (line.mark.kind == Kind::number) return line.mark.value == 1 || line.mark.value == lastNumber_ + 1 || line.mark.depth > 1;
    if (line.mark.kind == Kind::roman) return line.mark.value == 1 || line.mark.value == lastRoman_ + 1;
    if (line.mark.kind == Kind::dash) {
        const std::string_view rest = trimmed(line.core.substr(line.core.find_first_of(' ') + 1));
        return !(isUpperText(lastWord(before.core)) && isUpperText(rest.substr(0, rest.find_first_of(" ,;"))));
    }
    return true;
}

bool TextJoin::joinsSoftly(const TextLine& before, const TextLine& line, bool pageBetween) const {
    if (before.upper != line.upper && (before.upper || !goesOn(before, line)) && (before.upper || line.length < width_ / 2)) return false;
    const bool apart = blanksParagraph_ && line.blankBefore && !pageBetween;
    if (apart) return goesOn(before, line);
    if (before.emphasised != line.emphasised) return false;
    if (before.ended) return goesOnBehindMark(before, line);
    return line.startsLower ? !before.upper || isFull(before) : isFull(before) || (leavesNoRoom(before, line) && !before.upper);
}

bool TextJoin::goesOnBehindMark(const TextLine& before, const TextLine& line) const {
    if (before.length < kLeastLong || before.core.ends_with("./.")) return false;
    // A list in the midst of a sentence; what has a number and ends so is a heading.
    if (before.core.ends_with(':')) {
        const bool heading = before.mark && before.mark.kind != Kind::dash && before.mark.kind != Kind::plus;
        return !heading && before.length * 10 >= width_ * 7;
    }
    if (before.core.ends_with(';') && line.startsLower) return isFull(before);
    return leavesNoRoom(before, line);
}

bool TextJoin::joinsHard(const TextLine& before, const TextLine& line, bool pageBetween) {
    if (before.ended || before.upper || line.upper || before.length < kLeastLong) return false;
    return line.startsLower || (pageBetween && line.length >= kLeastLong);
}

} // namespace vanthu::reader
