#pragma once

#include "exchange/Sheet.h"
#include "json/Fault.h"

#include <span>
#include <string>
#include <string_view>

namespace vanthu::exchange {

/// What a CSV file begins with, so that spreadsheets read the letters.
inline constexpr const char* kCsvMark = "\xEF\xBB\xBF";

/// A line of CSV (RFC 4180, UTF-8). What a spreadsheet would take for a formula is given a leading apostrophe.
void addCsvRow(std::string& csv, std::span<const std::string> cells);

/// A whole file of such lines, with the mark at its beginning.
std::string writeCsv(const Sheet& sheet);

/// Reads CSV in UTF-8, with or without a byte order mark. Cells are parted by the comma, semicolon or tab, whichever the first line has
/// most of; lines end with LF or CRLF; the apostrophe before what looks like a formula is taken off again. Rows without any text are
/// left out of the end. Faults: "csv-no-text" (not UTF-8: argument "line"), "csv-quote-open" ("line" where it began), "csv-after-quote"
/// ("line"), "sheet-too-large" ("line").
json::Result<Sheet> readCsv(std::string_view bytes, const SheetLimits& limits = {});

} // namespace vanthu::exchange
