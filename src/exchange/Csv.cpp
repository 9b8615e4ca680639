#include "exchange/Csv.h"

#include "text/Characters.h"
#include "text/Scan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vanthu::exchange {

namespace {

constexpr char kGuard = '\'';

/// Spreadsheets look past blanks and apostrophes of their own.
bool looksLikeFormula(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of(" \n");
    return first != std::string_view::npos && std::string_view("=+-@\t\r|%").find(cell[first]) != std::string_view::npos;
}

void addCell(std::string& csv, std::string_view cell) {
    csv += '"';
    if (looksLikeFormula(cell)) csv += kGuard;
    for (const char c : cell) {
        if (c == '"') csv += '"';
        csv += c;
    }
    csv += '"';
}

json::Fault faultAt(std::string id, std::size_t line) { return {"", std::move(id), {{"line", std::to_string(line)}}, {}}; }

class CsvReader {
public:
    CsvReader(std::string_view text, const SheetLimits& limits) : text_(text), limits_(limits) {
        std::string first; // what of the first line stands outside of quotation marks
        bool quoted = false;
        for (const char c : text.substr(0, text.find('\n'))) {
            if (c == '"') quoted = !quoted;
            if (!quoted) first += c;
        }
        constexpr std::array kSeparators{',', ';', '\t'};
        separator_ = *std::ranges::max_element(kSeparators, {}, [&](char c) { return std::ranges::count(first, c); });
    }

    json::Result<Sheet> read() {
        while (at_ < text_.size()) {
            std::optional<json::Fault> fault = readCell();
            if (fault) return *std::move(fault);
        }
        if (!sheet_.empty() && sheet_.back().empty()) sheet_.pop_back();
        const auto blank = [](const Row& row) {
            return std::ranges::all_of(row, [](const std::string& cell) { return text::isBlank(cell); });
        };
        while (!sheet_.empty() && blank(sheet_.back())) sheet_.pop_back();
        return std::move(sheet_);
    }

private:
    std::optional<json::Fault> readCell() {
        if (sheet_.empty()) sheet_.emplace_back();
        std::string cell;
        if (text_[at_] == '"') {
            if (std::optional<json::Fault> fault = readQuoted(cell)) return fault;
        } else {
            const std::size_t end = std::min(text_.find_first_of(std::string{separator_, '\n'}, at_), text_.size());
            cell = text_.substr(at_, end - at_);
            at_ = end;
            if (cell.ends_with('\r') && (at_ == text_.size() || text_[at_] == '\n')) cell.pop_back();
        }
        if (cell.size() > limits_.cellBytes || sheet_.back().size() >= limits_.columns || sheet_.size() > limits_.rows)
            return faultAt("sheet-too-large", line_);
        if (cell.starts_with(kGuard) && looksLikeFormula(std::string_view(cell).substr(1))) cell.erase(0, 1);
        sheet_.back().push_back(std::move(cell));
        endCell();
        return std::nullopt;
    }

    std::optional<json::Fault> readQuoted(std::string& cell) {
        const std::size_t began = line_;
        ++at_;
        while (true) {
            const std::size_t end = text_.find('"', at_);
            if (end == std::string_view::npos) return faultAt("csv-quote-open", began);
            line_ += static_cast<std::size_t>(std::ranges::count(text_.substr(at_, end - at_), '\n'));
            cell += text_.substr(at_, end - at_);
            at_ = end + 1;
            if (at_ == text_.size() || text_[at_] != '"') break;
            cell += '"';
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') return faultAt("csv-after-quote", line_);
        return std::nullopt;
    }

    void endCell() {
        if (at_ == text_.size()) return;
        const bool row = text_[at_++] == '\n';
        if (!row) {
            if (at_ == text_.size()) sheet_.back().emplace_back();
            return;
        }
        ++line_;
        sheet_.emplace_back();
    }

    std::string_view text_;
    const SheetLimits& limits_;
    char separator_ = ',';
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    Sheet sheet_;
};

} // namespace

void addCsvRow(std::string& csv, std::span<const std::string> cells) {
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) csv += ',';
        first = false;
        addCell(csv, cell);
    }
    csv += "\r\n";
}

std::string writeCsv(const Sheet& sheet) {
    std::string csv(kCsvMark);
    for (const Row& row : sheet) addCsvRow(csv, row);
    return csv;
}

json::Result<Sheet> readCsv(std::string_view bytes, const SheetLimits& limits) {
    if (bytes.starts_with(kCsvMark)) bytes.remove_prefix(std::string_view(kCsvMark).size());
    const text::ScanResult seen = text::scan(bytes);
    if (seen.problem == text::Problem::invalidUtf8) {
        const auto lines = std::ranges::count(bytes.substr(0, seen.byteOffset), '\n');
        return faultAt("csv-no-text", static_cast<std::size_t>(lines) + 1);
    }
    return CsvReader(bytes, limits).read();
}

} // namespace vanthu::exchange
