#pragma once

#include <string>
#include <string_view>

namespace vanthu::text {

/// Bytes that compare as the text stands in a Vietnamese list: first by letters (a ă â b c d đ e ê …), then by tones (level, grave,
/// hook, tilde, acute, dot), then small before capital. Blanks and signs come before digits, digits before letters. The text is UTF-8
/// in NFC. Needs no locale; safe from every thread.
std::string orderKey(std::string_view utf8);

} // namespace vanthu::text
