#pragma once

#include "deadlines/Rule.h"
#include "json/Value.h"

#include <optional>
#include <string_view>
#include <utility>

namespace vanthu::app {

/// A date field's value as far as it is filled in; nothing without a year, for no object and for a day that does not exist.
std::optional<deadlines::PartialDate> partialDate(const json::Value& value);
/// Likewise, and nothing unless day, month and year are there.
std::optional<deadlines::Date> wholeDate(const json::Value& value);
/// "08:00" as minutes since midnight; nothing for anything else.
std::optional<int> timeOfDay(const json::Value& value);
/// Likewise, with blanks around it.
std::optional<int> timeOfDay(std::string_view text);
/// Both times of "08:00 - 11:00"; nothing for one that is none, or not there.
std::pair<std::optional<int>, std::optional<int>> hoursOf(std::string_view text);

} // namespace vanthu::app
