// Tables that the form prints: rows become the entries of a list, whichever order the columns have.
#include "reader/StepReader.h"

#include "reader/Facts.h"
#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

constexpr std::size_t kMostColumns = 100; ///< a table of data has fewer

} // namespace

/// A row: the pieces of text of each cell.
struct StepReader::Row {
    std::size_t first = 0, end = 0; ///< lines
    std::vector<std::vector<Slice>> cells;
};

/// The rows of the table that begins at that line: cells of a word processor, or a line of text with tabs.
std::vector<StepReader::Row> StepReader::rowsFrom(std::size_t from, std::size_t end) const {
    std::vector<Row> rows;
    const auto& first = context_.lines[from].source->cell;
    for (std::size_t index = from; index < end && !isClaimed(index); ++index) {
        const Line& line = context_.lines[index];
        if (first) {
            const auto& cell = line.source->cell;
            if (!cell || cell->table != first->table || cell->column >= kMostColumns) break;
            if (rows.empty() || context_.lines[rows.back().first].source->cell->row != cell->row) rows.push_back({index, index, {}});
            Row& row = rows.back();
            if (row.cells.size() <= cell->column) row.cells.resize(cell->column + 1);
            row.cells[cell->column].push_back({&line, line.text});
            row.end = index + 1;
            continue;
        }
        if (line.source->region != odf::Region::body || line.text.find('\t') == std::string_view::npos) break;
        Row& row = rows.emplace_back(Row{index, index + 1, {}});
        for (std::size_t begin = 0; begin <= line.text.size();) {
            const std::size_t cut = std::min(line.text.find('\t', begin), line.text.size());
            row.cells.emplace_back();
            if (const auto text = trimmed(line.text.substr(begin, cut - begin)); !text.empty()) row.cells.back().push_back({&line, text});
            begin = cut + 1;
        }
    }
    return rows;
}

/// For each column of the recipe the one of the table with its title; kNone for none. Empty if this is not the table.
std::vector<std::size_t> StepReader::columnsIn(const StepWords& step, const Row& head) const {
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
        if (isClaimed(index) || (!line.source->cell && line.text.find('\t') == std::string_view::npos)) continue;
        const std::vector<Row> rows = rowsFrom(index, end);
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
            readRow(step, rows[i], columns, list + '/' + std::to_string(factAt(context_.document.facts, list).members.size()));
        dropEmpty(list);
        for (std::size_t i = index; i < rows.back().end; ++i) claim(i);
        return rows.back().end;
    }
    return kNone;
}

void StepReader::readRow(const StepWords& step, const Row& row, const std::vector<std::size_t>& columns, const std::string& entry) {
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
        factAt(context_.document.facts, pointer).text = valueOf(cell);
        context_.ledger.found(pointer, Sureness::likely, cell);
    }
}

} // namespace vanthu::reader
