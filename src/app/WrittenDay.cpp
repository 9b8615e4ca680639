#include "app/WrittenDay.h"

#include "deadlines/Date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace vanthu::app {

std::string writtenDay(const std::string& day) {
    if (day.size() != 10) return day;
    return day.substr(8, 2) + "/" + day.substr(5, 2) + "/" + day.substr(0, 4);
}

std::optional<std::string> readWrittenDay(const std::string& text) {
    std::array<int, 3> parts = {};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto [next, error] = std::from_chars(at, end, parts[part]);
        if (error != std::errc() || parts[part] < 0) return std::nullopt;
        const bool last = part + 1 == parts.size();
        if (last ? next != end : next == end || (*next != '/' && *next != '-' && *next != '.')) return std::nullopt;
        at = next + (last ? 0 : 1);
    }
    std::array<char, 32> day = {};
    std::snprintf(day.data(), day.size(), "%04d-%02d-%02d", parts[2] % 10000, parts[1] % 100, parts[0] % 100);
    const json::Result<deadlines::Date> date = deadlines::parseIsoDate(day.data());
    return date && parts[0] < 100 && parts[1] < 100 && parts[2] < 10000 ? std::optional<std::string>(day.data()) : std::nullopt;
}

} // namespace vanthu::app
