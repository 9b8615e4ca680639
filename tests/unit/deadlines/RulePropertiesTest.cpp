// What must hold for every rule, whatever its numbers.
#include "Support.h"

#include "deadlines/State.h"
#include "deadlines/Term.h"

#include <random>
#include <set>

#include <gtest/gtest.h>

namespace vanthu::deadlines {

namespace {

using test::calendar;
using test::day;

class Chance {
public:
    int in(int first, int last) { return std::uniform_int_distribution<int>(first, last)(random_); }
    std::optional<int> maybe(int first, int last) { return in(0, 1) == 0 ? std::nullopt : std::optional(in(first, last)); }

    Rhythm rhythm() {
        constexpr std::array<Unit, 7> units{Unit::day,     Unit::workingDay, Unit::week, Unit::month,
                                            Unit::quarter, Unit::halfYear,   Unit::year};
        Rhythm result;
        result.every = units[static_cast<std::size_t>(in(0, 6))];
        result.interval = in(1, 3);
        result.day = maybe(1, 31);
        result.month = maybe(1, 3);
        result.weekday = maybe(1, 7);
        result.week = maybe(1, 5);
        return result;
    }
    Rule recurring() {
        Rule rule;
        rule.kind = RuleKind::recurring;
        rule.bound = static_cast<Bound>(in(0, 3));
        rule.rhythms.push_back(rhythm());
        if (in(0, 2) == 0) rule.rhythms.push_back(rhythm());
        return rule;
    }

private:
    std::mt19937 random_{148};
};

std::vector<Occurrence> all(const Rule& rule, const Facts& facts, Date from, Date to) {
    std::vector<Occurrence> found;
    Occurrences occurrences(rule, facts, from, to, calendar());
    while (true) {
        const json::Result<std::optional<Occurrence>> next = occurrences.next();
        EXPECT_TRUE(next) << next.faults.front().id;
        if (!next || !next->has_value()) return found;
        found.push_back(**next);
    }
}

} // namespace

TEST(RulePropertiesTest, OccurrencesAreInOrderInRangeAndComeOnce) {
    Chance chance;
    const Facts facts{day("2021-03-17")};
    for (int i = 0; i < 1500; ++i) {
        const Rule rule = chance.recurring();
        const Date from = addDays(day("2021-01-01"), chance.in(0, 900));
        const Date to = addDays(from, chance.in(0, 700));
        std::set<Date> named;
        Date before = Date::min();
        for (const Occurrence& one : all(rule, facts, from, to)) {
            ASSERT_TRUE(one.due->date >= from && one.due->date <= to);
            ASSERT_GT(one.named, before);
            ASSERT_LE(one.begins, one.named);
            ASSERT_GE(one.begins, facts.start);
            ASSERT_TRUE(named.insert(one.named).second);
            before = one.named;
        }
    }
}

TEST(RulePropertiesTest, AStretchIsTheSumOfItsParts) {
    Chance chance;
    const Facts facts{day("2022-05-09")};
    for (int i = 0; i < 800; ++i) {
        const Rule rule = chance.recurring();
        const Date from = addDays(day("2022-01-01"), chance.in(0, 600));
        const Date middle = addDays(from, chance.in(0, 300));
        const Date to = addDays(middle, chance.in(1, 300));
        std::multiset<Date> whole;
        std::multiset<Date> parts;
        for (const Occurrence& one : all(rule, facts, from, to)) whole.insert(one.named);
        for (const Occurrence& one : all(rule, facts, from, middle)) parts.insert(one.named);
        for (const Occurrence& one : all(rule, facts, addDays(middle, 1), to)) parts.insert(one.named);
        ASSERT_EQ(whole, parts) << i;
    }
}

TEST(RulePropertiesTest, TheNextOccurrenceIsTheFirstOfAllFromThere) {
    Chance chance;
    const Facts facts{day("2021-03-17")};
    for (int i = 0; i < 1000; ++i) {
        Rule rule = chance.recurring();
        rule.rhythms.resize(1); // of several the order of due days may differ from that of the named ones
        const Date from = addDays(day("2021-01-01"), chance.in(0, 900));
        const json::Result<std::optional<Occurrence>> next = nextOccurrence(rule, facts, from, calendar());
        ASSERT_TRUE(next && next->has_value()) << i;
        const std::vector<Occurrence> list = all(rule, facts, from, (*next)->due->date);
        ASSERT_FALSE(list.empty()) << i;
        ASSERT_EQ(list.front(), **next) << i;
    }
}

TEST(RulePropertiesTest, WhatMovesOnIsNeverDueOnARestDayAndNeverEarlier) {
    Chance chance;
    for (int i = 0; i < 5000; ++i) {
        Rule rule;
        rule.kind = RuleKind::relative;
        rule.count = chance.in(1, 120);
        rule.unit = chance.in(0, 1) == 0 ? Unit::day : Unit::workingDay;
        const Moment event{addDays(day("2021-01-01"), chance.in(0, 2000)), chance.in(0, 1439)};
        const Occurrence one = **nextOccurrence(rule, {event.date, event}, event.date, calendar());
        ASSERT_TRUE(*calendar().isWorkingDay(one.due->date));
        ASSERT_EQ(one.named, termEnd(event, *rule.count, rule.unit, calendar())->date);
        ASSERT_GE(one.due->date, one.named);
        ASSERT_EQ(one.due->date, *calendar().workingDayFrom(one.named));
    }
}

TEST(RulePropertiesTest, ALongerTermNeverEndsEarlier) {
    Chance chance;
    for (const Unit unit : {Unit::hour, Unit::day, Unit::workingDay, Unit::week, Unit::month, Unit::quarter, Unit::halfYear, Unit::year}) {
        for (int i = 0; i < 500; ++i) {
            const Moment from{addDays(day("2021-01-01"), chance.in(0, 700)), chance.in(0, 1439)};
            const int count = chance.in(1, 300);
            const json::Result<Moment> shorter = termEnd(from, count, unit, calendar());
            const json::Result<Moment> longer = termEnd(from, count + 1, unit, calendar());
            ASSERT_TRUE(shorter && longer);
            ASSERT_LT(*shorter, *longer);
            ASSERT_LE(*shorter, *termEnd({addDays(from.date, 1), from.minute}, count, unit, calendar()));
            ASSERT_GT(*shorter, from);
        }
    }
}

TEST(RulePropertiesTest, AStateGoesForwardOnly) {
    const Rule rule{RuleKind::fixed, Bound::by, RestDay::byWords, PartialDate{2024, 2, 9}};
    const Facts facts{day("2024-01-15")};
    Phase before = Phase::none;
    for (Date date = day("2024-01-01"); date < day("2024-04-01"); date = addDays(date, 1)) {
        const State state = *stateOn(rule, facts, startOf(date), calendar());
        EXPECT_GE(state.phase, before) << formatIsoDate(date);
        EXPECT_LE(state.workingDays, state.days);
        before = state.phase;
    }
    EXPECT_EQ(before, Phase::late);
}

TEST(RulePropertiesTest, RemindersComeOnWorkingDaysAndInTime) {
    Chance chance;
    for (int i = 0; i < 3000; ++i) {
        const Date due = addDays(day("2021-06-01"), chance.in(0, 2000));
        const Occurrence one{addDays(due, -chance.in(0, 60)), due, endOf(due)};
        const std::vector<Lead> leads{{chance.in(0, 20), Unit::day}, {chance.in(0, 20), Unit::workingDay}, {chance.in(0, 3), Unit::week}};
        const std::vector<Date> days = *reminders(one, leads, calendar());
        ASSERT_TRUE(std::is_sorted(days.begin(), days.end()));
        for (const Date date : days) {
            ASSERT_TRUE(*calendar().isWorkingDay(date));
            ASSERT_TRUE(date >= one.begins && date <= due);
        }
    }
}

TEST(RulePropertiesTest, AFaultEndsTheList) {
    Occurrences occurrences({RuleKind::recurring}, {day("2024-01-01")}, day("2024-01-01"), day("2024-12-31"), calendar());
    EXPECT_FALSE(occurrences.next());
    const json::Result<std::optional<Occurrence>> after = occurrences.next();
    ASSERT_TRUE(after);
    EXPECT_FALSE(after->has_value());
}

} // namespace vanthu::deadlines
