#pragma once

#include "deadlines/Rule.h"
#include "deadlines/WorkCalendar.h"

#include <vector>

namespace vanthu::deadlines {

enum class Phase { none, waiting, notStarted, running, dueToday, late };

/// How something stands.
struct State {
    Phase phase = Phase::none; ///< none: nothing is due any more; waiting: for its event
    std::optional<Occurrence> occurrence = {};
    int workingDays = 0; ///< running: from tomorrow to the due day, both in it; late: from the day after it to today
    int days = 0;        ///< the same in days of the calendar
    bool operator==(const State&) const = default;
};

/// How one occurrence that is not done yet stands. On its day it is due, until its minute has passed if it has one; from the
/// day after it is late. Without a due day it runs. Fault "calendar-year-missing".
json::Result<State> stateOf(const Occurrence& occurrence, Moment now, const WorkCalendar& calendar);

/// How a rule stands: with the next occurrence from today on or, if there is none, the last before (what is done, the caller knows).
json::Result<State> stateOn(const Rule& rule, const Facts& facts, Moment now, const WorkCalendar& calendar);

/// How long ahead to remind: days, working days, weeks or months.
struct Lead {
    int count = 0;
    Unit unit = Unit::workingDay;
};

/// The days to remind on, ascending, each once: so long before the due day, on the working day before if that is a rest day,
/// and not before the work begins. Empty without a due day. Faults as in `termEnd`.
json::Result<std::vector<Date>> reminders(const Occurrence& occurrence, const std::vector<Lead>& leads, const WorkCalendar& calendar);

} // namespace vanthu::deadlines
