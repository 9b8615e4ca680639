#pragma once

#include "deadlines/WorkCalendar.h"

/// The terms of Decree 30/2020 for the records office itself. Each gives the last day; faults "calendar-year-missing".
namespace vanthu::deadlines {

/// A paper document gets its number after signature, on the next working day at the latest: article 15.2.
inline json::Result<Date> numberingDue(Date signedOn, const WorkCalendar& calendar) { return calendar.addWorkingDays(signedOn, 1); }

/// It is sent on the day of signing, on the next working day at the latest; an urgent one at once: article 18.1.
inline json::Result<Date> dispatchDue(Date signedOn, bool urgent, const WorkCalendar& calendar) {
    return urgent ? json::Result<Date>(signedOn) : calendar.addWorkingDays(signedOn, 1);
}

/// An incoming document is registered and handed on the same day, on the next working day at the latest; an urgent one at once:
/// articles 4.2c and 23.1.
inline json::Result<Date> registrationDue(Date receivedOn, bool urgent, const WorkCalendar& calendar) {
    return urgent ? json::Result<Date>(receivedOn) : calendar.addWorkingDays(receivedOn, 1);
}

} // namespace vanthu::deadlines
