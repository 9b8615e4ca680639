// The product's own calendars: the law, the moon and the data must agree.
#include "Support.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

namespace vanthu::deadlines {

namespace {

using test::calendar;

std::vector<SpecialDay> daysOf(int year, std::string_view occasion, DayKind kind) {
    std::vector<SpecialDay> found;
    for (const SpecialDay& day : calendar().days()) {
        if (yearOf(day.date) == year && day.occasion == occasion && day.kind == kind) found.push_back(day);
    }
    return found;
}

class CalendarDataTest : public testing::TestWithParam<int> {};

} // namespace

TEST_P(CalendarDataTest, HasTetWhereTheMoonPutsIt) {
    const Date newYear = *lunarNewYear(GetParam());
    const std::vector<SpecialDay> tet = daysOf(GetParam(), "tet", DayKind::holiday);
    ASSERT_EQ(tet.size(), 5U) << "article 112.1b";
    EXPECT_EQ(daysBetween(tet.front().date, tet.back().date), 4) << "five days in a row";
    EXPECT_LE(tet.front().date, addDays(newYear, -1));
    EXPECT_GE(tet.back().date, addDays(newYear, 2)) << "mùng 1 to mùng 3 are always in it";
}

TEST_P(CalendarDataTest, HasHungKingsDayOnTheTenthOfTheThirdMonth) {
    const std::vector<SpecialDay> day = daysOf(GetParam(), "hung-kings", DayKind::holiday);
    ASSERT_EQ(day.size(), 1U);
    EXPECT_EQ(*toLunar(day.front().date), (LunarDate{GetParam(), 3, 10, false}));
}

TEST_P(CalendarDataTest, HasTheFixedHolidays) {
    const int year = GetParam();
    const std::map<std::string, std::pair<unsigned, unsigned>> fixed{
        {"new-year", {1, 1}}, {"reunification", {4, 30}}, {"labour", {5, 1}}, {"national", {9, 2}}};
    for (const auto& [occasion, day] : fixed) {
        const SpecialDay* const found = calendar().specialDay(dateOf(year, day.first, day.second));
        ASSERT_NE(found, nullptr) << occasion;
        EXPECT_EQ(found->occasion, occasion);
        EXPECT_EQ(found->kind, DayKind::holiday);
        EXPECT_EQ(found->sureness, Sureness::certain);
    }
    EXPECT_EQ(daysOf(year, "national", DayKind::holiday).size(), year < 2021 ? 1U : 2U) << "two days since the code of 2019";
    EXPECT_EQ(daysOf(year, "culture", DayKind::holiday).size(), year < 2026 ? 0U : 1U);
}

TEST_P(CalendarDataTest, CompensatesEachHolidayOnARestDay) {
    std::map<std::string, int> open;
    for (const SpecialDay& day : calendar().days()) {
        if (yearOf(day.date) != GetParam()) continue;
        if (day.kind == DayKind::holiday && weekdayOf(day.date) >= 6) ++open[day.occasion];
        if (day.kind == DayKind::compensation) --open[day.occasion];
    }
    for (const auto& [occasion, count] : open) EXPECT_EQ(count, 0) << occasion;
}

TEST_P(CalendarDataTest, SwapsAsManyDaysAsItGives) {
    const auto count = [](DayKind kind) {
        return std::count_if(calendar().days().begin(), calendar().days().end(),
                             [&](const SpecialDay& day) { return yearOf(day.date) == GetParam() && day.kind == kind; });
    };
    EXPECT_EQ(count(DayKind::swappedOff), count(DayKind::swappedWork));
}

TEST_P(CalendarDataTest, TouchesWeekdaysOnlyWhereThatMeansSomething) {
    for (const SpecialDay& day : calendar().days()) {
        if (yearOf(day.date) != GetParam()) continue;
        EXPECT_FALSE(day.source.empty()) << formatIsoDate(day.date);
        EXPECT_FALSE(day.name.vi.empty() || day.name.en.empty()) << formatIsoDate(day.date);
        const bool weekend = weekdayOf(day.date) >= 6;
        if (day.kind == DayKind::compensation || day.kind == DayKind::swappedOff) {
            EXPECT_FALSE(weekend) << formatIsoDate(day.date);
        }
        if (day.kind == DayKind::swappedWork) {
            EXPECT_TRUE(weekend) << formatIsoDate(day.date);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Years, CalendarDataTest, testing::Range(2020, 2028));

TEST(CalendarDataTest, SaysWhatIsNotDecided) {
    EXPECT_EQ(calendar().firstYear(), 2020);
    EXPECT_EQ(calendar().lastYear(), 2027);
    EXPECT_EQ(calendar().sureness(dateOf(2021, 1, 1), dateOf(2024, 12, 31)), Sureness::certain);
    EXPECT_EQ(calendar().sureness(dateOf(2026, 8, 1), dateOf(2026, 9, 30)), Sureness::likely);
    EXPECT_EQ(calendar().sureness(dateOf(2027, 2, 1), dateOf(2027, 2, 28)), Sureness::open);
    EXPECT_EQ(calendar().sureness(dateOf(2027, 3, 1), dateOf(2027, 8, 31)), Sureness::certain);
}

} // namespace vanthu::deadlines
