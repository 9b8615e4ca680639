#pragma once

#include <cstdint>
#include <optional>

namespace vanthu::form {

/// Whether a date of the Gregorian calendar may have these parts, as far as they are given: 31/4 and 29/2/2023 may not, 29/2
/// without a year may. Years go from 1900 to 2999.
bool isPossible(std::optional<std::int64_t> day, std::optional<std::int64_t> month, std::optional<std::int64_t> year);

} // namespace vanthu::form
