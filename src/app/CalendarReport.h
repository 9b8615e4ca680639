#pragma once

#include "app/Messages.h"
#include "deadlines/Names.h"
#include "deadlines/WorkCalendar.h"
#include "json/Value.h"

#include <string>

namespace vanthu::app {

/// One year of the calendar that an office works by, which must cover it: days off and days worked for them with source and sureness,
/// working days a month.
class CalendarReport {
public:
    /// Borrows all it is given. The language is that of the messages.
    CalendarReport(const deadlines::WorkCalendar& calendar, int year, const deadlines::Names& names, const Messages& messages)
        : calendar_(calendar), year_(year), names_(names), messages_(messages) {}

    /// For programs: {"year", "first", "last", "days": [{"date", "weekday", "kind", "occasion", "name", "source", "sureness"}],
    /// "months": [{"month", "workingDays"}], "workingDays"}. Days are ISO 8601, weekdays 1 Monday to 7 Sunday.
    json::Value json() const;
    /// For people: lines.
    std::string text() const;
    int workingDays() const;

private:
    int workingDaysIn(int month) const;
    const std::string& nameOf(const deadlines::SpecialDay& day) const;
    template <class Take> void forEachDay(const Take& take) const;
    std::string line(std::string_view id, const std::vector<json::Argument>& arguments) const {
        return messages_.text(id, arguments) + "\n";
    }

    const deadlines::WorkCalendar& calendar_;
    int year_;
    const deadlines::Names& names_;
    const Messages& messages_;
};

} // namespace vanthu::app
