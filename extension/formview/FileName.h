#pragma once

#include <string>
#include <string_view>

namespace vanthu::extension {

/// A title as the name of a file, without the ending: nothing in it that some file system refuses, short enough for each of them.
/// "KẾ HOẠCH: Thu/chi" becomes "KẾ HOẠCH - Thu-chi". Empty if nothing is left.
std::string fileNameFor(std::string_view title);

} // namespace vanthu::extension
