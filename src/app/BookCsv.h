#pragma once

#include <span>
#include <string>

namespace vanthu::app {

/// What a CSV file begins with, so that spreadsheets read the letters.
inline constexpr const char* kCsvMark = "\xEF\xBB\xBF";

/// A line of CSV (RFC 4180, UTF-8). What a spreadsheet would take for a formula is given a leading apostrophe.
void addCsvRow(std::string& csv, std::span<const std::string> cells);

/// A day as people write it: "02/03/2026".
std::string writtenDay(const std::string& day);

} // namespace vanthu::app
