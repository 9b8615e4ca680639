#pragma once

#include "text/LegacyEncoding.h"
#include "text/Letters.h"
#include "text/Utf8.h"

#include <map>
#include <string>
#include <string_view>

/// Texts as old programs wrote them, for tests of reading them.
namespace vanthu::text {

inline std::u32string decoded(std::string_view utf8) {
    std::u32string text;
    while (!utf8.empty()) {
        const Decoded next = decode(utf8);
        text += next.codePoint;
        utf8.remove_prefix(next.length);
    }
    return text;
}

/// The other way round: what an old program would have written. Small letters stand in for capitals with tones where the encoding
/// has none.
inline std::string written(std::string_view utf8, LegacyEncoding encoding) {
    std::map<char32_t, std::u32string_view> letters;
    for (const LegacyLetter& letter : legacyLetters(encoding)) letters[letter.letter] = letter.written;
    std::string result;
    for (const char32_t c : decoded(utf8)) {
        auto found = letters.find(c);
        if (found == letters.end() && c > 0x7F) {
            const Letter parts = takeApart(c);
            if (const char32_t small = withTone(parts.base, parts.tone)) found = letters.find(small);
        }
        if (found == letters.end())
            append(result, c);
        else
            for (const char32_t part : found->second) append(result, part);
    }
    return result;
}

} // namespace vanthu::text
