#pragma once

#include "deadlines/Names.h"
#include "deadlines/WorkCalendar.h"

#include <optional>
#include <string>

namespace vanthu::deadlines {

/// A day, and a time on it where one is said.
struct DayTime {
    Date date;
    std::optional<int> minute = {}; ///< since midnight
    bool operator==(const DayTime&) const = default;
};

/// The sentences for a day on which no work is done: a weekly rest day, a day off, one that may become a day off (not decided yet).
struct RestIds {
    const char* weeklyRest;
    const char* dayOff;
    const char* open;
};

/// What is doubtful about days; none of it stops anybody. Pointers are left empty. Borrows calendar and names.
class DayRemarks {
public:
    DayRemarks(const WorkCalendar& calendar, const Names& names, text::Language language)
        : calendar_(calendar), names_(names), language_(language) {}

    /// Nothing for a day that is worked, a swapped Saturday too. Arguments {date, weekday, name, next}: the name of the day off and the
    /// next working day with its weekday. "calendar-year-missing" where that cannot be told.
    json::Faults rest(Date date, const RestIds& ids) const;
    /// "end-before-start" {start, end}; a time that is not said does not count.
    json::Faults span(const DayTime& start, const DayTime& end) const;

    /// "05/02/2026".
    std::string text(Date date) const { return formatShortDate(date, names_); }
    /// "thứ Năm, 05/02/2026".
    std::string longText(Date date) const { return weekdayName(date, names_) + ", " + text(date); }
    /// "08:00, 05/02/2026".
    std::string text(const DayTime& time) const;

private:
    const WorkCalendar& calendar_;
    const Names& names_;
    text::Language language_;
};

} // namespace vanthu::deadlines
