#pragma once

#include <string>
#include <string_view>

namespace vanthu::text {

/// Bytes that compare as the text stands in a Vietnamese list: word by word, of each first the letters (a ă â b c d đ e ê …), then the
/// tones (level, grave, hook, tilde, acute, dot); small before capital where all else is the same. Signs come before digits, digits
/// before letters. The text is UTF-8 in NFC. Needs no locale; safe from every thread.
std::string orderKey(std::string_view utf8);

} // namespace vanthu::text
