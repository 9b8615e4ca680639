#include "deadlines/LunarTable.h"

#include "deadlines/Astronomy.h"

#include <algorithm>
#include <cmath>

namespace vanthu::deadlines {

namespace {

constexpr double kUnixEpoch = 2440587.5; ///< Julian day of 1 January 1970, 0:00
constexpr double kOffset = 7.0 / 24;
constexpr double kSynodicMonth = 29.530588861;
constexpr double kNewMoonZero = 2451550.1;

Date localDay(double julianDay) { return Date{std::chrono::days{static_cast<int>(std::floor(julianDay + kOffset - kUnixEpoch))}}; }

double localMidnight(Date date) { return daysBetween(Date{}, date) + kUnixEpoch - kOffset; }

/// Number of the major solar term (trung khí) in force when the day begins: 9 from the winter solstice on.
int termAt(Date date) { return static_cast<int>(sunLongitude(localMidnight(date)) / 30); }

constexpr int kWinter = 9;

} // namespace

LunarTable::LunarTable() {
    // From the autumn before the first year to the spring after the last.
    const auto numberAt = [](Date date) { return static_cast<int>((localMidnight(date) - kNewMoonZero) / kSynodicMonth); };
    const int first = numberAt(dateOf(kFirstLunarYear - 2, 10, 1));
    const int last = numberAt(dateOf(kLastLunarYear + 2, 3, 1));
    std::vector<int> terms;
    for (int number = first; number <= last; ++number) {
        months_.push_back({localDay(newMoon(number)), {}});
        terms.push_back(termAt(months_.back().first));
    }
    // The solstice falls in the month that begins before it and ends after it; a month may hold the term before it as well.
    std::size_t previous = 0;
    for (std::size_t i = 0; i + 1 < months_.size(); ++i) {
        if (terms[i] >= kWinter || terms[i] < kWinter - 2 || terms[i + 1] < kWinter) continue;
        const int year = yearOf(months_[i].first);
        months_[i].name = {year, 11, 1, false};
        if (previous != 0) nameMonths(previous, i, year);
        previous = i;
    }
    // What comes before the first and after the last solstice has no name and is out of reach.
    months_.erase(months_.begin() + static_cast<std::ptrdiff_t>(previous + 1), months_.end());
    months_.erase(months_.begin(), std::find_if(months_.begin(), months_.end(), [](const Month& m) { return m.name.month != 0; }));
}

void LunarTable::nameMonths(std::size_t first, std::size_t last, int solsticeYear) {
    const bool thirteen = last - first == 13;
    bool leapSeen = false;
    int number = 11;
    for (std::size_t i = first + 1; i < last; ++i) {
        const bool hasTerm = termAt(months_[i].first) != termAt(months_[i + 1].first);
        const bool leap = thirteen && !leapSeen && !hasTerm;
        leapSeen = leapSeen || leap;
        if (!leap) number = number % 12 + 1;
        // Months 11 and 12 of this stretch, and a leap one after them, still belong to the year of the solstice before.
        months_[i].name = {number >= 11 ? solsticeYear - 1 : solsticeYear, number, 1, leap};
    }
}

const LunarTable& LunarTable::shared() {
    static const LunarTable table;
    return table;
}

const LunarTable::Month& LunarTable::monthOf(Date date) const {
    const auto size = static_cast<double>(daysBetween(months_.front().first, date));
    // A month is never more than two places from where its mean length puts it.
    auto index = static_cast<std::size_t>(std::clamp(size / kSynodicMonth, 0.0, static_cast<double>(months_.size() - 2)));
    while (index > 0 && months_[index].first > date) --index;
    while (index + 2 < months_.size() && months_[index + 1].first <= date) ++index;
    return months_[index];
}

const LunarTable::Month* LunarTable::find(int year, int month, bool leap) const {
    // The month begins in the civil month of its number or in the one after.
    const Month* candidate = &monthOf(dateOf(year, static_cast<unsigned>(month), 15));
    for (int step = 0; step < 4 && candidate != &months_.back(); ++step, ++candidate) {
        if (candidate->name.year == year && candidate->name.month == month && candidate->name.leap == leap) return candidate;
    }
    return nullptr;
}

} // namespace vanthu::deadlines
