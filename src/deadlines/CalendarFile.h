#pragma once

#include "deadlines/WorkCalendar.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::deadlines {

/// How data call kinds and sureness: "swapped-off", "likely". Monday to Friday and weekly rest days are "working" and "weekly-rest".
std::string_view wordOf(DayKind kind);
std::string_view wordOf(Sureness sureness);

/// What `calendar/<year>.json` holds:
///   {"year": 2026, "sources": {"<id>": {"title": "…", "sureness": "certain|likely|open"}},
///    "days": {"2026-01-01": {"kind": "holiday", "occasion": "new-year", "source": "<id>"}, …}}
/// `kind` is holiday, compensation, swapped-off, swapped-work or office-off; what is given free instead of another day was a working day,
/// what is worked for it a rest day, else "calendar-kind-weekday". A day may have a `sureness` and a `name` {vi, en} of its own; without a
/// name it takes that of its occasion in `calendar/occasions.json`. The days are keyed by their date, so that an office's file can change,
/// add or (with null) take away one day.
class CalendarFile {
public:
    /// Borrows both. `occasions` is the object of `calendar/occasions.json`.
    CalendarFile(const json::Value& occasions, json::Faults& faults) : occasions_(occasions), faults_(faults) {}

    /// The days of one file; what is wrong goes to the faults. `file` is its path in the data folders, `year` that of its name.
    std::vector<SpecialDay> read(const json::Value& root, const std::string& file, int year);

private:
    SpecialDay readDay(DataReading& data, const json::Value& root, const json::Member& member, int year);
    LocalText nameOf(DataReading& data, const json::Value& day, const std::string& pointer, const std::string& occasion);

    const json::Value& occasions_;
    json::Faults& faults_;
};

} // namespace vanthu::deadlines
