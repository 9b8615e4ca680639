#include "app/DayWords.h"

#include "app/FormDates.h"

namespace vanthu::app {

std::string DayWords::of(const json::Value& value) const {
    const std::optional<deadlines::Date> date = wholeDate(value);
    if (!date) return {};
    const std::string& weekday = deadlines::weekdayName(*date, names_);
    const json::Result<deadlines::LunarDate> lunar = deadlines::toLunar(*date);
    return lunar ? weekday + ", " + deadlines::formatLunarDate(*lunar, names_) : weekday;
}

} // namespace vanthu::app
