#include "deadlines/Lunar.h"

#include "deadlines/LunarTable.h"

#include <string>

namespace vanthu::deadlines {

namespace {

bool inRange(int year) { return year >= kFirstLunarYear && year <= kLastLunarYear; }

json::Fault outOfRange(int year) {
    return {"",
            "lunar-out-of-range",
            {{"year", std::to_string(year)}, {"first", std::to_string(kFirstLunarYear)}, {"last", std::to_string(kLastLunarYear)}}};
}

} // namespace

json::Result<LunarDate> toLunar(Date date) {
    if (!inRange(yearOf(date))) return outOfRange(yearOf(date));
    const LunarTable::Month& month = LunarTable::shared().monthOf(date);
    LunarDate lunar = month.name;
    lunar.day = daysBetween(month.first, date) + 1;
    return lunar;
}

json::Result<Date> fromLunar(const LunarDate& lunar) {
    // The year 1899 still reaches into January 1900.
    if (!inRange(lunar.year) && lunar.year != kFirstLunarYear - 1) return outOfRange(lunar.year);
    const LunarTable& table = LunarTable::shared();
    const LunarTable::Month* const month = lunar.month < 1 || lunar.month > 12 ? nullptr : table.find(lunar.year, lunar.month, lunar.leap);
    if (month == nullptr || lunar.day < 1 || lunar.day > table.lengthOf(*month)) {
        return json::Fault{
            "",
            "lunar-impossible",
            {{"day", std::to_string(lunar.day)}, {"month", std::to_string(lunar.month)}, {"year", std::to_string(lunar.year)}}};
    }
    const Date date = addDays(month->first, lunar.day - 1);
    if (!inRange(yearOf(date))) return outOfRange(yearOf(date));
    return date;
}

int leapMonthOf(int lunarYear) {
    if (!inRange(lunarYear)) return 0;
    for (int month = 1; month <= 12; ++month) {
        if (LunarTable::shared().find(lunarYear, month, true) != nullptr) return month;
    }
    return 0;
}

json::Result<Date> lunarNewYear(int year) { return fromLunar({year, 1, 1, false}); }

} // namespace vanthu::deadlines
