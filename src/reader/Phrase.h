#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Finding known words in a text whatever their case and spacing. Offsets are bytes; kNone stands for "not found".
namespace vanthu::reader {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// A code point of a text read forward; false at its end.
bool next(std::string_view text, std::size_t& at, char32_t& codePoint);

std::string_view trimmed(std::string_view text);
bool isBlankText(std::string_view text);
/// As a phrase is kept for matching: lower case, one space between words.
std::string folded(std::string_view text);

/// The end of a folded phrase that the text begins with, as a whole word, or kNone.
std::size_t startsWith(std::string_view text, std::string_view phrase);
/// The same for the longest of several.
std::size_t startsWithAny(std::string_view text, const std::vector<std::string>& phrases);
/// Where a folded phrase stands as a whole word; gives its end in `end`.
std::size_t find(std::string_view text, std::string_view phrase, std::size_t& end);
/// Like startsWith, but only letters and digits count: "C Ộ N G  HÒA" begins with "cộng hòa".
std::size_t startsWithLetters(std::string_view text, std::string_view phrase);

/// True if there are letters and none of them is small.
bool isUpperText(std::string_view text);
/// True if its first letter is a capital.
bool isUpperStart(std::string_view text);
/// True if every word begins with a capital, as names do.
bool isNameText(std::string_view text);
/// The first code point that is not blank; 0 if there is none.
char32_t firstOf(std::string_view text);
bool endsWithAny(std::string_view text, std::string_view characters);
std::size_t countWords(std::string_view text);

/// True where the character of ASCII is a digit.
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace vanthu::reader
