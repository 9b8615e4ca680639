#include "deadlines/Date.h"

namespace vanthu::deadlines {

namespace {

std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return digits.empty() ? std::nullopt : std::optional(value);
}

void appendPadded(std::string& text, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    if (digits.size() < width) text.append(width - digits.size(), '0');
    text += digits;
}

} // namespace

json::Result<Date> parseIsoDate(std::string_view text) {
    const json::Fault unreadable{"", "date-unreadable", {{"value", std::string(text)}}};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return unreadable;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return unreadable;
    const std::optional<Date> date = possibleDate(*year, *month, *day);
    if (!date) return json::Fault{"", "date-impossible", {{"date", std::string(text)}}};
    return *date;
}

std::string formatIsoDate(Date date) {
    std::string text;
    text.reserve(10);
    appendPadded(text, yearOf(date), 4);
    text += '-';
    appendPadded(text, static_cast<int>(monthOf(date)), 2);
    text += '-';
    appendPadded(text, static_cast<int>(dayOf(date)), 2);
    return text;
}

json::Result<int> parseTime(std::string_view text) {
    const json::Fault unreadable{"", "time-unreadable", {{"value", std::string(text)}}};
    const std::size_t colon = text.find(':');
    // Without a colon it is far beyond 2.
    if (colon > 2 || text.size() - colon != 3) return unreadable;
    const auto hour = number(text.substr(0, colon));
    const auto minute = number(text.substr(colon + 1));
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > kMinutesPerDay) return unreadable;
    return *hour * 60 + *minute;
}

std::string formatTime(int minute) {
    std::string text;
    appendPadded(text, minute / 60, 2);
    text += ':';
    appendPadded(text, minute % 60, 2);
    return text;
}

} // namespace vanthu::deadlines
