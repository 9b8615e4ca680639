#include "reader/TableRows.h"

#include "reader/Phrase.h"
#include "text/Scan.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

constexpr std::size_t kMostColumns = 100; ///< a table of data has fewer
constexpr std::size_t kFewestColumns = 3; ///< that gaps between words may tell
constexpr std::string_view kGap = "   ";

/// What stands between the cells of a line of text.
enum class Between { nothing, tabs, bars, gaps };

/// Pieces between gaps of three blanks or more, as text tools print the columns of a page.
std::vector<std::string_view> piecesOf(std::string_view text) {
    std::vector<std::string_view> pieces;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t cut = std::min(text.find(kGap, begin), text.size());
        if (const auto piece = trimmed(text.substr(begin, cut - begin)); !piece.empty()) pieces.push_back(piece);
        begin = std::min(text.find_first_not_of(' ', cut), text.size());
    }
    return pieces;
}

Between betweenOf(std::string_view text) {
    if (text.find('\t') != std::string_view::npos) return Between::tabs;
    if (text.starts_with('|') && std::count(text.begin(), text.end(), '|') > 2) return Between::bars;
    return text.find(kGap) != std::string_view::npos && piecesOf(text).size() >= kFewestColumns ? Between::gaps : Between::nothing;
}

std::vector<std::string_view> cellsBetween(std::string_view text, char sign) {
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t cut = std::min(text.find(sign, begin), text.size());
        cells.push_back(trimmed(text.substr(begin, cut - begin)));
        begin = cut + 1;
    }
    return cells;
}

/// "| a | b |": the bars at the ends are no cells.
std::vector<std::string_view> cellsBetweenBars(std::string_view text) {
    text.remove_prefix(1);
    if (text.ends_with('|')) text.remove_suffix(1);
    return cellsBetween(text, '|');
}

std::size_t columnOf(std::string_view text, std::string_view piece) {
    return text::countCharacters(text.substr(0, static_cast<std::size_t>(piece.data() - text.data())));
}

/// The pieces of a row under those of the head; empty if they cannot be told for sure.
std::vector<std::string_view> cellsBelow(std::string_view head, std::string_view text) {
    const std::vector<std::string_view> titles = piecesOf(head);
    const std::vector<std::string_view> pieces = piecesOf(text);
    if (pieces.size() == titles.size()) return pieces;
    if (pieces.size() < 2) return {};
    std::vector<std::string_view> cells(titles.size());
    for (const std::string_view piece : pieces) {
        const std::size_t at = columnOf(text, piece);
        const auto title = std::ranges::find_if(titles, [&](std::string_view each) { return columnOf(head, each) == at; });
        if (title == titles.end()) return {};
        cells[static_cast<std::size_t>(title - titles.begin())] = piece;
    }
    return cells;
}

/// "|---|---|" below the head of a table in markdown.
bool isRuleRow(const std::vector<std::string_view>& cells) {
    return std::ranges::all_of(cells, [](std::string_view cell) { return cell.find_first_not_of(":- ") == std::string_view::npos; });
}

/// Reads the lines of one table of a text.
class TextTable {
public:
    TextTable(const Line& head) : head_(head.text), between_(betweenOf(head.text)) {}

    /// False if the line is no row of it.
    bool take(const Line& line, std::size_t index, std::vector<TableRow>& rows) const {
        if (line.source->region != odf::Region::body) return false;
        const std::vector<std::string_view> cells = cellsOf(line.text);
        if (cells.empty()) return false;
        TableRow& row = rows.emplace_back(TableRow{index, index + 1, {}});
        const bool isRule = between_ == Between::bars && isRuleRow(cells);
        for (const std::string_view cell : cells) {
            row.cells.emplace_back();
            if (!cell.empty() && !isRule) row.cells.back().push_back({&line, cell});
        }
        return true;
    }

private:
    std::vector<std::string_view> cellsOf(std::string_view text) const {
        if (between_ == Between::gaps) return cellsBelow(head_, text);
        if (betweenOf(text) != between_) return {};
        return between_ == Between::bars ? cellsBetweenBars(text) : cellsBetween(text, '\t');
    }

    const std::string_view head_;
    const Between between_;
};

} // namespace

bool mayBeRow(const Line& line) { return line.source->cell.has_value() || betweenOf(line.text) != Between::nothing; }

std::vector<TableRow> tableRows(const Lines& lines, std::size_t from, std::size_t end, const std::function<bool(std::size_t)>& isTaken) {
    std::vector<TableRow> rows;
    if (!mayBeRow(lines[from])) return rows;
    const auto& first = lines[from].source->cell;
    const TextTable text(lines[from]);
    for (std::size_t index = from; index < end && !isTaken(index); ++index) {
        const Line& line = lines[index];
        if (!first) {
            if (!text.take(line, index, rows)) break;
            continue;
        }
        const auto& cell = line.source->cell;
        if (!cell || cell->table != first->table || cell->column >= kMostColumns) break;
        if (rows.empty() || lines[rows.back().first].source->cell->row != cell->row) rows.push_back({index, index, {}});
        TableRow& row = rows.back();
        if (row.cells.size() <= cell->column) row.cells.resize(cell->column + 1);
        row.cells[cell->column].push_back({&line, line.text});
        row.end = index + 1;
    }
    return rows;
}

} // namespace vanthu::reader
