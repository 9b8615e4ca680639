#pragma once

#include "app/DocumentReader.h"

#include <string>

namespace vanthu::app {

/// What a person wants to know of a document that was read: how much, how sure, and every line that found no place. Lines with
/// their ends.
std::string readSummary(const Workbench& workbench, const ReadDocument& document);

} // namespace vanthu::app
