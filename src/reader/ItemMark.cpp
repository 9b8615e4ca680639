#include "reader/ItemMark.h"

#include "reader/Phrase.h"
#include "text/Characters.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

constexpr int kMostItems = 400; ///< what is larger is a year or an amount
constexpr std::size_t kMostDepth = 6;

int romanDigit(char c) {
    switch (c) {
    case 'I':
        return 1;
    case 'V':
        return 5;
    case 'X':
        return 10;
    case 'L':
        return 50;
    default:
        return 0;
    }
}

/// The value of the Roman number at the start; its length in `length`, 0 if there is none.
int romanAt(std::string_view text, std::size_t& length) {
    int sum = 0;
    length = 0;
    while (length < text.size() && length < 8) {
        const int digit = romanDigit(text[length]);
        if (digit == 0) break;
        const int following = length + 1 < text.size() ? romanDigit(text[length + 1]) : 0;
        sum += digit < following ? -digit : digit;
        ++length;
    }
    return sum;
}

/// The number at `at`, which moves behind it; -1 if there is none or it is too large.
int numberAt(std::string_view text, std::size_t& at) {
    int value = 0;
    const std::size_t begin = at;
    for (; at < text.size() && isDigit(text[at]) && at - begin < 4; ++at) value = value * 10 + (text[at] - '0');
    return at == begin || value > kMostItems ? -1 : value;
}

bool blankAt(std::string_view text, std::size_t at) {
    char32_t c = 0;
    return at >= text.size() || (next(text, at, c) && text::isBlank(c));
}

bool letterAt(std::string_view text, std::size_t at) {
    char32_t c = 0;
    return next(text, at, c) && (text::isLetter(c) || c == U'“' || c == U'"' || c == U'(');
}

bool upperAt(std::string_view text, std::size_t at) {
    char32_t c = 0;
    while (next(text, at, c))
        if (!text::isBlank(c)) return text::isUpper(c);
    return false;
}

ItemMark made(ItemMark::Kind kind, std::string_view text, std::size_t length, int depth, int value) {
    return {kind, trimmed(text.substr(0, length)), trimmed(text.substr(length)), depth, value};
}

ItemMark romanMark(std::string_view text) {
    std::size_t length = 0;
    const int value = romanAt(text, length);
    if (value <= 0 || length >= text.size()) return {};
    std::size_t end = length;
    if (text[end] == ' ' && end + 1 < text.size() && (text[end + 1] == '-' || text[end + 1] == '.')) ++end;
    if (std::string_view("./-):").find(text[end]) == std::string_view::npos) return {};
    // "V/v" begins the abstract of a letter.
    const bool slash = text[end++] == '/';
    if (!blankAt(text, end) && (slash || !letterAt(text, end))) return {};
    // A name's initial or "V.I. Lênin" is no number.
    if (end < text.size() && text[length] == '.' && end + 1 < text.size() && text[end + 1] == '.') return {};
    return made(ItemMark::Kind::roman, text, end, 1, value);
}

ItemMark capitalMark(std::string_view text) {
    if (text.size() < 3 || text[0] < 'A' || text[0] > 'H' || (text[1] != '.' && text[1] != ')') || !blankAt(text, 2)) return {};
    return made(ItemMark::Kind::capital, text, 2, 1, text[0]);
}

ItemMark numberMark(std::string_view text) {
    std::size_t at = 0;
    int depth = 0;
    int value = 0;
    while (true) {
        const std::size_t begin = at;
        value = numberAt(text, at);
        if (value < 0 || (depth > 0 && at - begin > 2)) return {};
        ++depth;
        if (at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1]) && static_cast<std::size_t>(depth) < kMostDepth)
            ++at;
        else
            break;
    }
    const bool ended = at < text.size() && std::string_view(".)/:").find(text[at]) != std::string_view::npos;
    if (ended) ++at;
    if (!ended && (depth < 2 || !upperAt(text, at) || !blankAt(text, at))) return {};
    if (at >= text.size() || (!blankAt(text, at) && !letterAt(text, at))) return {};
    if (text[at - 1] == '/' && !blankAt(text, at)) return {};
    return made(ItemMark::Kind::number, text, at, depth, value);
}

