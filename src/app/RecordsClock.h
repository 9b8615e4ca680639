#pragma once

#include "app/Messages.h"
#include "deadlines/WorkCalendar.h"
#include "store/Values.h"
#include "json/Value.h"

#include <string>
#include <vector>

namespace vanthu::app {

/// A step of the records office that is due: numbering by the next working day after signing (art. 15.2), sending on the day of
/// signing or the next working day, at once if urgent (art. 18.1).
struct ClockItem {
    store::ClockRow row;
    std::string dueOn; ///< empty where the calendar does not know the days
    bool late = false;
    bool operator==(const ClockItem&) const = default;
};

/// How what waits stands on that day; with `all` also what is not late yet. The earliest due first.
std::vector<ClockItem> clockItems(const std::vector<store::ClockRow>& waiting, const deadlines::WorkCalendar& calendar,
                                  const std::string& today, bool all);

json::Value toJson(const std::vector<ClockItem>& value);
std::string toText(const std::vector<ClockItem>& value, const Messages& messages);

} // namespace vanthu::app
