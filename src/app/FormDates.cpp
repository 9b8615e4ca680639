#include "app/FormDates.h"

#include <algorithm>

namespace vanthu::app {

namespace {

/// The whole number a member holds, if it fits a part of a date.
std::optional<int> part(const json::Value& date, const char* name) {
    constexpr std::int64_t kMost = 9999;
    const json::Value* const value = date.find(name);
    if (value == nullptr || !value->isInteger() || value->integer() < 1 || value->integer() > kMost) return std::nullopt;
    return static_cast<int>(value->integer());
}

} // namespace

std::optional<deadlines::PartialDate> partialDate(const json::Value& value) {
    const std::optional<int> year = part(value, "year");
    if (!year) return std::nullopt;
    deadlines::PartialDate date{*year, part(value, "month"), part(value, "day")};
    if (date.day && !date.month) date.day.reset();
    if (!deadlines::possibleDate(date.year, date.month.value_or(1), date.day.value_or(1))) return std::nullopt;
    return date;
}

std::optional<deadlines::Date> wholeDate(const json::Value& value) {
    const std::optional<deadlines::PartialDate> date = partialDate(value);
    return date && date->day ? std::optional(deadlines::firstDay(*date)) : std::nullopt;
}

std::optional<int> timeOfDay(const json::Value& value) {
    return value.isString() ? timeOfDay(std::string_view(value.string())) : std::nullopt;
}

std::optional<int> timeOfDay(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const json::Result<int> time = deadlines::parseTime(text);
    return time ? std::optional(*time) : std::nullopt;
}

std::pair<std::optional<int>, std::optional<int>> hoursOf(std::string_view text) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    return {timeOfDay(text.substr(0, dash)), dash < text.size() ? timeOfDay(text.substr(dash + 1)) : std::nullopt};
}

} // namespace vanthu::app
