#pragma once

#include "deadlines/Names.h"
#include "deadlines/WorkCalendar.h"

#include <optional>

namespace vanthu::deadlines {

/// When a meeting takes place, as a notice says it.
struct MeetingTime {
    Moment start;
    std::optional<Moment> end = {};
    std::optional<int> weekday = {}; ///< named in the notice: 1 Monday to 7 Sunday
};

/// What is doubtful about it; none of these stops anybody. Pointers are those of the members. Ids: "meeting-past" {date, time},
/// "meeting-weekly-rest" {weekday, date}, "meeting-day-off" {date, name}, "meeting-end-before-start" {start, end},
/// "meeting-weekday" {named, weekday, date}, "calendar-year-missing": whether it is a day off cannot be told, and
/// "meeting-day-open" {date, name}: a day off that is not decided yet.
json::Faults meetingWarnings(const MeetingTime& meeting, Moment now, const WorkCalendar& calendar, const Names& names,
                             text::Language language);

} // namespace vanthu::deadlines
