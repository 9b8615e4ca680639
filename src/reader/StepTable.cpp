// Tables that the form prints: rows become the entries of a list, whichever order the columns have.
#include "reader/StepReader.h"

#include "reader/Phrase.h"
#include "reader/TableRows.h"

#include <algorithm>

namespace vanthu::reader {

/// For each column of the recipe the one of the table with its title; kNone for none. Empty if this is not the table.
std::vector<std::size_t> StepReader::columnsIn(const StepWords& step, const TableRow& head) const {
    std::vector<std::size_t> columns;
    std::size_t known = 0;
    for (const StepWords::Column& column : step.columns) {
        std::size_t found = kNone;
        for (std::size_t i = 0; i < head.cells.size() && found == kNone; ++i) {
            const std::string title = folded(valueOf(head.cells[i]));
            if (std::find(column.titles.begin(), column.titles.end(), title) != column.titles.end()) found = i;
        }
        columns.push_back(found);
        known += found == kNone ? 0 : 1;
    }
    // The column of the numbers is in every table.
    constexpr std::size_t kFewest = 3;
    if (known < std::min(kFewest, step.columns.size())) columns.clear();
    return columns;
}

std::size_t StepReader::readTable(const StepWords& step, std::size_t at, std::size_t end) {
    for (std::size_t index = at; index < end; ++index) {
        const Line& line = context_.lines[index];
        if (isClaimed(index) || !mayBeRow(line)) continue;
        const std::vector<TableRow> rows = tableRows(context_.lines, index, end, [this](std::size_t each) { return isClaimed(each); });
        const std::vector<std::size_t> columns = rows.size() < 2 ? std::vector<std::size_t>() : columnsIn(step, rows.front());
        if (columns.empty()) {
            if (!rows.empty()) index = rows.back().end - 1;
            continue;
        }
        for (const std::size_t column : columns)
            if (column != kNone)
                for (const Slice& slice : rows.front().cells[column]) context_.ledger.implied(slice);
        const std::string list = '/' + step.step->field;
        for (std::size_t i = 1; i < rows.size(); ++i)
            readRow(step, rows[i], columns, list + '/' + std::to_string(factAt(list).members.size()));
        dropEmpty(list);
        for (std::size_t i = index; i < rows.back().end; ++i) {
            claim(i);
            implyBars(context_.lines[i]);
        }
        return rows.back().end;
    }
    return kNone;
}

/// The bars between the cells of a text, and the rule below its head.
void StepReader::implyBars(const Line& line) {
    if (line.source->cell || !line.text.starts_with('|')) return;
    if (line.text.find_first_not_of("|:- ") == std::string_view::npos) return context_.ledger.implied(line, line.text);
    for (std::size_t bar = 0; bar != std::string_view::npos; bar = line.text.find('|', bar + 1))
        context_.ledger.implied(line, line.text.substr(bar, 1));
}

void StepReader::readRow(const StepWords& step, const TableRow& row, const std::vector<std::size_t>& columns, const std::string& entry) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] == kNone || columns[i] >= row.cells.size() || row.cells[columns[i]].empty()) continue;
        const std::vector<Slice>& cell = row.cells[columns[i]];
        const StepWords::Column& column = step.columns[i];
        if (cell.size() == 1) {
            if (const auto pieces = match(column.cells, cell[0].text, entry, false))
                put(*cell[0].line, *pieces, entry, step, Sureness::certain);
            continue;
        }
        // Several paragraphs are one value where the cell holds nothing else.
        const WordingVariant& words = column.cells.front();
        if (words.pieces.size() != 1 || words.pieces[0].kind != WordingPiece::Kind::text) continue;
        const std::string pointer = pointerOf(words.pieces[0], entry);
        factAt(pointer).text = valueOf(cell);
        context_.ledger.found(part_.pointer + pointer, Sureness::likely, cell);
    }
}

} // namespace vanthu::reader
