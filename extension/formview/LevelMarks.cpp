#include "extension/formview/LevelMarks.h"

#include <algorithm>
#include <array>

namespace vanthu::extension {

namespace {

using Shape = LevelMark::Shape;

/// The letters in the order the decree itself counts points with.
constexpr std::array<std::string_view, 23> kLetters{"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                    "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }
bool isRomanDigit(char byte) { return std::string_view("IVXLC").find(byte) != std::string_view::npos; }

std::size_t countWhile(std::string_view text, bool (*holds)(char)) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, holds) - text.begin());
}

/// "12.3" has two parts and four bytes; a point behind is not taken.
std::pair<std::size_t, std::size_t> readDigits(std::string_view text) {
    std::size_t parts = 0;
    std::size_t length = 0;
    while (true) {
        const std::size_t start = parts == 0 ? 0 : length + 1;
        if (parts != 0 && (length >= text.size() || text[length] != '.')) break;
        const std::size_t digits = start <= text.size() ? countWhile(text.substr(start), isDigit) : 0;
        if (digits == 0) break;
        ++parts;
        length = start + digits;
    }
    return {parts, length};
}

std::size_t letterLength(std::string_view text) {
    for (const std::string_view letter : kLetters) {
        if (text.starts_with(letter)) return letter.size();
    }
    return 0;
}

/// The shape of a mark that stands at the start of a text, without its end.
std::pair<LevelMark, std::size_t> readShape(std::string_view text) {
    LevelMark mark;
    if (const std::size_t roman = countWhile(text, isRomanDigit); roman != 0) {
        mark.shape = Shape::roman;
        return {mark, roman};
    }
    if (const auto [parts, length] = readDigits(text); parts != 0) {
        mark.shape = Shape::digits;
        mark.parts = parts;
        return {mark, length};
    }
    if (const std::size_t length = letterLength(text); length != 0) {
        mark.shape = Shape::letter;
        return {mark, length};
    }
    mark.shape = Shape::sign;
    return {mark, 0};
}

std::size_t spacesAt(std::string_view text) {
    const std::size_t end = text.find_first_not_of(" \t");
    return end == std::string_view::npos ? text.size() : end;
}

bool matches(const LevelMark& mark, const LevelMark& found, std::string_view rest) {
    if (mark.shape != found.shape || mark.parts != found.parts || mark.end.empty() || !rest.starts_with(mark.end)) return false;
    const std::string_view behind = rest.substr(mark.end.size());
    return behind.empty() || behind.front() == ' ' || behind.front() == '\t' || mark.end == ")";
}

std::string roman(std::size_t number) {
    static constexpr std::array<std::pair<std::size_t, std::string_view>, 9> values{
        {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string digits;
    for (const auto& [value, text] : values) {
        for (; number >= value; number -= value) digits += text;
    }
    return digits;
}

std::string letters(std::size_t ordinal) {
    const std::size_t round = (ordinal - 1) / kLetters.size();
    const std::string_view letter = kLetters[(ordinal - 1) % kLetters.size()];
    return round == 0 ? std::string(letter) : std::string(letter) + std::string(letter);
}

} // namespace

std::vector<LevelMark> levelMarks(const std::vector<form::Choice>& levels) {
    std::vector<LevelMark> marks;
    for (const form::Choice& level : levels) {
        const std::string& label = level.label.vi;
        const std::size_t space = label.rfind(' ');
        const std::string_view example = space == std::string::npos ? std::string_view() : std::string_view(label).substr(space + 1);
        auto [mark, length] = readShape(example);
        mark.end = example.substr(length);
        // A word is no example: an example ends with a point or bracket, or is a sign of one byte.
        const bool counted = mark.shape != Shape::sign && (mark.end == "." || mark.end == ")");
        if (!counted && !(mark.shape == Shape::sign && mark.end.size() == 1)) mark = {};
        mark.level = level.value;
        marks.push_back(std::move(mark));
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto alike = [&](const LevelMark& other) {
            return other.shape == marks[i].shape && other.parts == marks[i].parts && other.end == marks[i].end;
        };
        if (marks[i].shape != Shape::digits || std::none_of(marks.begin() + static_cast<std::ptrdiff_t>(i) + 1, marks.end(), alike))
            continue;
        const std::string& label = levels[i].label.vi;
        marks[i].prefix = label.substr(0, label.rfind(' ') + 1);
    }
    return marks;
}

std::optional<FoundMark> findMark(std::string_view line, const std::vector<LevelMark>& marks) {
    const std::size_t indent = spacesAt(line);
    std::string_view text = line.substr(indent);
    // Word processors and web pages write dashes of several kinds.
    std::size_t dash = 0;
    for (const std::string_view sign : {"–", "—", "•"}) {
        if (text.starts_with(sign)) dash = sign.size();
    }
    if (dash != 0) {
        const auto level = std::ranges::find(marks, std::string("-"), &LevelMark::end);
        if (level == marks.end()) return std::nullopt;
        return FoundMark{static_cast<std::size_t>(level - marks.begin()), indent + dash + spacesAt(text.substr(dash))};
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].shape == Shape::none || !text.starts_with(marks[i].prefix)) continue;
        const std::string_view number = text.substr(marks[i].prefix.size());
        const auto [found, length] = readShape(number);
        if (!matches(marks[i], found, number.substr(length))) continue;
        const std::size_t end = marks[i].prefix.size() + length + marks[i].end.size();
        return FoundMark{i, indent + end + spacesAt(text.substr(end))};
    }
    return std::nullopt;
}

std::string printMark(const LevelMark& mark, std::size_t ordinal, std::string_view above) {
    switch (mark.shape) {
    case Shape::none:
        return {};
    case Shape::sign:
        return mark.end;
    case Shape::roman:
        return roman(ordinal) + mark.end;
    case Shape::letter:
        return letters(ordinal) + mark.end;
    case Shape::digits:
        break;
    }
    std::string number = mark.prefix + std::to_string(ordinal) + mark.end;
    return mark.parts > 1 ? std::string(above) + number : number;
}

} // namespace vanthu::extension
