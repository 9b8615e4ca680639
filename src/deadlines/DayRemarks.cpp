#include "deadlines/DayRemarks.h"

namespace vanthu::deadlines {

json::Faults DayRemarks::rest(Date date, const RestIds& ids) const {
    const json::Result<DayKind> kind = calendar_.kindOf(date);
    if (!kind) return kind.faults;
    if (isWork(*kind)) return {};
    const json::Result<Date> next = calendar_.workingDayFrom(date);
    if (!next) return next.faults;
    const SpecialDay* const day = calendar_.specialDay(date);
    std::vector<json::Argument> arguments{{"date", text(date)}, {"weekday", weekdayName(date, names_)}, {"next", longText(*next)}};
    if (day == nullptr) return {{"", ids.weeklyRest, std::move(arguments)}};
    arguments.push_back({"name", language_ == text::Language::vietnamese ? day->name.vi : day->name.en});
    return {{"", day->sureness == Sureness::open ? ids.open : ids.dayOff, std::move(arguments)}};
}

json::Faults DayRemarks::span(const DayTime& start, const DayTime& end) const {
    const bool timed = start.minute && end.minute;
    const bool good = start.date != end.date ? start.date < end.date : !timed || *start.minute < *end.minute;
    if (good) return {};
    const auto shown = [&](const DayTime& side) { return timed ? text(side) : text(side.date); };
    return {{"", "end-before-start", {{"start", shown(start)}, {"end", shown(end)}}}};
}

std::string DayRemarks::text(const DayTime& time) const {
    return time.minute ? formatTime(*time.minute) + ", " + text(time.date) : text(time.date);
}

} // namespace vanthu::deadlines
