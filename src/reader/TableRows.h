#pragma once

#include "reader/Ledger.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace vanthu::reader {

/// A row of a table: the pieces of text of each cell.
struct TableRow {
    std::size_t first = 0, end = 0; ///< lines
    std::vector<std::vector<Slice>> cells;
};

/// Whether the line may be the head of a table: a cell, or a line of text with the signs that stand between cells.
bool mayBeRow(const Line& line);

/// The rows of the table that begins at that line: cells of a word processor, or lines of text whose cells stand between tabs, bars or
/// wide gaps. With gaps a row must have as many pieces as the first one has, or all of them below those of the first; it ends the
/// table otherwise. `isTaken`: lines that belong to others end it too.
std::vector<TableRow> tableRows(const Lines& lines, std::size_t from, std::size_t end, const std::function<bool(std::size_t)>& isTaken);

} // namespace vanthu::reader
