// Occurrences of rules that do not recur.
#include "deadlines/Occurrences.h"
#include "deadlines/Term.h"

namespace vanthu::deadlines {

namespace {

using Found = json::Result<std::optional<Occurrence>>;

Found settled(const Rule& rule, Date begins, Date named, bool open, const WorkCalendar& calendar) {
    json::Result<Moment> due = dueAt(rule, named, movesOn(rule, open), calendar);
    if (!due) return std::move(due.faults);
    return std::optional(Occurrence{begins, named, *due});
}

/// A term from a day or an event. Hours end at their minute; all others at the rule's time or 24:00.
Found term(const Rule& rule, Moment from, Date begins, const WorkCalendar& calendar) {
    json::Result<Moment> end = termEnd(from, *rule.count, rule.unit, calendar);
    if (!end) return std::move(end.faults);
    if (rule.unit == Unit::hour) return std::optional(Occurrence{begins, end->date, *end});
    return settled(rule, begins, end->date, false, calendar);
}

Found afterEvent(const Rule& rule, const Facts& facts, const WorkCalendar& calendar) {
    if (!facts.event) return std::optional<Occurrence>();
    const Date day = facts.event->date;
    if (!rule.count) return std::optional(Occurrence{day, day, std::nullopt});
    return term(rule, *facts.event, *rule.count < 0 ? std::min(facts.start, day) : day, calendar);
}

} // namespace

std::size_t countSingle(const Rule& rule) {
    if (rule.kind == RuleKind::none || rule.kind == RuleKind::recurring) return 0;
    return rule.kind == RuleKind::withinPeriod ? rule.spans.size() : 1;
}

Found singleOccurrence(const Rule& rule, const Facts& facts, std::size_t index, const WorkCalendar& calendar) {
    switch (rule.kind) {
    case RuleKind::fixed:
        return settled(rule, facts.start, lastDay(*rule.date), !rule.date->day, calendar);
    case RuleKind::withinPeriod: {
        const Span& span = rule.spans[index];
        return settled(rule, firstDay(span.from), lastDay(span.to), false, calendar);
    }
    case RuleKind::relative:
        if (!rule.date) return afterEvent(rule, facts, calendar);
        return term(rule, endOf(lastDay(*rule.date)), *rule.count < 0 ? facts.start : lastDay(*rule.date), calendar);
    case RuleKind::onEvent:
    case RuleKind::onRequest:
        return afterEvent(rule, facts, calendar);
    case RuleKind::continuous:
        return std::optional(Occurrence{facts.start, facts.start, std::nullopt});
    default:
        return std::optional<Occurrence>();
    }
}

} // namespace vanthu::deadlines
