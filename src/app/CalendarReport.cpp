#include "app/CalendarReport.h"

#include "deadlines/CalendarFile.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vanthu::app {

namespace {

constexpr int kMonths = 12;

} // namespace

template <class Take> void CalendarReport::forEachDay(const Take& take) const {
    for (const deadlines::SpecialDay& day : calendar_.days()) {
        if (deadlines::yearOf(day.date) == year_) take(day);
    }
}

int CalendarReport::workingDaysIn(int month) const {
    int count = 0;
    const deadlines::Date last = deadlines::endOfMonth(year_, month);
    for (deadlines::Date date = deadlines::dateOf(year_, static_cast<unsigned>(month), 1); date <= last;
         date = deadlines::addDays(date, 1)) {
        const json::Result<bool> worked = calendar_.isWorkingDay(date);
        if (worked && *worked) ++count;
    }
    return count;
}

int CalendarReport::workingDays() const {
    int count = 0;
    for (int month = 1; month <= kMonths; ++month) count += workingDaysIn(month);
    return count;
}

const std::string& CalendarReport::nameOf(const deadlines::SpecialDay& day) const {
    return messages_.language() == text::Language::vietnamese ? day.name.vi : day.name.en;
}

json::Value CalendarReport::json() const {
    json::Value report;
    report.set("year", json::Value(year_));
    report.set("first", json::Value(calendar_.firstYear()));
    report.set("last", json::Value(calendar_.lastYear()));
    json::Array days;
    forEachDay([&](const deadlines::SpecialDay& day) {
        days.push_back(json::Value(json::Object{{"date", json::Value(deadlines::formatIsoDate(day.date))},
                                                {"weekday", json::Value(deadlines::weekdayOf(day.date))},
                                                {"kind", json::Value(deadlines::wordOf(day.kind))},
                                                {"occasion", json::Value(day.occasion)},
                                                {"name", json::Value(nameOf(day))},
                                                {"source", json::Value(day.source)},
                                                {"sureness", json::Value(deadlines::wordOf(day.sureness))}}));
    });
    report.set("days", json::Value(std::move(days)));
    json::Array months;
    for (int month = 1; month <= kMonths; ++month) {
        months.push_back(json::Value(json::Object{{"month", json::Value(month)}, {"workingDays", json::Value(workingDaysIn(month))}}));
    }
    report.set("months", json::Value(std::move(months)));
    report.set("workingDays", json::Value(workingDays()));
    return report;
}

std::string CalendarReport::text() const {
    std::string text = line("calendar-title", {{"year", std::to_string(year_)},
                                               {"first", std::to_string(calendar_.firstYear())},
                                               {"last", std::to_string(calendar_.lastYear())}});
    std::vector<std::string> sources;
    forEachDay([&](const deadlines::SpecialDay& day) {
        auto source = std::find(sources.begin(), sources.end(), day.source);
        if (source == sources.end()) source = sources.insert(sources.end(), day.source);
        text += line("calendar-day", {{"date", deadlines::formatShortDate(day.date, names_)},
                                      {"weekday", deadlines::weekdayName(day.date, names_)},
                                      {"kind", messages_.text("calendar-kind-" + std::string(deadlines::wordOf(day.kind)))},
                                      {"name", nameOf(day)},
                                      {"sureness", messages_.text("calendar-sureness-" + std::string(deadlines::wordOf(day.sureness)))},
                                      {"source", std::to_string(source - sources.begin() + 1)}});
    });
    for (std::size_t i = 0; i < sources.size(); ++i)
        text += line("calendar-source", {{"number", std::to_string(i + 1)}, {"title", sources[i]}});
    std::string months;
    for (int month = 1; month <= kMonths; ++month) {
        months += messages_.text("calendar-month", {{"month", std::to_string(month)}, {"days", std::to_string(workingDaysIn(month))}});
        if (month < kMonths) months += ", ";
    }
    return text + line("calendar-working-days", {{"months", months}, {"days", std::to_string(workingDays())}});
}

} // namespace vanthu::app
