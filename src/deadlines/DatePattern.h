#pragma once

#include "json/Fault.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::deadlines {

/// A pattern such as "{day}/{month}/{year}" with each {name} replaced; names that are not given stay.
std::string fill(std::string_view pattern, const std::vector<json::Argument>& arguments);

struct DateParts {
    int year = 0, month = 0, day = 0;
};

/// Reads a text after a pattern: {day} and {month} are one or two digits, {year} four; a space in the pattern is any number of
/// spaces, also no-break ones, in the text; the first letter may be capital. Nothing if it does not fit to the end.
std::optional<DateParts> match(std::string_view text, std::string_view pattern);

} // namespace vanthu::deadlines
