#pragma once

#include "exchange/Agenda.h"

#include <string>

namespace vanthu::exchange {

/// An iCalendar file (RFC 5545): a VEVENT for each meeting, a VTODO for each duty, times in Asia/Ho_Chi_Minh. Lines folded, texts escaped
/// by libical. Any text can stand in any member; control characters are left out. An entry whose day cannot be read is written without it.
std::string writeICalendar(const Agenda& agenda);

} // namespace vanthu::exchange
