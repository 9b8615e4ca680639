#pragma once

#include "deadlines/DataReading.h"
#include "deadlines/Date.h"
#include "json/DataFolders.h"

#include <cstdint>
#include <vector>

namespace vanthu::deadlines {

/// What a day is to an office.
enum class DayKind {
    working,      ///< Monday to Friday
    weeklyRest,   ///< nghỉ hằng tuần
    holiday,      ///< nghỉ lễ, tết: Labour Code 2019, article 112
    compensation, ///< nghỉ bù for a holiday on a weekly rest day: article 111.3
    swappedOff,   ///< nghỉ hoán đổi: a working day given free
    swappedWork,  ///< làm bù: the rest day worked for it
    officeOff,    ///< the office's own day off
};
constexpr bool isWork(DayKind kind) { return kind == DayKind::working || kind == DayKind::swappedWork; }

/// How sure the data of a day is.
enum class Sureness {
    certain, ///< fixed by law, or announced and in more than one source
    likely,  ///< one source, or from memory
    open,    ///< not decided yet: an assumption
};

/// A day that is not what its weekday makes it.
struct SpecialDay {
    Date date;
    DayKind kind = DayKind::holiday;
    std::string occasion; ///< id: "new-year", "tet", "hung-kings", "reunification", "labour", "national", "culture"; free for an office
    LocalText name;
    std::string source; ///< the paper behind it, in own words
    Sureness sureness = Sureness::certain;
};

/// Holidays, swapped days and an office's own days off for some years in a row. A day outside of those years is a
/// fault "calendar-year-missing" {year, first, last}, never a guess. A value; safe for concurrent reading.
class WorkCalendar {
public:
    /// All `calendar/<year>.json` of the folders; an office's file is laid over the product's, day by day: a day set to null is taken
    /// away. Faults if a file is wrong, a year has no file between two that have, or there is none.
    static json::Result<WorkCalendar> load(const json::DataFolders& folders);
    /// From days in any order, for years `first` to `last`; of two for the same date the later counts. Days outside are left out.
    WorkCalendar(int first, int last, std::vector<SpecialDay> days);

    int firstYear() const { return firstYear_; }
    int lastYear() const { return lastYear_; }
    bool covers(Date date) const { return date >= first_ && date < end_; }

    json::Result<DayKind> kindOf(Date date) const;
    json::Result<bool> isWorkingDay(Date date) const;
    /// What is said about the day, or nullptr. Borrowed.
    const SpecialDay* specialDay(Date date) const;
    /// Of the special days from `from` to `to`, both in it, the least sure one; certain if there is none.
    Sureness sureness(Date from, Date to) const;

    /// The day itself if work is done on it, else the next one (the one before).
    json::Result<Date> workingDayFrom(Date date) const;
    json::Result<Date> workingDayUpTo(Date date) const;
    /// The `count`th working day after `date`, which is not counted (Civil Code 2015, article 147.2); before it if negative. 0 is
    /// `workingDayFrom`. O(1).
    json::Result<Date> addWorkingDays(Date date, int count) const;
    /// Working days after `from` up to and with `to`; negative if `to` is the earlier: those after `to` up to `from`. O(1).
    json::Result<int> workingDaysBetween(Date from, Date to) const;

    /// Special days, ascending.
    const std::vector<SpecialDay>& days() const { return days_; }

private:
    json::Fault missing(int year) const;
    std::size_t indexOf(Date date) const { return static_cast<std::size_t>(daysBetween(first_, date)); }
    /// Working days before the day.
    int before(Date date) const { return before_[indexOf(date)]; }
    json::Result<Date> workingDay(int number) const;

    int firstYear_, lastYear_;
    Date first_, end_;
    std::vector<SpecialDay> days_;
    std::vector<DayKind> kinds_;
    std::vector<std::int32_t> before_; ///< one longer than the days
    std::vector<Date> workingDays_;
};

} // namespace vanthu::deadlines
