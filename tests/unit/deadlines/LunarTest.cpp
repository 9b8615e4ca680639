#include "deadlines/Lunar.h"
#include "deadlines/Astronomy.h"

#include <cmath>
#include <set>

#include <gtest/gtest.h>

namespace vanthu::deadlines {

// Examples printed in Meeus, Astronomical Algorithms: 49.a and 25.b.
TEST(AstronomyTest, FindsTheNewMoonOfMeeus) {
    const double terrestrial = newMoon(-283) + deltaT(2443192.5);
    EXPECT_NEAR(terrestrial, 2443192.65118, 0.00001);
}

TEST(AstronomyTest, FindsTheSunOfMeeus) {
    const double day = 2448908.5;
    EXPECT_NEAR(sunLongitude(day - deltaT(day)), 199.90606, 1.0 / 3600);
}

TEST(AstronomyTest, FindsSolsticesOfTheAlmanac) {
    // 22 December 2023, 3:27 and 20 June 2024, 20:51 in universal time.
    EXPECT_NEAR(sunLongitude(2460300.5 + (3 * 60 + 27) / 1440.0), 270, 0.001);
    EXPECT_NEAR(sunLongitude(2460481.5 + (20 * 60 + 51) / 1440.0), 90, 0.001);
}

TEST(LunarTest, GoesOnDayByDayAndBackAgain) {
    LunarDate before = *toLunar(dateOf(kFirstLunarYear, 1, 1));
    for (Date date = addDays(dateOf(kFirstLunarYear, 1, 1), 1); yearOf(date) <= kLastLunarYear; date = addDays(date, 1)) {
        const LunarDate lunar = *toLunar(date);
        ASSERT_EQ(*fromLunar(lunar), date) << formatIsoDate(date);
        if (lunar.day != 1) {
            LunarDate next = before;
            ++next.day;
            ASSERT_EQ(lunar, next) << formatIsoDate(date);
        } else {
            ASSERT_TRUE(before.day == 29 || before.day == 30) << formatIsoDate(date);
            const bool follows = lunar.leap
                                     ? lunar.month == before.month && lunar.year == before.year && !before.leap
                                     : lunar.month == before.month % 12 + 1 && lunar.year == before.year + (lunar.month == 1 ? 1 : 0);
            ASSERT_TRUE(follows) << formatIsoDate(date);
        }
        before = lunar;
    }
}

TEST(LunarTest, BeginsEachYearBetweenTheTermsOfJanuaryAndFebruary) {
    for (int year = kFirstLunarYear; year <= kLastLunarYear; ++year) {
        const Date tet = *lunarNewYear(year);
        EXPECT_GE(tet, dateOf(year, 1, 20)) << year;
        EXPECT_LE(tet, dateOf(year, 2, 21)) << year;
    }
}

TEST(LunarTest, HasSevenLeapMonthsInNineteenYears) {
    for (int year = kFirstLunarYear; year + 18 <= kLastLunarYear; ++year) {
        int leaps = 0;
        for (int i = 0; i < 19; ++i) leaps += leapMonthOf(year + i) != 0 ? 1 : 0;
        EXPECT_EQ(leaps, 7) << year;
    }
}

TEST(LunarTest, PutsTheSolsticeIntoTheEleventhMonth) {
    for (int year = kFirstLunarYear; year < kLastLunarYear; ++year) {
        // The civil day on which the sun passes 270 degrees.
        Date day = dateOf(year, 12, 18);
        const auto nextMidnight = [](Date date) { return daysBetween(Date{}, date) + 1 + 2440587.5 - 7.0 / 24; };
        while (sunLongitude(nextMidnight(day)) < 270) day = addDays(day, 1);
        EXPECT_EQ(toLunar(day)->month, 11) << year;
        EXPECT_FALSE(toLunar(day)->leap) << year;
    }
}

/// A new moon that close to midnight is where tables differ by their formulas. This computation is good to some seconds; of the
/// months from 1968 on, when the calendar over +07:00 began, only one in the future is that near.
TEST(LunarTest, DependsOnSecondsOnlyWhereItSays) {
    std::set<int> close;
    for (int number = -1237; number <= 1249; ++number) {
        const double civil = newMoon(number) + 7.0 / 24 - 0.5;
        const double part = civil - std::floor(civil);
        if (std::fmin(part, 1 - part) * 86400 < 30) close.insert(2000 + static_cast<int>(std::floor(number / 12.3685)));
    }
    EXPECT_EQ(close, (std::set<int>{1944, 1967, 2072}));
}

static_assert(canChiOfYear(2024) == CanChi{0, 4});
static_assert(canChiOfYear(1968) == CanChi{4, 8});
static_assert(canChiOfMonth(2024, 1) == CanChi{2, 2});
static_assert(canChiOfDay(dateOf(2000, 1, 1)) == CanChi{4, 6});

TEST(LunarTest, RunsThroughAllSixtyNamesInSixtyDays) {
    std::set<std::pair<int, int>> seen;
    for (int i = 0; i < 60; ++i) {
        const CanChi name = canChiOfDay(addDays(dateOf(2024, 1, 1), i));
        seen.insert({name.stem, name.branch});
    }
    EXPECT_EQ(seen.size(), 60U);
}

} // namespace vanthu::deadlines
