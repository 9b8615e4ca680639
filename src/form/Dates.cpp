#include "form/Dates.h"

#include <array>

namespace vanthu::form {

namespace {

constexpr std::int64_t kFirstYear = 1900;
constexpr std::int64_t kLastYear = 2999;
constexpr std::int64_t kSomeLeapYear = 2000;

std::int64_t daysIn(std::int64_t month, std::int64_t year) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

} // namespace

bool isPossible(std::optional<std::int64_t> day, std::optional<std::int64_t> month, std::optional<std::int64_t> year) {
    if (year && (*year < kFirstYear || *year > kLastYear)) return false;
    if (month && (*month < 1 || *month > 12)) return false;
    if (!day) return true;
    return *day >= 1 && *day <= (month ? daysIn(*month, year.value_or(kSomeLeapYear)) : 31);
}

} // namespace vanthu::form
