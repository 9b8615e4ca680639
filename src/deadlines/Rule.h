#pragma once

#include "deadlines/Date.h"

#include <optional>
#include <vector>

namespace vanthu::deadlines {

/// The sorts of deadline that documents have; named as those of the model.
enum class RuleKind { none, fixed, recurring, continuous, onEvent, onRequest, withinPeriod, relative };

/// "trước ngày" (the day before at 24:00), "chậm nhất ngày", "đến hết ngày" (by: that day at 24:00), "trong tháng" (within).
enum class Bound { none, before, by, within };

enum class Unit { none, hour, day, workingDay, week, month, quarter, halfYear, year };

/// What happens if the day falls on a rest day. By the words: terms end on the next working day (Civil Code 2015, article
/// 148.5), unless that would say the contrary of what is printed: "trước ngày 15", "trong tháng 3", hours, backward terms.
enum class RestDay { byWords, keep, next };

/// A day, or a whole month or year, of which the last day counts (the first, where a period begins).
struct PartialDate {
    int year = 0;
    std::optional<int> month = {};
    std::optional<int> day = {};
    constexpr bool operator==(const PartialDate&) const = default;
};

/// One rhythm. Time runs in stretches of `every`, `interval` of which make a block; each block has one due day, in its last
/// stretch: where the members say, else on its last day.
struct Rhythm {
    Unit every = Unit::none;         ///< not hour
    int interval = 1;                ///< every so many; blocks are counted from that with the first day of the document
    std::optional<int> day = {};     ///< of the month, 1-31; a short month gives its last
    std::optional<int> month = {};   ///< of the stretch, from 1; for quarter, halfYear, year; the last if not given
    std::optional<int> weekday = {}; ///< 1 Monday to 7 Sunday
    std::optional<int> week = {};    ///< with weekday in a month: the first (1) to fourth (4) of these, 5 the last; the first if not given
    bool operator==(const Rhythm&) const = default;
};

/// From one day to another, both in it.
struct Span {
    PartialDate from, to;
    bool operator==(const Span&) const = default;
};

/// When something is due, as the document says it.
struct Rule {
    RuleKind kind = RuleKind::none;
    Bound bound = Bound::none;
    RestDay restDay = RestDay::byWords;
    std::optional<PartialDate> date = {}; ///< fixed: the day; relative: the day it counts from, if it is not that of an event
    std::optional<int> minute = {};       ///< since midnight, of the due day; 24:00 if not given
    std::vector<Rhythm> rhythms = {};     ///< recurring
    std::vector<Span> spans = {};         ///< withinPeriod
    std::optional<int> count = {};        ///< relative (onEvent, onRequest): so many of `unit` after; before, if negative
    Unit unit = Unit::none;
    bool operator==(const Rule&) const = default;
};

/// What a rule stands on.
struct Facts {
    Date start;                       ///< from when the document holds: mostly its date
    std::optional<Moment> event = {}; ///< when what a rule waits for happened; minutes matter for hours only
    std::optional<Date> end = {};     ///< the last day that recurring duties can name
};

/// One time that something is to be done.
struct Occurrence {
    Date begins;                    ///< the first day to work on it
    Date named;                     ///< the day the words lead to
    std::optional<Moment> due = {}; ///< not given for what has no end
    bool operator==(const Occurrence&) const = default;
};

/// A number of units may be this large.
inline constexpr int kMostUnits = 10000;

/// What is wrong with a rule, with pointers to its members: "rule-member-missing" {member}, "rule-number-range" {value, first,
/// last}, "rule-year-missing", "date-impossible" {date}, "rule-period-reversed".
json::Faults check(const Rule& rule);

/// First and last day of what a partial date names; the date must be possible.
constexpr Date firstDay(const PartialDate& date) {
    return dateOf(date.year, static_cast<unsigned>(date.month.value_or(1)), static_cast<unsigned>(date.day.value_or(1)));
}
constexpr Date lastDay(const PartialDate& date) {
    if (date.day && date.month) return firstDay(date);
    return endOfMonth(date.year, date.month.value_or(12));
}

} // namespace vanthu::deadlines
