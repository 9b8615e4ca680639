#pragma once

#include <cstddef>
#include <string>

namespace vanthu::text {

/// A number in capital Roman digits: 4 is "IV". Empty for 0; grows by one "M" for each thousand, so large numbers are the caller's to
/// refuse.
std::string roman(std::size_t number);

} // namespace vanthu::text
