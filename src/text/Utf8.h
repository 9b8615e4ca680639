#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vanthu::text {

/// One code point and the bytes it took; `length` 0 if there is no valid one.
struct Decoded {
    char32_t codePoint = 0;
    std::size_t length = 0;
};

/// Reads the code point at the start of `utf8` after table 3-7 of the Unicode Standard: no overlong forms, no surrogates,
/// nothing above U+10FFFF.
Decoded decode(std::string_view utf8) noexcept;

/// Appends a code point (a scalar value) in UTF-8.
void append(std::string& utf8, char32_t codePoint);

} // namespace vanthu::text
