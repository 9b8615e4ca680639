#pragma once

#include "deadlines/Rule.h"
#include "deadlines/WorkCalendar.h"

namespace vanthu::deadlines {

/// Months in a unit; 0 for those that are no number of months.
constexpr int monthsIn(Unit unit) {
    switch (unit) {
    case Unit::month:
        return 1;
    case Unit::quarter:
        return 3;
    case Unit::halfYear:
        return 6;
    case Unit::year:
        return 12;
    default:
        return 0;
    }
}

/// Where a term of `count` units from `from` ends, before any thought of rest days (Civil Code 2015):
/// - hours run from the moment itself (147.1), also through rest days;
/// - days, weeks, months and years count from the next day (147.2) and end with their last day at 24:00 (148.1 to 148.4,
///   148.6): of months and years that is the day of the same number, or the last of a shorter month;
/// - of working days only those count.
/// A negative count goes back from `from`. Faults "calendar-year-missing" for working days outside of the calendar,
/// "rule-number-range" for more than 10,000 units.
json::Result<Moment> termEnd(Moment from, int count, Unit unit, const WorkCalendar& calendar);

/// Whether a due day on a rest day moves to the next working day: article 148.5 within the limits that `RestDay` tells. `open`
/// says that no day is named but a whole month, quarter, … .
bool movesOn(const Rule& rule, bool open);

/// The moment due where the words lead to the day `named`: the day before for `before`, the next working day if it `moves`, at
/// the rule's time or 24:00.
json::Result<Moment> dueAt(const Rule& rule, Date named, bool moves, const WorkCalendar& calendar);

} // namespace vanthu::deadlines
