#include "deadlines/Cycle.h"

#include <algorithm>

namespace vanthu::deadlines {

namespace {

constexpr int kDaysPerWeek = 7;
constexpr int kMonthsPerYear = 12;
constexpr int kLastWeek = 5;

constexpr int floorDivide(int value, int by) { return value >= 0 ? value / by : -((by - 1 - value) / by); }

/// The `week`th `weekday` of a month; 5 is the last.
Date weekdayInMonth(std::chrono::year_month month, int weekday, int week) {
    if (week == kLastWeek) {
        const Date last = dayInMonth(month, 31);
        return addDays(last, -((weekdayOf(last) - weekday + kDaysPerWeek) % kDaysPerWeek));
    }
    const Date first = dayInMonth(month, 1);
    return addDays(first, (weekday - weekdayOf(first) + kDaysPerWeek) % kDaysPerWeek + (week - 1) * kDaysPerWeek);
}

} // namespace

int Cycle::stretchOf(Date date) const {
    if (rhythm_.every == Unit::day) return daysBetween(Date{}, date);
    if (rhythm_.every == Unit::week) return floorDivide(daysBetween(startOfWeek(Date{}), date), kDaysPerWeek);
    return floorDivide(yearOf(date) * kMonthsPerYear + static_cast<int>(monthOf(date)) - 1, monthsIn(rhythm_.every));
}

std::chrono::year_month Cycle::firstMonthOf(int stretch) const {
    return std::chrono::year{0} / std::chrono::January + std::chrono::months{stretch * monthsIn(rhythm_.every)};
}

json::Result<Date> Cycle::workingDayOf(int block, int offset) const {
    json::Result<Date> first = calendar_.workingDayFrom(anchor_);
    if (!first) return first;
    return calendar_.addWorkingDays(*first, block * rhythm_.interval + offset);
}

json::Result<int> Cycle::blockOf(Date date) const {
    if (rhythm_.every != Unit::workingDay) return floorDivide(stretchOf(date) - stretchOf(anchor_), rhythm_.interval);
    json::Result<Date> first = calendar_.workingDayFrom(anchor_);
    if (!first) return std::move(first.faults);
    json::Result<int> index = calendar_.workingDaysBetween(*first, date);
    if (!index) return index;
    // A rest day belongs to the block of the working day before it.
    return floorDivide(*index, rhythm_.interval);
}

json::Result<Date> Cycle::firstDayOf(int block) const {
    if (rhythm_.every == Unit::workingDay) return workingDayOf(block, 0);
    const int stretch = stretchOf(anchor_) + block * rhythm_.interval;
    if (rhythm_.every == Unit::day) return addDays(Date{}, stretch);
    if (rhythm_.every == Unit::week) return addDays(startOfWeek(Date{}), stretch * kDaysPerWeek);
    return dayInMonth(firstMonthOf(stretch), 1);
}

json::Result<Date> Cycle::namedIn(int block) const {
    if (rhythm_.every == Unit::workingDay) return workingDayOf(block, rhythm_.interval - 1);
    const int stretch = stretchOf(anchor_) + block * rhythm_.interval + rhythm_.interval - 1;
    if (rhythm_.every == Unit::day) return addDays(Date{}, stretch);
    if (rhythm_.every == Unit::week)
        return addDays(startOfWeek(Date{}), stretch * kDaysPerWeek + rhythm_.weekday.value_or(kDaysPerWeek) - 1);
    return namedInMonths(stretch);
}

Date Cycle::namedInMonths(int lastStretch) const {
    const int size = monthsIn(rhythm_.every);
    const auto month = firstMonthOf(lastStretch) + std::chrono::months{rhythm_.month.value_or(size) - 1};
    // A month that has one month needs no number; one given there is that of nothing.
    const auto wanted = rhythm_.every == Unit::month ? firstMonthOf(lastStretch) : month;
    if (!rhythm_.day && rhythm_.weekday) return weekdayInMonth(wanted, *rhythm_.weekday, rhythm_.week.value_or(1));
    return dayInMonth(wanted, rhythm_.day.value_or(31));
}

json::Result<Cycle::Named> Cycle::namedFrom(Date date) const {
    json::Result<int> block = blockOf(date);
    if (!block) return std::move(block.faults);
    // Its own block's day may be past already; then the next one's is the first.
    for (int candidate = std::max(*block, 0);; ++candidate) {
        json::Result<Date> named = namedIn(candidate);
        if (!named) return std::move(named.faults);
        if (*named >= date) return Named{*named, candidate};
    }
}

bool Cycle::isOpen() const {
    if (rhythm_.every == Unit::day || rhythm_.every == Unit::workingDay) return true;
    return !rhythm_.weekday && (rhythm_.every == Unit::week || !rhythm_.day);
}

} // namespace vanthu::deadlines
