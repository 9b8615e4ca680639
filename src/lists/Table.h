#pragma once

#include "lists/Catalogue.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vanthu::lists {

/// Rows of texts, as spreadsheets have them; the first row names the columns.
using Table = std::vector<std::vector<std::string>>;

/// The entries valid on the day ("": all), in the order of the file, as a table: their ids, then the columns with their labels.
Table toTable(const List& list, text::Language language, std::string_view day);

enum class Outcome { added, changed, same, refused };

/// What became of one row of a table.
struct RowReport {
    std::size_t row = 0; ///< counted from 1; the head is 1
    Outcome outcome = Outcome::refused;
    std::string id;
    std::string entry;   ///< in words
    json::Faults faults; ///< why it was refused
};

/// Takes the rows of a table into a list of the catalogue: by id, without one by what the list says makes an entry (its `unique` columns
/// and the first day). Columns are named as in the file, or by a label in either language; one that is not there leaves its cells as
/// they are, an empty cell empties. Days may be written as 2025-07-01 or 01/7/2025. A row with a fault, or with what would make the
/// list wrong, is refused and changes nothing. Fault of the whole table, which then changes nothing: "lists-table-empty",
/// "lists-table-column" (unknown), "lists-table-column-twice".
json::Result<std::vector<RowReport>> take(Catalogue& catalogue, List& list, const Table& table);

} // namespace vanthu::lists
