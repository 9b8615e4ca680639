#include "deadlines/Occurrences.h"

#include "deadlines/Cycle.h"

#include <algorithm>

namespace vanthu::deadlines {

namespace {

using Found = json::Result<std::optional<Occurrence>>;

constexpr Date kEndOfTime = dateOf(kLastYear, 12, 31);

/// The first named day that can be due on `from` or later: those on rest days right before it may move to it.
Date firstNamed(Date from, const WorkCalendar& calendar) {
    const Date before = addDays(from, -1);
    const json::Result<Date> working = calendar.covers(before) ? calendar.workingDayUpTo(before) : json::Result<Date>(before);
    return working ? addDays(*working, 1) : from;
}

/// Of several rhythms the one whose day comes first, and where that rhythm's block begins.
struct Nearest {
    Cycle::Named named;
    Date begins;
    bool open = false;
};

json::Result<std::optional<Nearest>> nearest(const Rule& rule, Date anchor, Date from, const WorkCalendar& calendar) {
    std::optional<Nearest> best;
    for (const Rhythm& rhythm : rule.rhythms) {
        const Cycle cycle(rhythm, anchor, calendar);
        json::Result<Cycle::Named> named = cycle.namedFrom(from);
        if (!named) return std::move(named.faults);
        if (best && best->named.day <= named->day) continue;
        json::Result<Date> begins = cycle.firstDayOf(named->block);
        if (!begins) return std::move(begins.faults);
        best = Nearest{*named, *begins, cycle.isOpen()};
    }
    return best;
}

} // namespace

Found recurringFrom(const Rule& rule, const Facts& facts, Date from, const WorkCalendar& calendar) {
    json::Result<std::optional<Nearest>> best = nearest(rule, facts.start, std::max(from, facts.start), calendar);
    if (!best) return std::move(best.faults);
    const std::optional<Nearest>& found = *best;
    if (!found || found->named.day > facts.end.value_or(kEndOfTime)) return std::optional<Occurrence>();
    json::Result<Moment> due = dueAt(rule, found->named.day, movesOn(rule, found->open), calendar);
    if (!due) return std::move(due.faults);
    return std::optional(Occurrence{std::max(found->begins, facts.start), found->named.day, *due});
}

Occurrences::Occurrences(Rule rule, Facts facts, Date from, Date to, const WorkCalendar& calendar)
    : rule_(std::move(rule)), facts_(facts), from_(from), to_(to), calendar_(calendar), cursor_(firstNamed(from, calendar)),
      faults_(check(rule_)) {}

Found Occurrences::next() {
    if (ended_) return std::optional<Occurrence>();
    if (!faults_.empty()) {
        ended_ = true;
        return std::move(faults_);
    }
    Found found = rule_.kind == RuleKind::recurring ? nextRecurring() : nextSingle();
    ended_ = !found || !found->has_value();
    return found;
}

bool Occurrences::isWanted(const Occurrence& occurrence) const {
    return occurrence.due && occurrence.due->date >= from_ && occurrence.due->date <= to_;
}

Found Occurrences::nextRecurring() {
    // "Trước ngày" is due the day before the one it names.
    const Date last = rule_.bound == Bound::before ? addDays(to_, 1) : to_;
    while (cursor_ <= last) {
        Found found = recurringFrom(rule_, facts_, cursor_, calendar_);
        if (!found || !found->has_value()) return found;
        const Occurrence& occurrence = **found;
        if (occurrence.named > last) break;
        cursor_ = addDays(occurrence.named, 1);
        if (isWanted(occurrence)) return found;
    }
    return std::optional<Occurrence>();
}

Found Occurrences::nextSingle() {
    while (index_ < countSingle(rule_)) {
        Found found = singleOccurrence(rule_, facts_, index_++, calendar_);
        if (!found || (found->has_value() && isWanted(**found))) return found;
    }
    return std::optional<Occurrence>();
}

Found nextOccurrence(const Rule& rule, const Facts& facts, Date day, const WorkCalendar& calendar) {
    return Occurrences(rule, facts, day, kEndOfTime, calendar).next();
}

Found standing(const Rule& rule, const Facts& facts, Date day, const WorkCalendar& calendar) {
    if (json::Faults faults = check(rule); !faults.empty()) return faults;
    std::optional<Occurrence> last;
    for (std::size_t i = 0; i < countSingle(rule); ++i) {
        Found found = singleOccurrence(rule, facts, i, calendar);
        if (!found) return found;
        const std::optional<Occurrence>& occurrence = *found;
        if (!occurrence || (occurrence->due && occurrence->due->date >= day)) continue;
        if (!last || last->named <= occurrence->named) last = occurrence;
    }
    return last;
}

} // namespace vanthu::deadlines
