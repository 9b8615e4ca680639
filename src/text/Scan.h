#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vanthu::text {

/// What can make a text unfit for a document.
enum class Problem {
    none,
    invalidUtf8,       ///< a byte sequence that is no UTF-8 (lone surrogates are such)
    controlCharacter,  ///< U+0000-U+001F other than TAB and LF, U+007F-U+009F, U+2028, U+2029: XML or a reader cannot carry it
    nonCharacter,      ///< U+FFFE, U+FFFF and the other noncharacters, which XML cannot carry
    directionOverride, ///< U+202A-U+202E, U+2066-U+2069: text that reads other than it is stored
};

/// The first problem of a text and where it stands.
struct ScanResult {
    Problem problem = Problem::none;
    std::size_t byteOffset = 0;    ///< bytes from the start of the text
    std::size_t character = 0;     ///< code points from the start of the text, counted from 1; 0 without a problem
    char32_t codePoint = 0;        ///< the code point found; 0 for invalidUtf8
    bool mayNeedComposing = false; ///< true if the text may not be in NFC (a cheap test with false positives)
    bool hasTabOrLineFeed = false; ///< true if there is one before the problem or the end
};

/// Looks through `utf8` once. One pass, no allocation; safe from every thread.
ScanResult scan(std::string_view utf8) noexcept;

/// Brings a valid UTF-8 text into NFC in place. Gives true if anything changed.
/// Tone-mark placement (hòa, hoà) is left as typed: both are NFC.
bool composeNfc(std::string& utf8);

/// Upper case after Vietnamese rules.
std::string upperCase(std::string_view utf8);

/// In small letters.
std::string lowerCase(std::string_view utf8);

/// Number of code points of a valid UTF-8 text.
std::size_t countCharacters(std::string_view utf8) noexcept;

} // namespace vanthu::text
