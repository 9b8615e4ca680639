#include "app/WrittenDay.h"
#include "exchange/Csv.h"

#include <string_view>

namespace vanthu::app {

namespace {

void addCell(std::string& line, std::string_view text) {
    line += '"';
    // Spreadsheets look past blanks and apostrophes of their own.
    const std::size_t first = text.find_first_not_of(" \n");
    if (first != std::string_view::npos && std::string_view("=+-@\t\r|%").find(text[first]) != std::string_view::npos) line += '\'';
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

std::string writtenDay(const std::string& day) {
    if (day.size() != 10) return day;
    return day.substr(8, 2) + "/" + day.substr(5, 2) + "/" + day.substr(0, 4);
}

void exchange::addCsvRow(std::string& csv, std::span<const std::string> cells) {
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) csv += ',';
        first = false;
        addCell(csv, cell);
    }
    csv += "\r\n";
}

} // namespace vanthu::app
