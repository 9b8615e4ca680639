#include "reader/TaskTable.h"

#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

// The order in which the table has its columns.
constexpr std::size_t kNumber = 0, kWhat = 1, kLead = 2, kOthers = 3, kUntil = 4, kReport = 5;
constexpr const char* kLevel = "paragraph";

std::string textOf(const TableRow& row, std::size_t column) {
    return column < row.cells.size() ? valueOf(row.cells[column]) : std::string();
}

bool isHead(const layout::TaskTableTexts& texts, const TableRow& row) {
    if (texts.columns.empty() || row.cells.size() < texts.columns.size()) return false;
    for (std::size_t i = 0; i < texts.columns.size(); ++i)
        if (folded(textOf(row, i)) != folded(texts.columns[i])) return false;
    return true;
}

} // namespace

TaskTable::TaskTable(Context& context, std::size_t from, std::size_t end) : context_(context) {
    const layout::TaskTableTexts& texts = context.words.composer->vocabulary().texts.taskTable;
    for (std::size_t line = from; line < end; ++line) {
        std::vector<TableRow> rows = tableRows(context.lines, line, end, [](std::size_t) { return false; });
        if (rows.empty()) continue;
        if (isHead(texts, rows.front())) {
            reports_ = rows.front().cells.size() > kReport && folded(textOf(rows.front(), kReport)) == folded(texts.reportColumn);
            rows_ = std::move(rows);
            return;
        }
        line = rows.back().end - 1;
    }
}

bool TaskTable::read(std::vector<model::Item>& items, const std::string& pointer) const {
    if (!isThere()) return false;
    for (const auto& cell : rows_.front().cells)
        for (const Slice& slice : cell) context_.ledger.implied(slice);
    for (std::size_t i = 1; i < rows_.size(); ++i) {
        const std::string at = pointer + '/' + std::to_string(items.size());
        readRow(rows_[i], items.emplace_back(), at);
    }
    return true;
}

void TaskTable::readRow(const TableRow& row, model::Item& item, const std::string& pointer) const {
    const auto put = [&](std::size_t column, const char* name, std::string& target) {
        target = textOf(row, column);
        if (!target.empty()) context_.ledger.found(pointer + name, Sureness::certain, row.cells[column]);
    };
    if (kNumber < row.cells.size())
        for (const Slice& slice : row.cells[kNumber]) context_.ledger.implied(slice, Implied::Why::number);
    item.level = kLevel;
    put(kWhat, "/text", item.text);
    model::Task& task = item.task.emplace();
    put(kLead, "/task/leadUnit", task.leadUnit);
    put(kUntil, "/task/deadline/text", task.deadline.text);
    if (reports_) put(kReport, "/task/reportTo", task.reportTo);
    std::string others;
    put(kOthers, "/task/coordinatingUnits", others);
    for (std::size_t begin = 0; begin < others.size();) {
        const std::size_t cut = std::min(others.find(',', begin), others.size());
        if (const std::string_view unit = trimmed(std::string_view(others).substr(begin, cut - begin)); !unit.empty())
            task.coordinatingUnits.emplace_back(unit);
        begin = cut + 1;
    }
}

} // namespace vanthu::reader
