#include "deadlines/CalendarCheck.h"

#include "deadlines/CalendarFile.h"
#include "json/Text.h"

#include <algorithm>

namespace vanthu::deadlines {

std::optional<int> yearOfFile(std::string_view name) {
    constexpr std::size_t kDigits = 4;
    if (name.size() != kDigits + 5 || name.substr(kDigits) != ".json") return std::nullopt;
    int year = 0;
    for (const char c : name.substr(0, kDigits)) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    return year;
}

json::Result<WorkCalendar> checkCalendarFile(const json::DataFolders& folders, const json::Value& file, const std::string& name, int year) {
    json::Faults faults;
    json::Result<json::Value> occasions = folders.read("calendar/occasions.json");
    if (!occasions) return std::move(occasions.faults);
    std::vector<int> years;
    for (const std::string& known : folders.filesIn("calendar")) {
        if (const std::optional<int> found = yearOfFile(known)) years.push_back(*found);
    }
    json::Value whole{json::Object{}};
    if (std::find(years.begin(), years.end(), year) != years.end()) {
        json::Result<json::Value> base = folders.read("calendar/" + std::to_string(year) + ".json");
        if (!base) return std::move(base.faults);
        whole = std::move(*base);
    } else if (!years.empty() && (year < years.front() - 1 || year > years.back() + 1)) {
        faults.push_back(
            {"", "calendar-gap", {{"year", std::to_string(year > years.back() ? years.back() + 1 : years.front() - 1)}}, name});
    }
    json::merge(whole, file);
    std::vector<SpecialDay> days = CalendarFile(*occasions, faults).read(whole, name, year);
    if (!faults.empty()) return faults;
    return WorkCalendar(year, year, std::move(days));
}

} // namespace vanthu::deadlines
