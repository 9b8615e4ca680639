#pragma once

#include "deadlines/Rule.h"
#include "json/Value.h"

#include <optional>
#include <string_view>

namespace vanthu::app {

/// A date field's value as far as it is filled in; nothing without a year, for no object and for a day that does not exist.
std::optional<deadlines::PartialDate> partialDate(const json::Value& value);
/// Likewise, and nothing unless day, month and year are there.
std::optional<deadlines::Date> wholeDate(const json::Value& value);
/// "08:00" as minutes since midnight; nothing for anything else.
std::optional<int> timeOfDay(const json::Value& value);
/// Likewise, with blanks around it.
std::optional<int> timeOfDay(std::string_view text);

} // namespace vanthu::app