ItemMark letterMark(std::string_view text) {
    std::size_t at = 0;
    char32_t c = 0;
    if (!next(text, at, c) || !text::isLower(c) || at >= text.size()) return {};
    if (text[at] != ')' && text[at] != '.' && text[at] != '/') return {};
    ++at;
    if (!blankAt(text, at) && !(text[at - 1] == ')' && letterAt(text, at))) return {};
    return made(ItemMark::Kind::letter, text, at, 1, static_cast<int>(c));
}

ItemMark signMark(const Vocabulary& words, std::string_view text) {
    if (text[0] == '+' && (blankAt(text, 1) || letterAt(text, 1))) return made(ItemMark::Kind::plus, text, 1, 1, 0);
    for (const std::string& dash : words.dashes) {
        if (!text.starts_with(dash)) continue;
        const bool apart = blankAt(text, dash.size());
        if (apart ? dash.size() < text.size() : dash != "*" && letterAt(text, dash.size()))
            return made(ItemMark::Kind::dash, text, dash.size(), 1, 0);
    }
    return {};
}

/// "Điều 1.", "Chương II": a word, a number, and nothing, a full stop or a title behind.
ItemMark wordMark(const Vocabulary& words, std::string_view text) {
    const std::size_t article = startsWithAny(text, words.article);
    const std::size_t word = article != kNone ? article : startsWithAny(text, words.divisions);
    if (word == kNone || word >= text.size() || text[word] != ' ') return {};
    if (!upperAt(text, 0)) return {};
    std::size_t at = word + 1;
    std::size_t length = 0;
    int value = romanAt(text.substr(at), length);
    if (value > 0)
        at += length;
    else if ((value = numberAt(text, at)) < 0)
        return {};
    // "Điều 3a.", "Chương IVa": put in between later.
    if (at < text.size() && text[at] >= 'a' && text[at] <= 'z' && (at + 1 == text.size() || text[at + 1] == '.')) ++at;
    const bool ended = at < text.size() && (text[at] == '.' || text[at] == ':');
    if (ended) ++at;
    if (!blankAt(text, at) || (!ended && at < text.size() && (article != kNone || !isUpperText(text.substr(at))))) return {};
    return made(article != kNone ? ItemMark::Kind::article : ItemMark::Kind::division, text, at, 1, value);
}

} // namespace

ItemMark itemMark(const Vocabulary& words, std::string_view text) {
    if (text.empty()) return {};
    const auto first = static_cast<unsigned char>(text[0]);
    if (isDigit(text[0])) return numberMark(text);
    if (romanDigit(text[0]) != 0) {
        if (const ItemMark mark = romanMark(text)) return mark;
    }
    if (first >= 'a' && first <= 'z') return letterMark(text);
    if (first >= 'A' && first <= 'H') {
        if (const ItemMark mark = capitalMark(text)) return mark;
    }
    if (const ItemMark mark = signMark(words, text)) return mark;
    if (const ItemMark mark = wordMark(words, text)) return mark;
    return first >= 0x80 ? letterMark(text) : ItemMark{};
}

const LevelWords* levelOf(const std::vector<LevelWords>& levels, const ItemMark& mark) {
    const LevelWords* deepest = nullptr;
    for (const LevelWords& level : levels) {
        if (level.number == nullptr) continue;
        const layout::ListLevel& number = *level.number;
        // "Điều 1.", "Chương I": a word before the number.
        const bool worded = !number.prefix.empty();
        switch (mark.kind) {
        case ItemMark::Kind::article:
        case ItemMark::Kind::division:
            if (worded && startsWith(mark.label, folded(number.prefix)) != kNone) return &level;
            break;
        case ItemMark::Kind::roman:
            if (number.format == "I" && !worded) return &level;
            break;
        case ItemMark::Kind::letter:
            if (number.format == "a") return &level;
            break;
        case ItemMark::Kind::number:
            if (number.format == "1" && !worded && (deepest == nullptr || number.displayLevels <= mark.depth)) deepest = &level;
            break;
        case ItemMark::Kind::dash:
            if (number.bullet == "-") return &level;
            break;
        case ItemMark::Kind::plus:
            if (number.bullet == "+") return &level;
            break;
        default:
            return nullptr;
        }
    }
    return deepest;
}

} // namespace vanthu::reader
