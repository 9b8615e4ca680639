#include "deadlines/Date.h"

#include <random>

#include <gtest/gtest.h>

namespace vanthu::deadlines {

// What the compiler can tell needs no run.
static_assert(dateOf(1970, 1, 1) == Date{});
static_assert(weekdayOf(dateOf(2024, 2, 10)) == 6);
static_assert(weekdayOf(dateOf(2024, 2, 11)) == 7);
static_assert(addMonths(dateOf(2024, 1, 31), 1) == dateOf(2024, 2, 29));
static_assert(addMonths(dateOf(2024, 1, 31), -2) == dateOf(2023, 11, 30));
static_assert(endOf(dateOf(2024, 2, 10)) == startOf(dateOf(2024, 2, 11)));
static_assert(endOf(dateOf(2024, 2, 10)) > Moment{dateOf(2024, 2, 10), 23 * 60 + 59});
static_assert(halfOf({dateOf(2024, 2, 10), 11 * 60 + 59}) == HalfDay::morning);
static_assert(halfOf({dateOf(2024, 2, 10), 12 * 60}) == HalfDay::afternoon);
static_assert(!possibleDate(2023, 2, 29) && possibleDate(2024, 2, 29));

TEST(DateTest, IsSevenHoursAheadOfUniversalTimeAllTheYearRound) {
    using namespace std::chrono;
    const sys_time<minutes> evening = sys_days{2024y / 6 / 30} + hours{17};
    EXPECT_EQ(fromUtc(evening), startOf(dateOf(2024, 7, 1)));
    EXPECT_EQ(fromUtc(evening - minutes{1}).date, dateOf(2024, 6, 30));
    EXPECT_EQ(fromUtc(evening).minute, 0);
    EXPECT_EQ(toUtc(startOf(dateOf(2024, 12, 1))), sys_days{2024y / 11 / 30} + hours{17});
    EXPECT_EQ(fromUtc(toUtc({dateOf(1960, 3, 1), 600})), (Moment{dateOf(1960, 3, 1), 600}));
}

TEST(DateTest, WritesAndReadsEveryDayOfFourCenturies) {
    for (Date date = dateOf(1900, 1, 1); date <= dateOf(2300, 12, 31); date = addDays(date, 1)) {
        const json::Result<Date> read = parseIsoDate(formatIsoDate(date));
        ASSERT_TRUE(read && *read == date) << formatIsoDate(date);
    }
}

TEST(DateTest, ReadsTimesOfTheDayAndNoOthers) {
    EXPECT_EQ(*parseTime("00:00"), 0);
    EXPECT_EQ(*parseTime("7:30"), 450);
    EXPECT_EQ(*parseTime("24:00"), kMinutesPerDay);
    for (const char* wrong : {"", ":", "24:01", "25:00", "08:60", "8", "8:5", "008:00", "-1:00", "08:00 ", "08h00", "１:00"}) {
        const json::Result<int> time = parseTime(wrong);
        EXPECT_FALSE(time) << wrong;
        EXPECT_EQ(time.faults.front().id, "time-unreadable");
    }
    for (int minute = 0; minute <= kMinutesPerDay; ++minute) EXPECT_EQ(*parseTime(formatTime(minute)), minute);
}

TEST(DateTest, MonthsNeverSkipAMonthAndKeepTheOrder) {
    std::mt19937 random(20240210);
    std::uniform_int_distribution<int> days(0, 365 * 150);
    std::uniform_int_distribution<int> months(-500, 500);
    for (int i = 0; i < 20000; ++i) {
        const Date a = addDays(dateOf(1900, 1, 1), days(random));
        const Date b = addDays(a, days(random) % 40);
        const int count = months(random);
        const int expected = yearOf(a) * 12 + static_cast<int>(monthOf(a)) + count;
        const Date moved = addMonths(a, count);
        EXPECT_EQ(yearOf(moved) * 12 + static_cast<int>(monthOf(moved)), expected);
        EXPECT_LE(moved, addMonths(b, count));
        EXPECT_LE(dayOf(moved), dayOf(a));
        if (dayOf(a) <= 28) {
            EXPECT_EQ(addMonths(moved, -count), a);
        }
    }
}

} // namespace vanthu::deadlines
