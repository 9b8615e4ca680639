#include "deadlines/Term.h"

namespace vanthu::deadlines {

namespace {

constexpr int kDaysPerWeek = 7;
constexpr int kMinutesPerHour = 60;

json::Fault tooMany(int count) {
    return {"",
            "rule-number-range",
            {{"value", std::to_string(count)}, {"first", std::to_string(-kMostUnits)}, {"last", std::to_string(kMostUnits)}}};
}

} // namespace

json::Result<Moment> termEnd(Moment from, int count, Unit unit, const WorkCalendar& calendar) {
    if (count < -kMostUnits || count > kMostUnits) return tooMany(count);
    switch (unit) {
    case Unit::none:
        return json::Fault{"/unit", "rule-member-missing", {{"member", "unit"}}};
    case Unit::hour:
        return addMinutes(from, std::chrono::minutes{count * kMinutesPerHour});
    case Unit::day:
        return endOf(addDays(from.date, count));
    case Unit::week:
        return endOf(addDays(from.date, count * kDaysPerWeek));
    case Unit::workingDay:
        break;
    default:
        return endOf(addMonths(from.date, count * monthsIn(unit)));
    }
    json::Result<Date> day = calendar.addWorkingDays(from.date, count);
    if (!day) return std::move(day.faults);
    return endOf(*day);
}

bool movesOn(const Rule& rule, bool open) {
    if (rule.restDay != RestDay::byWords) return rule.restDay == RestDay::next;
    if (open || rule.bound == Bound::before || rule.kind == RuleKind::withinPeriod) return false;
    if (rule.count) return *rule.count > 0 && rule.unit != Unit::hour;
    return rule.bound != Bound::within;
}

json::Result<Moment> dueAt(const Rule& rule, Date named, bool moves, const WorkCalendar& calendar) {
    Date day = named;
    if (rule.bound == Bound::before && !rule.minute && !rule.count) day = addDays(named, -1);
    if (moves) {
        json::Result<Date> working = calendar.workingDayFrom(day);
        if (!working) return std::move(working.faults);
        day = *working;
    }
    return Moment{day, rule.minute.value_or(kMinutesPerDay)};
}

} // namespace vanthu::deadlines
