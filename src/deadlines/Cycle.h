#pragma once

#include "deadlines/Term.h"

namespace vanthu::deadlines {

/// The blocks of one rhythm, numbered from the one with the anchor day (0). All in O(1); only working days ask the calendar and
/// can fail. Borrows the rhythm and the calendar.
class Cycle {
public:
    Cycle(const Rhythm& rhythm, Date anchor, const WorkCalendar& calendar) : rhythm_(rhythm), anchor_(anchor), calendar_(calendar) {}

    /// The block with the day.
    json::Result<int> blockOf(Date date) const;
    json::Result<Date> firstDayOf(int block) const;
    /// The day that the rhythm names in a block.
    json::Result<Date> namedIn(int block) const;
    /// The first named day on or after `date` that is not before the anchor's block, and its block.
    struct Named {
        Date day;
        int block = 0;
    };
    json::Result<Named> namedFrom(Date date) const;

    /// Whether no day is named, only the stretch.
    bool isOpen() const;

private:
    /// The working day so many places after the first one of a block.
    json::Result<Date> workingDayOf(int block, int offset) const;
    int stretchOf(Date date) const;
    std::chrono::year_month firstMonthOf(int stretch) const;
    Date namedInMonths(int lastStretch) const;

    const Rhythm& rhythm_;
    Date anchor_;
    const WorkCalendar& calendar_;
};

} // namespace vanthu::deadlines
