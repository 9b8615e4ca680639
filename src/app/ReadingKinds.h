#pragma once

#include "app/Workbench.h"
#include "reader/KindWords.h"

#include <vector>

namespace vanthu::app {

/// What each kind of the workbench is read by: its form and recipe, reading.json beside them, and decree-30/reader-wordings.json.
/// Borrows both. Faults name the file.
json::Result<std::vector<reader::KindWords>> readingKinds(const Workbench& workbench, const reader::Vocabulary& words);

} // namespace vanthu::app
