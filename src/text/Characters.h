#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vanthu::text {

/// The lower-case form of one code point, itself if it has none (simple mapping; enough for Vietnamese).
char32_t lower(char32_t codePoint) noexcept;
bool isLetter(char32_t codePoint) noexcept;
bool isUpper(char32_t codePoint) noexcept;
bool isLower(char32_t codePoint) noexcept;
/// Spaces of every width, tab, line feed, and characters without width.
bool isBlank(char32_t codePoint) noexcept;
/// Whether nothing of a text can be seen: blanks, controls and marks of direction, and nothing else. Text that is not UTF-8 can.
bool isBlank(std::string_view utf8) noexcept;

/// UTF-16 as UTF-8; empty if there is half a pair or an odd byte.
std::optional<std::string> fromUtf16(std::string_view bytes, bool bigEndian);

} // namespace vanthu::text
