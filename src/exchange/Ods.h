#pragma once

#include "exchange/Sheet.h"
#include "odf/ReadLimits.h"
#include "json/Fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::exchange {

/// One table as the bytes of an OpenDocument spreadsheet: the first row is the head, bold, and stays in sight; what is a day in
/// ISO 8601 is a cell of that type, so that spreadsheets sort and show it as one.
std::string writeOds(std::string_view name, const Sheet& sheet);

/// The first table of an .ods or .fods that has any text. Days come as ISO 8601, numbers with all their digits. Faults are those of
/// reading OpenDocument, "ods-no-table" (it is another document), "sheet-too-large" (argument "line": the row).
json::Result<Sheet> readOds(std::string_view bytes, const SheetLimits& limits = {});
/// All tables with any text, in their order; the limit of rows counts for them together.
json::Result<std::vector<Sheet>> readOdsTables(std::string_view bytes, const SheetLimits& limits = {});

} // namespace vanthu::exchange
