#pragma once

#include "app/Messages.h"
#include "store/Values.h"

#include <string>
#include <vector>

namespace vanthu::app {

/// The register of outgoing documents with the ten columns of appendix IV as CSV (RFC 4180, UTF-8 with a byte order mark, so that
/// spreadsheets read the letters). What a spreadsheet would take for a formula is given a leading apostrophe.
std::string bookCsv(const std::vector<store::BookRow>& book, const Messages& messages);

/// The ten cells of a row.
std::vector<std::string> bookCells(const store::BookRow& row, const Messages& messages);

/// A day as people write it: "02/03/2026".
std::string writtenDay(const std::string& day);

} // namespace vanthu::app
