#pragma once

#include "json/DataFolders.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <string_view>

namespace vanthu::layout {

/// Reads a file of measures from all folders and lays the office's values over the product's. A measure is written
/// {"value", "min", "max", "unit", "article"}; the office gives a number (or {"value": n}), which must lie in the range
/// unless its file says "allowOutsideDecree": true. Gives the merged tree in which every measure is a plain number.
json::Result<json::Value> readMeasures(const json::DataFolders& folders, std::string_view relativePath);

} // namespace vanthu::layout
