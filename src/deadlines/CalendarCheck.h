#pragma once

#include "deadlines/WorkCalendar.h"
#include "json/DataFolders.h"
#include "json/Value.h"

namespace vanthu::deadlines {

/// The calendar of one year as it would be with an office's file laid over what the folders have, or everything that is wrong with the
/// file: what CalendarFile says, and "calendar-gap" {year} for a year that is not next to those at hand.
json::Result<WorkCalendar> checkCalendarFile(const json::DataFolders& folders, const json::Value& file, const std::string& name, int year);

/// The year that the name of a calendar's file stands for ("2027.json"), or nothing.
std::optional<int> yearOfFile(std::string_view name);

} // namespace vanthu::deadlines
