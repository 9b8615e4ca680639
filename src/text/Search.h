#pragma once

#include <string>
#include <string_view>

namespace vanthu::text {

/// The words of a text as search compares them, separated by one blank: lower case, without tone and letter marks ("d" for
/// "đ"), compatibility forms resolved, everything that is no letter or digit taken as a gap. So NFC and NFD, old and new tone
/// placement, marked and unmarked typing all give the same words. A word longer than 60 characters is cut there. What is no
/// UTF-8 counts as a gap. Needs no locale; safe from every thread.
std::string searchWords(std::string_view utf8);

} // namespace vanthu::text
