#include "reader/Phrase.h"

#include "text/Characters.h"
#include "text/Utf8.h"

namespace vanthu::reader {
namespace {

bool isWordCharacter(char32_t c) { return text::isLetter(c) || (c >= U'0' && c <= U'9'); }

void skipBlanks(std::string_view text, std::size_t& at) {
    for (std::size_t after = at;; at = after) {
        char32_t c = 0;
        if (!next(text, after, c) || !text::isBlank(c)) return;
    }
}

bool endsWord(std::string_view text, std::size_t at) {
    char32_t c = 0;
    return !next(text, at, c) || !isWordCharacter(c);
}

/// Goes on in `text` to the next letter or digit, which becomes `c` in small.
bool nextLetter(std::string_view text, std::size_t& at, char32_t& c) {
    while (next(text, at, c)) {
        c = text::lower(c);
        if (isWordCharacter(c)) return true;
    }
    return false;
}

} // namespace

bool next(std::string_view text, std::size_t& at, char32_t& codePoint) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        codePoint = byte;
        ++at;
        return true;
    }
    const text::Decoded decoded = text::decode(text.substr(at));
    codePoint = decoded.length == 0 ? 0xFFFD : decoded.codePoint;
    at += decoded.length == 0 ? 1 : decoded.length;
    return true;
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = 0;
    skipBlanks(text, begin);
    text.remove_prefix(begin);
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
        char32_t c = 0;
        std::size_t at = last;
        if (!next(text, at, c) || !text::isBlank(c)) break;
        text = text.substr(0, last);
    }
    return text;
}

bool isBlankText(std::string_view text) {
    std::size_t at = 0;
    skipBlanks(text, at);
    return at == text.size();
}

std::string folded(std::string_view text) {
    std::string result;
    char32_t c = 0;
    bool gap = false;
    for (std::size_t at = 0; next(text, at, c);) {
        if (text::isBlank(c)) {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        text::append(result, text::lower(c));
    }
    return result;
}

std::size_t startsWith(std::string_view text, std::string_view phrase) {
    std::size_t at = 0;
    char32_t last = 0;
    for (std::size_t p = 0; p < phrase.size();) {
        char32_t wanted = 0;
        char32_t c = 0;
        next(phrase, p, wanted);
        if (!next(text, at, c)) return kNone;
        if (wanted == U' ') {
            if (!text::isBlank(c)) return kNone;
            skipBlanks(text, at);
        } else if (c != wanted && text::lower(c) != wanted) {
            return kNone;
        }
        last = wanted;
    }
    return !isWordCharacter(last) || endsWord(text, at) ? at : kNone;
}

std::size_t startsWithAny(std::string_view text, const std::vector<std::string>& phrases) {
    std::size_t longest = kNone;
    for (const std::string& phrase : phrases) {
        const std::size_t end = startsWith(text, phrase);
        if (end != kNone && (longest == kNone || end > longest)) longest = end;
    }
    return longest;
}

std::size_t find(std::string_view text, std::string_view phrase, std::size_t& end) {
    bool boundary = true;
    for (std::size_t at = 0; at < text.size();) {
        if (boundary) {
            if (const std::size_t found = startsWith(text.substr(at), phrase); found != kNone) {
                end = at + found;
                return at;
            }
        }
        char32_t c = 0;
        next(text, at, c);
        boundary = !isWordCharacter(c);
    }
    return kNone;
}

std::size_t startsWithLetters(std::string_view text, std::string_view phrase) {
    std::size_t at = 0;
    std::size_t p = 0;
    char32_t wanted = 0;
    char32_t c = 0;
    while (nextLetter(phrase, p, wanted)) {
        if (!nextLetter(text, at, c) || c != wanted) return kNone;
    }
    return endsWord(text, at) ? at : kNone;
}

bool isUpperText(std::string_view text) {
    bool letters = false;
    char32_t c = 0;
    for (std::size_t at = 0; next(text, at, c);) {
        if (text::isLower(c)) return false;
        letters = letters || text::isLetter(c);
    }
    return letters;
}

bool isUpperStart(std::string_view text) { return text::isUpper(firstOf(text)); }

bool isNameText(std::string_view text) {
    bool start = true;
    bool letters = false;
    char32_t c = 0;
    for (std::size_t at = 0; next(text, at, c);) {
        if (start && text::isLetter(c) && !text::isUpper(c)) return false;
        if (c >= U'0' && c <= U'9') return false;
        letters = letters || text::isLetter(c);
        start = text::isBlank(c);
    }
    return letters;
}

char32_t firstOf(std::string_view text) {
    char32_t c = 0;
    for (std::size_t at = 0; next(text, at, c);)
        if (!text::isBlank(c)) return c;
    return 0;
}

bool endsWithAny(std::string_view text, std::string_view characters) {
    return !text.empty() && characters.find(text.back()) != std::string_view::npos;
}

std::size_t countWords(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    char32_t c = 0;
    for (std::size_t at = 0; next(text, at, c);) {
        const bool blank = text::isBlank(c);
        if (!blank && !inside) ++words;
        inside = !blank;
    }
    return words;
}

} // namespace vanthu::reader
