#pragma once

#include "deadlines/Rule.h"
#include "deadlines/WorkCalendar.h"

namespace vanthu::deadlines {

/// The times that a rule makes something due from one day to another, both in it, found one by one: nothing is made before it
/// is asked for, and each costs the same however far away it lies. In the order of the days that the words name. What has no due day
/// (continuous duties; events that have not happened) gives none; `standing` tells of it.
class Occurrences {
public:
    /// Copies the rule and the facts, borrows the calendar.
    Occurrences(Rule rule, Facts facts, Date from, Date to, const WorkCalendar& calendar);

    /// The next one, or nothing after the last. Faults: those of `check`, "calendar-year-missing". After a fault comes nothing.
    json::Result<std::optional<Occurrence>> next();

private:
    json::Result<std::optional<Occurrence>> nextRecurring();
    json::Result<std::optional<Occurrence>> nextSingle();
    bool isWanted(const Occurrence& occurrence) const;

    Rule rule_;
    Facts facts_;
    Date from_, to_;
    const WorkCalendar& calendar_;
    Date cursor_;           ///< recurring: named days before it have been given
    std::size_t index_ = 0; ///< others: so many have been given
    json::Faults faults_;
    bool ended_ = false;
};

/// Number of occurrences of a rule that does not recur: its spans, or one.
std::size_t countSingle(const Rule& rule);
/// The `index`th of these; its `due` is empty for what has no end. Nothing if it waits for an event. The rule must be without faults.
json::Result<std::optional<Occurrence>> singleOccurrence(const Rule& rule, const Facts& facts, std::size_t index,
                                                         const WorkCalendar& calendar);
/// The occurrence of a recurring rule with the first named day on or after `from`, or nothing after the end. Without faults, likewise.
json::Result<std::optional<Occurrence>> recurringFrom(const Rule& rule, const Facts& facts, Date from, const WorkCalendar& calendar);

/// The first occurrence due on `day` or later. Nothing if there is none.
json::Result<std::optional<Occurrence>> nextOccurrence(const Rule& rule, const Facts& facts, Date day, const WorkCalendar& calendar);

/// The duty of a rule without a due day, or of one whose due day has passed for good: continuous ones, events without a term, and
/// the last occurrence before `day`. Nothing if it waits for an event, or recurs (each occurrence stands for itself).
json::Result<std::optional<Occurrence>> standing(const Rule& rule, const Facts& facts, Date day, const WorkCalendar& calendar);

} // namespace vanthu::deadlines
