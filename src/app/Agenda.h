#pragma once

#include "app/Workbench.h"
#include "exchange/Agenda.h"
#include "store/Store.h"
#include "json/Fault.h"

#include <string>

namespace vanthu::app {

/// Which part of a register goes into a calendar.
struct AgendaOrder {
    std::string from;   ///< documents issued on that day or later
    std::string to;     ///< and on that day or earlier; empty for open
    std::string unit;   ///< duties it leads; empty for all
    std::string person; ///< duties of that person; empty for all
    std::string now;    ///< moment in UTC
    bool meetings = true;
    bool tasks = true;
};

/// Meetings, receptions and duties of a register's documents, for calendar programs. What changed since keeps its uid and has a
/// higher sequence: a notice of change is an entry of the meeting it changes, a recalled or voided document's are cancelled. Cost grows
/// with the documents of the days asked for. Faults: those of the register, of data.
json::Result<exchange::Agenda> readAgenda(const Workbench& workbench, store::Store& store, const AgendaOrder& order);

} // namespace vanthu::app
