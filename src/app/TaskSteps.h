#pragma once

#include "app/Workbench.h"
#include "deadlines/State.h"
#include "deadlines/WorkCalendar.h"
#include "store/Store.h"
#include "json/Fault.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

/// What a person says of a task that is done.
struct TaskReport {
    std::string evidence;
    std::string doneBy;
    std::optional<std::string> next; ///< when one that recurs is due again, where its words do not tell
    bool isLast = false;             ///< it does not recur any more
};

/// A task is done; one that recurs goes on with its next day.
json::Result<store::Entry> finishTask(const Workbench& workbench, store::Store& store, const store::Occasion& occasion,
                                      const store::NumberReference& document, std::int64_t task, const TaskReport& report);

/// What a task waited for happened on that day: it is due after its words, or on `dueOn` where these do not tell.
json::Result<store::Entry> startTask(const Workbench& workbench, store::Store& store, const store::Occasion& occasion,
                                     const store::NumberReference& document, std::int64_t task, const std::string& happenedOn,
                                     const std::optional<std::string>& dueOn);

/// Those of the tasks of an order (without days) whose day of reminding has come, after the office's settings (tasks/remind).
json::Result<std::vector<store::TaskRow>> tasksToRemind(const Workbench& workbench, store::Store& store,
                                                        const deadlines::WorkCalendar& calendar, store::TaskOrder order,
                                                        const std::string& today);

/// Those of the tasks, not due before today, whose day of reminding has come.
std::vector<store::TaskRow> reminded(const std::vector<store::TaskRow>& tasks, const std::vector<deadlines::Lead>& leads,
                                     const deadlines::WorkCalendar& calendar, const std::string& today);

} // namespace vanthu::app
