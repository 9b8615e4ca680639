#pragma once

#include "app/BatchPlan.h"
#include "app/Cancellation.h"
#include "app/OfficeLocation.h"
#include "app/Workbench.h"

#include <string>

namespace vanthu::app {

/// One form as the bytes of a document in that format; .docx and .pdf go through the headless office. Faults: those of the form, and
/// of the office (isOfficeFailure).
json::Result<std::string> renderOne(const Workbench& workbench, const json::Value& form, OutputFormat format, const OfficeSettings& office,
                                    const Cancellation& cancellation);

} // namespace vanthu::app
