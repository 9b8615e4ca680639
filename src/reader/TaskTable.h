#pragma once

#include "reader/Context.h"
#include "reader/TableRows.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::reader {

/// The table that the tasks of a document or an appendix are printed in: who leads, who helps, by when.
class TaskTable {
public:
    /// Looks for it in lines [from, end). Borrows the context.
    TaskTable(Context& context, std::size_t from, std::size_t end);

    bool isThere() const { return rows_.size() > 1; }
    /// Whether a line is one of its rows.
    bool has(std::size_t line) const { return isThere() && line >= rows_.front().first && line < rows_.back().end; }
    /// Makes each row an item with a task, behind those that are there; false if there is no table.
    bool read(std::vector<model::Item>& items, const std::string& pointer) const;

private:
    void readRow(const TableRow& row, model::Item& item, const std::string& pointer) const;

    Context& context_;
    std::vector<TableRow> rows_;
    bool reports_ = false; ///< with a column for whom to report to
};

} // namespace vanthu::reader
