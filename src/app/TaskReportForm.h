#pragma once

#include "app/Workbench.h"
#include "store/Values.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <vector>

namespace vanthu::app {

/// A report of tasks and their state, as a form of the kind "report": its sentences are data (templates/report/tasks.json), agency and
/// signer come from `office`, a form of any kind; what the writer knows alone is still the kind's default. "task-report-many" for more
/// tasks than a report holds, "task-report-none" without any. `today` is an ISO day.
json::Result<json::Value> taskReportForm(const Workbench& workbench, const std::vector<store::TaskRow>& tasks,
                                         const store::TaskOrder& order, const json::Value& office, const std::string& today);

} // namespace vanthu::app
