#include "deadlines/WorkCalendar.h"

#include <algorithm>

namespace vanthu::deadlines {

WorkCalendar::WorkCalendar(int first, int last, std::vector<SpecialDay> days)
    : firstYear_(first), lastYear_(last), first_(dateOf(first, 1, 1)), end_(dateOf(last + 1, 1, 1)) {
    std::stable_sort(days.begin(), days.end(), [](const SpecialDay& a, const SpecialDay& b) { return a.date < b.date; });
    for (SpecialDay& day : days) {
        if (!covers(day.date)) continue;
        if (!days_.empty() && days_.back().date == day.date) days_.pop_back();
        days_.push_back(std::move(day));
    }
    for (Date date = first_; date < end_; date = addDays(date, 1)) {
        kinds_.push_back(weekdayOf(date) >= 6 ? DayKind::weeklyRest : DayKind::working);
    }
    for (const SpecialDay& day : days_) kinds_[indexOf(day.date)] = day.kind;
    before_.reserve(kinds_.size() + 1);
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        before_.push_back(static_cast<std::int32_t>(workingDays_.size()));
        if (isWork(kinds_[i])) workingDays_.push_back(addDays(first_, static_cast<int>(i)));
    }
    before_.push_back(static_cast<std::int32_t>(workingDays_.size()));
}

json::Fault WorkCalendar::missing(int year) const {
    return {"",
            "calendar-year-missing",
            {{"year", std::to_string(year)}, {"first", std::to_string(firstYear_)}, {"last", std::to_string(lastYear_)}}};
}

json::Result<DayKind> WorkCalendar::kindOf(Date date) const {
    if (!covers(date)) return missing(yearOf(date));
    return kinds_[indexOf(date)];
}

json::Result<bool> WorkCalendar::isWorkingDay(Date date) const {
    if (!covers(date)) return missing(yearOf(date));
    return isWork(kinds_[indexOf(date)]);
}

const SpecialDay* WorkCalendar::specialDay(Date date) const {
    const auto found =
        std::lower_bound(days_.begin(), days_.end(), date, [](const SpecialDay& day, Date wanted) { return day.date < wanted; });
    return found == days_.end() || found->date != date ? nullptr : &*found;
}

Sureness WorkCalendar::sureness(Date from, Date to) const {
    Sureness worst = Sureness::certain;
    const auto first =
        std::lower_bound(days_.begin(), days_.end(), from, [](const SpecialDay& day, Date wanted) { return day.date < wanted; });
    for (auto day = first; day != days_.end() && day->date <= to; ++day) worst = std::max(worst, day->sureness);
    return worst;
}

json::Result<Date> WorkCalendar::workingDay(int number) const {
    if (number < 0) return missing(firstYear_ - 1);
    if (static_cast<std::size_t>(number) >= workingDays_.size()) return missing(lastYear_ + 1);
    return workingDays_[static_cast<std::size_t>(number)];
}

json::Result<Date> WorkCalendar::workingDayFrom(Date date) const {
    if (!covers(date)) return missing(yearOf(date));
    return workingDay(before(date));
}

json::Result<Date> WorkCalendar::workingDayUpTo(Date date) const {
    if (!covers(date)) return missing(yearOf(date));
    return workingDay(before(addDays(date, 1)) - 1);
}

json::Result<Date> WorkCalendar::addWorkingDays(Date date, int count) const {
    if (!covers(date)) return missing(yearOf(date));
    if (count < 0) return workingDay(before(date) + count);
    return count == 0 ? workingDay(before(date)) : workingDay(before(addDays(date, 1)) + count - 1);
}

json::Result<int> WorkCalendar::workingDaysBetween(Date from, Date to) const {
    if (!covers(from)) return missing(yearOf(from));
    if (!covers(to)) return missing(yearOf(to));
    return before(addDays(to, 1)) - before(addDays(from, 1));
}

} // namespace vanthu::deadlines
