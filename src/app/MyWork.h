#pragma once

#include "app/Messages.h"
#include "app/RecordsClock.h"
#include "app/Workbench.h"
#include "store/Store.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <vector>

namespace vanthu::app {

/// Whose work is asked for; empty for everybody's.
struct WorkOrder {
    std::string today;  ///< "2026-01-31"
    std::string signer; ///< who signs: as documents name the signer
    std::string person; ///< who does the task
    std::string unit;   ///< its lead unit
};

/// What waits on one day, of a register: the list *Việc của tôi*.
struct MyWork {
    std::vector<store::Found> toSign;      ///< submitted, or approved and not signed yet
    std::vector<ClockItem> toNumber;       ///< signed (art. 15.2), the earliest due first
    std::vector<ClockItem> toSend;         ///< numbered (art. 18.1), the earliest due first
    std::vector<store::TaskRow> lateTasks; ///< whose day has passed
    std::vector<store::TaskRow> dueTasks;  ///< whose day of reminding has come
    bool isEmpty() const;
    /// How many of all are late.
    std::size_t late() const;
};

/// At most this many of each sort are listed: who has more looks at the lists themselves.
inline constexpr int kMostWork = 500;

/// Reads what waits. Reminding goes by the office's settings (tasks/remind). Faults: those of the register, of settings and calendars.
json::Result<MyWork> readMyWork(const Workbench& workbench, store::Store& store, const WorkOrder& order);

json::Value toJson(const MyWork& value);
/// In lines under headings; empty if nothing waits, so that a timer that mails what is printed mails nothing.
std::string toText(const MyWork& value, const Messages& messages);
/// One line with the counts of what there is: "2 nhiệm vụ quá hạn, 1 văn bản chờ số"; empty if nothing waits.
std::string inOneLine(const MyWork& value, const Messages& messages);

} // namespace vanthu::app
