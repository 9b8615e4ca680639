#include "deadlines/State.h"

#include "deadlines/Occurrences.h"
#include "deadlines/Term.h"

#include <algorithm>

namespace vanthu::deadlines {

namespace {

bool isLate(Moment due, Moment now) { return now.date > due.date || (now.date == due.date && now.minute > due.minute); }

Phase phaseOf(const Occurrence& occurrence, Moment now) {
    if (occurrence.due && isLate(*occurrence.due, now)) return Phase::late;
    if (occurrence.due && now.date == occurrence.due->date) return Phase::dueToday;
    return now.date < occurrence.begins ? Phase::notStarted : Phase::running;
}

/// Rules that give nothing as long as their event or their period is not known.
bool mayWait(RuleKind kind) {
    return kind == RuleKind::onEvent || kind == RuleKind::onRequest || kind == RuleKind::relative || kind == RuleKind::withinPeriod;
}

} // namespace

json::Result<State> stateOf(const Occurrence& occurrence, Moment now, const WorkCalendar& calendar) {
    State state{phaseOf(occurrence, now), occurrence};
    if (!occurrence.due || state.phase == Phase::dueToday) return state;
    const bool late = state.phase == Phase::late;
    const Date from = late ? occurrence.due->date : now.date;
    const Date to = late ? now.date : occurrence.due->date;
    json::Result<int> working = calendar.workingDaysBetween(from, to);
    if (!working) return std::move(working.faults);
    state.workingDays = *working;
    state.days = daysBetween(from, to);
    return state;
}

json::Result<State> stateOn(const Rule& rule, const Facts& facts, Moment now, const WorkCalendar& calendar) {
    json::Result<std::optional<Occurrence>> found = nextOccurrence(rule, facts, now.date, calendar);
    if (found && !found->has_value()) found = standing(rule, facts, now.date, calendar);
    if (!found) return std::move(found.faults);
    if (found->has_value()) return stateOf(**found, now, calendar);
    return State{mayWait(rule.kind) ? Phase::waiting : Phase::none};
}

json::Result<std::vector<Date>> reminders(const Occurrence& occurrence, const std::vector<Lead>& leads, const WorkCalendar& calendar) {
    std::vector<Date> days;
    if (!occurrence.due) return days;
    for (const Lead& lead : leads) {
        // No working days before a rest day is that day, not the next working one.
        const Unit unit = lead.count == 0 ? Unit::day : lead.unit;
        json::Result<Moment> wanted = termEnd(startOf(occurrence.due->date), -lead.count, unit, calendar);
        if (!wanted) return std::move(wanted.faults);
        json::Result<Date> day = calendar.workingDayUpTo(wanted->date);
        if (!day) return std::move(day.faults);
        if (*day >= occurrence.begins) days.push_back(*day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace vanthu::deadlines
