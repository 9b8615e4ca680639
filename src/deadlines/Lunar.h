#pragma once

#include "deadlines/Date.h"

#include <cstddef>

namespace vanthu::deadlines {

/// A day of the Vietnamese lunar calendar (âm lịch).
struct LunarDate {
    int year = 0;      ///< that in which most of it falls: Tết of 2024 begins lunar 2024
    int month = 0;     ///< 1 tháng Giêng to 12 tháng Chạp
    int day = 0;       ///< 1-30
    bool leap = false; ///< the second month of that number (tháng nhuận)
    bool operator==(const LunarDate&) const = default;
};

/// Civil years whose days have a lunar date here.
inline constexpr int kFirstLunarYear = 1900;
inline constexpr int kLastLunarYear = 2100;

/// The lunar date of a day from 1 January 1900 to 31 December 2100, by the sky over +07:00: months begin on the day of the new
/// moon, the month with the winter solstice is the 11th, and of thirteen months between two such the first without a
/// major solar term is the leap one. Before 1968 almanacs in use followed Beijing's noon or others and may differ from this by a day
/// or a month. Fault "lunar-out-of-range" {year, first, last}. O(1); safe from every thread.
json::Result<LunarDate> toLunar(Date date);

/// The day of a lunar date. Faults "lunar-out-of-range", and "lunar-impossible" {day, month, year}: a leap month that the year has not,
/// day 30 of a month of 29. O(1).
json::Result<Date> fromLunar(const LunarDate& lunar);

/// The leap month's number in a lunar year, 0 if it has none; years from 1900 to 2100.
int leapMonthOf(int lunarYear);

/// The first day of the lunar year (mùng 1 Tết); years from 1900 to 2100.
json::Result<Date> lunarNewYear(int year);

/// A place in the cycle of sixty: the heavenly stem (can, 0 Giáp to 9 Quý) and the earthly branch (chi, 0 Tý to 11 Hợi).
struct CanChi {
    int stem = 0;
    int branch = 0;
    constexpr bool operator==(const CanChi&) const = default;
};
constexpr CanChi canChiOfYear(int lunarYear) { return {(lunarYear + 6) % 10, (lunarYear + 8) % 12}; }
/// A leap month has the name of the month before it.
constexpr CanChi canChiOfMonth(int lunarYear, int month) { return {(lunarYear * 12 + month + 3) % 10, (month + 1) % 12}; }
constexpr CanChi canChiOfDay(Date date) {
    const int julian = daysBetween(Date{}, date) + 2440588;
    return {(julian + 9) % 10, (julian + 1) % 12};
}

} // namespace vanthu::deadlines
