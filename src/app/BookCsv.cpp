#include "app/BookCsv.h"

#include <string_view>

namespace vanthu::app {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kColumns = 10;

void addCell(std::string& line, std::string_view text) {
    if (!line.empty()) line += ',';
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

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

} // namespace

std::string writtenDay(const std::string& day) {
    if (day.size() != 10) return day;
    return day.substr(8, 2) + "/" + day.substr(5, 2) + "/" + day.substr(0, 4);
}

std::vector<std::string> bookCells(const store::BookRow& row, const Messages& messages) {
    std::vector<std::string> receipts;
    for (const store::BookRow::Receipt& receipt : row.receipts) receipts.push_back(receipt.by + " (" + writtenDay(receipt.on) + ")");
    std::string note = row.note;
    if (!row.voidReason.empty()) {
        if (!note.empty()) note += "; ";
        note += messages.text("book-voided", {{"reason", row.voidReason}});
    }
    return {(row.number < 10 ? "0" : "") + std::to_string(row.number) + "/" + row.symbol,
            writtenDay(row.issuedOn),
            row.typeName + " " + row.subject,
            row.signer,
            joined(row.recipients),
            row.fileCopy,
            row.copies ? std::to_string(*row.copies) : std::string(),
            writtenDay(row.sentOn),
            joined(receipts),
            note};
}

std::string bookCsv(const std::vector<store::BookRow>& book, const Messages& messages) {
    std::string csv(kByteOrderMark);
    std::string line;
    for (int column = 1; column <= kColumns; ++column) addCell(line, messages.text("book-column-" + std::to_string(column)));
    csv += line + "\r\n";
    for (const store::BookRow& row : book) {
        line.clear();
        for (const std::string& cell : bookCells(row, messages)) addCell(line, cell);
        csv += line + "\r\n";
    }
    return csv;
}

} // namespace vanthu::app
