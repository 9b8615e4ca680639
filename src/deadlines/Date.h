#pragma once

#include "json/Fault.h"

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

/// Terms of documents: pure functions of (date, calendar, rule). Nothing here reads a clock; today is handed in.
/// Every time is the civil time of Asia/Ho_Chi_Minh, +07:00 the whole year round.
namespace vanthu::deadlines {

/// A civil day of the Gregorian calendar.
using Date = std::chrono::sys_days;

/// Years that dates are read in; the same as those of forms.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2999;
inline constexpr int kMinutesPerDay = 24 * 60;
inline constexpr std::chrono::hours kUtcOffset{7};

constexpr Date dateOf(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}
constexpr std::chrono::year_month_day partsOf(Date date) { return date; }
constexpr int yearOf(Date date) { return static_cast<int>(partsOf(date).year()); }
constexpr unsigned monthOf(Date date) { return static_cast<unsigned>(partsOf(date).month()); }
constexpr unsigned dayOf(Date date) { return static_cast<unsigned>(partsOf(date).day()); }

constexpr Date addDays(Date date, int days) { return date + std::chrono::days{days}; }
/// Days from `from` to `to`; negative if `to` is the earlier.
constexpr int daysBetween(Date from, Date to) { return static_cast<int>((to - from).count()); }

/// 1 Monday to 7 Sunday, as ISO 8601 counts and as Vietnamese does from "thứ Hai" to "Chủ nhật".
constexpr int weekdayOf(Date date) { return static_cast<int>(std::chrono::weekday{date}.iso_encoding()); }
constexpr Date startOfWeek(Date date) { return addDays(date, 1 - weekdayOf(date)); }

/// Day `day` of that month, or its last day if it is shorter (31 always gives the last).
constexpr Date dayInMonth(std::chrono::year_month month, int day) {
    const Date last = month / std::chrono::last;
    const Date wanted = Date{month / std::chrono::day{1}} + std::chrono::days{day - 1};
    return wanted < last ? wanted : last;
}
constexpr Date endOfMonth(int year, int month) {
    return dayInMonth(std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)}, 31);
}
/// The same day `months` later (earlier, if negative); the last day of that month if it has no such day: Civil Code 2015,
/// article 148.3. From 28 February it is the 28th, not the last, of the month after.
constexpr Date addMonths(Date date, int months) {
    const auto parts = partsOf(date);
    return dayInMonth(parts.year() / parts.month() + std::chrono::months{months}, static_cast<int>(dayOf(date)));
}

/// A minute of a day. 24:00 is the end of the day (Civil Code, article 148.6) and the same instant as 0:00 of the next.
struct Moment {
    Date date;
    int minute = 0; ///< since midnight, 0 to 1440

    constexpr std::chrono::minutes sinceEpoch() const { return date.time_since_epoch() + std::chrono::minutes{minute}; }
    constexpr bool operator==(const Moment& other) const { return sinceEpoch() == other.sinceEpoch(); }
    constexpr std::strong_ordering operator<=>(const Moment& other) const { return sinceEpoch().count() <=> other.sinceEpoch().count(); }
};

constexpr Moment endOf(Date date) { return {date, kMinutesPerDay}; }
constexpr Moment startOf(Date date) { return {date, 0}; }
/// The moment so many minutes later, given as 0:00 to 23:59 of its day.
constexpr Moment addMinutes(Moment moment, std::chrono::minutes minutes) {
    const auto total = moment.sinceEpoch() + minutes;
    const auto day = std::chrono::floor<std::chrono::days>(total);
    return {Date{day}, static_cast<int>((total - day).count())};
}
/// Civil time from universal time and back; +07:00 fixed.
constexpr Moment fromUtc(std::chrono::sys_time<std::chrono::minutes> utc) { return addMinutes({}, utc.time_since_epoch() + kUtcOffset); }
constexpr std::chrono::sys_time<std::chrono::minutes> toUtc(Moment moment) {
    return std::chrono::sys_time<std::chrono::minutes>{moment.sinceEpoch() - kUtcOffset};
}

/// Half a working day, as reception schedules and agendas name it. Noon belongs to the afternoon.
enum class HalfDay { morning, afternoon };
constexpr HalfDay halfOf(Moment moment) { return moment.minute < kMinutesPerDay / 2 ? HalfDay::morning : HalfDay::afternoon; }

/// A day of the calendar from its parts, or nothing: 31/4, 29/2/2023 and years outside of 1900-2999 are none.
constexpr std::optional<Date> possibleDate(int year, int month, int day) {
    if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const auto parts = std::chrono::year{year} / month / day;
    if (!parts.ok()) return std::nullopt;
    return Date{parts};
}

/// "2024-02-05". Faults "date-unreadable" {value}, "date-impossible" {date}.
json::Result<Date> parseIsoDate(std::string_view text);
std::string formatIsoDate(Date date);
/// "08:00", "17:30", "24:00": minutes since midnight. Fault "time-unreadable" {value}.
json::Result<int> parseTime(std::string_view text);
std::string formatTime(int minute);

} // namespace vanthu::deadlines
