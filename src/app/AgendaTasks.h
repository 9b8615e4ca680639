#pragma once

#include "app/TaskDays.h"
#include "exchange/Agenda.h"
#include "store/Values.h"

#include <string>
#include <vector>

namespace vanthu::app {

/// Which duties are wanted; empty for all.
struct AgendaWish {
    std::string unit;
    std::string person;
};

/// The duties of an entry that have a day. One that comes again is one entry with its rhythm; where the office's calendar knows the
/// days, times that fall on a rest day are moved as the law has it.
std::vector<exchange::AgendaTask> duesOf(const Workbench& workbench, const TaskDays& days, const store::Entry& entry,
                                         const AgendaWish& wish);

} // namespace vanthu::app
