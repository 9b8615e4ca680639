#include "app/OldBook.h"

#include "app/OldBookDays.h"
#include "form/DataReader.h"
#include "form/LetteredNumber.h"
#include "store/Store.h"
#include "text/Scan.h"
#include "text/Search.h"
#include "json/Text.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace vanthu::app {

namespace {

/// A row and where it stands, from 1.
struct SheetRow {
    std::size_t line = 0;
    const exchange::Row& cells;
};

using Columns = std::map<std::string, std::size_t>; ///< field to column

constexpr const char* kWordsFile = "books/import/outgoing.json";
constexpr std::size_t kRowsBeforeHeads = 40; ///< titles and the like

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

std::vector<std::string> parts(const std::string& list) {
    std::vector<std::string> found;
    std::string_view rest = list;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(";\n"), rest.size());
        if (std::string part = trimmed(rest.substr(0, end)); !part.empty()) found.push_back(std::move(part));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
}

Columns columnsOf(const SheetRow& row, const OldBookWords& words) {
    Columns columns;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        const auto head = words.heads.find(text::searchWords(row.cells[at]));
        if (head != words.heads.end()) columns.emplace(head->second, at);
    }
    const bool enough = columns.contains("number") && columns.contains("subject");
    return enough ? columns : Columns();
}

/// The "(1) (2) (3)" below the heads, and heads repeated in the middle.
bool isNoEntry(const SheetRow& row, const OldBookWords& words) {
    const bool counted = std::ranges::all_of(row.cells, [](const std::string& cell) {
        return cell.empty() ||
               (cell.size() > 2 && cell.front() == '(' && cell.back() == ')' && cell.find_first_not_of("0123456789", 1) == cell.size() - 1);
    });
    return counted || !columnsOf(row, words).empty();
}

/// One row on its way to an entry.
class RowReading {
public:
    RowReading(const SheetRow& row, const Columns& columns, const OldBookWords& words, const OldBookOrder& order)
        : row_(row), columns_(columns), words_(words), order_(order) {}

    OldBookRow read() {
        made_.line = row_.line;
        made_.number = cell("number");
        store::Document& document = made_.entry.document;
        document.id = order_.newId();
        document.form = formText();
        document.fingerprint = store::fingerprintOf(document.id + document.form);
        checkCharacters();
        number();
        subject();
        document.signerName = cell("signer");
        for (std::string& name : parts(cell("recipients"))) document.recipients.push_back({std::move(name), {}, {}, {}});
        document.fileCopy = cell("fileCopy");
        document.note = cell("note");
        voiding();
        day();
        copies();
        sending();
        return std::move(made_);
    }

private:
    std::string cell(const char* field) const {
        const auto column = columns_.find(field);
        if (column == columns_.end() || column->second >= row_.cells.size()) return {};
        std::string text = trimmed(row_.cells[column->second]);
        text::composeNfc(text);
        return text;
    }

    void refuse(std::string id, std::vector<json::Argument> arguments) {
        if (!made_.fault) made_.fault = json::Fault{"", std::move(id), std::move(arguments), {}};
    }

    void noteBesides(const std::string& text) {
        std::string& note = made_.entry.document.note;
        note += (note.empty() ? "" : "; ") + text;
    }

    /// The row as it stood in the file.
    std::string formText() const {
        json::Array cells;
        for (const std::string& each : row_.cells) cells.emplace_back(each);
        json::Value old = json::Object{};
        old.set("file", order_.file);
        old.set("line", static_cast<std::int64_t>(row_.line));
        old.set("cells", std::move(cells));
        json::Value form = json::Object{};
        form.set("oldBook", std::move(old));
        return json::dump(form);
    }

    void checkCharacters() {
        for (std::size_t at = 0; at < row_.cells.size(); ++at) {
            if (text::scan(row_.cells[at]).problem != text::Problem::none) refuse("import-character", {{"column", std::to_string(at + 1)}});
        }
    }

    void number() {
        std::string text = cell("number");
        const std::size_t slash = std::min(text.find('/'), text.size());
        std::string symbol = slash < text.size() ? trimmed(std::string_view(text).substr(slash + 1)) : cell("symbol");
        if (symbol.starts_with('/')) symbol.erase(0, 1);
        made_.entry.document.symbol = std::move(symbol);
        text = trimmed(std::string_view(text).substr(0, slash));
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), made_.entry.number);
        constexpr std::int64_t kMost = 999'999;
        if (error != std::errc() || made_.entry.number < 1 || made_.entry.number > kMost)
            return refuse("import-number", {{"text", cell("number")}});
        if (end == text.data() + text.size()) return;
        const std::optional<form::LetteredNumber> lettered = form::letteredNumber(json::Value(text));
        if (!lettered) return refuse("import-number", {{"text", cell("number")}});
        if (!order_.extraNumbers) return refuse("import-suffix", {{"text", cell("number")}});
        made_.entry.suffix = lettered->letters;
    }

    void subject() {
        store::Document& document = made_.entry.document;
        document.subject = cell("subject");
        document.typeName = cell("typeName");
        if (document.typeName.empty()) {
            for (const std::string& name : words_.typeNames) takeTypeName(name);
        }
        if (document.subject.empty()) document.subject = document.typeName;
    }

    /// "Kế hoạch tổ chức …": the type stands before the abstract, with or without marks.
    void takeTypeName(const std::string& name) {
        store::Document& document = made_.entry.document;
        if (!document.typeName.empty()) return;
        const auto words = static_cast<std::size_t>(std::ranges::count(name, ' ')) + 1;
        std::size_t end = 0;
        for (std::size_t word = 0; word < words && end != std::string::npos; ++word) end = document.subject.find_first_of(" \n", end + 1);
        const std::string first = document.subject.substr(0, end);
        if (text::lowerCase(first) != text::lowerCase(name)) return;
        document.typeName = name;
        document.subject = end == std::string::npos ? std::string() : trimmed(std::string_view(document.subject).substr(end));
    }

    void voiding() {
        const std::string note = made_.entry.document.note;
        for (const std::string& said : parts(note)) {
            const std::size_t colon = std::min(said.find(':'), said.size());
            if (std::ranges::find(words_.voided, text::searchWords(said.substr(0, colon))) == words_.voided.end()) continue;
            const std::string reason = colon < said.size() ? trimmed(std::string_view(said).substr(colon + 1)) : std::string();
            made_.entry.voidReason = reason.empty() ? said : reason;
            // What says that it was voided is said by the book itself from now on.
            std::string rest;
            for (const std::string& other : parts(note)) {
                if (other != said) rest += (rest.empty() ? "" : "; ") + other;
            }
            made_.entry.document.note = rest;
            return;
        }
    }

    void day() {
        const std::string said = cell("date");
        const std::optional<std::string> day = readDay(said, order_.year);
        if (day) {
            made_.entry.document.issuedOn = *day;
            made_.entry.year = std::atoi(day->substr(0, 4).c_str());
            if (order_.year && *order_.year != made_.entry.year)
                refuse("import-year", {{"text", said}, {"year", std::to_string(*order_.year)}});
            return;
        }
        made_.entry.year = order_.year.value_or(0);
        // A number that was left out may have no day; its year must be known all the same.
        if (!said.empty() || made_.entry.voidReason.empty() || !order_.year) refuse("import-date", {{"text", said}});
    }

    void copies() {
        const std::string said = cell("copies");
        std::int64_t count = 0;
        const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), count);
        if (error == std::errc() && end == said.data() + said.size() && count >= 0)
            made_.entry.document.copies = count;
        else if (!said.empty())
            noteBesides(said);
    }

    void sending() {
        const std::string said = cell("sentOn");
        const std::optional<std::string> day = readDay(said, made_.entry.year);
        const bool possible = day && !made_.entry.document.recipients.empty() && made_.entry.voidReason.empty();
        if (possible)
            made_.entry.sentOn = *day;
        else if (!said.empty())
            noteBesides(said);
        const std::string receipts = cell("receipts");
        if (!receipts.empty() && (!possible || !receive(parts(receipts)))) noteBesides(receipts);
    }

    /// "Tên (02/03/2026)", of the recipient of that name, or of the only one. False if one of them found no place.
    bool receive(const std::vector<std::string>& said) {
        const std::vector<store::Recipient>& recipients = made_.entry.document.recipients;
        std::vector<store::BookRow::Receipt> receipts(recipients.size());
        for (const std::string& each : said) {
            const std::size_t open = each.rfind('(');
            if (open == std::string::npos || each.back() != ')') return false;
            const std::string name = trimmed(std::string_view(each).substr(0, open));
            const std::optional<std::string> day =
                readDay(std::string_view(each).substr(open + 1, each.size() - open - 2), made_.entry.year);
            auto place = std::ranges::find(recipients, name, &store::Recipient::name) - recipients.begin();
            const bool named = static_cast<std::size_t>(place) < recipients.size();
            if (!named && recipients.size() == 1) place = 0;
            if (!day || static_cast<std::size_t>(place) >= recipients.size()) return false;
            receipts[static_cast<std::size_t>(place)] = {named ? std::string() : name, *day};
        }
        made_.entry.receipts = std::move(receipts);
        return true;
    }

    const SheetRow& row_;
    const Columns& columns_;
    const OldBookWords& words_;
    const OldBookOrder& order_;
    OldBookRow made_;
};

} // namespace

json::Result<OldBookWords> readOldBookWords(const json::DataFolders& data) {
    const json::Result<json::Value> file = data.read(kWordsFile);
    if (!file) return file.faults;
    json::Faults faults;
    form::DataReader reader(faults);
    OldBookWords words;
    const form::DataSpot root{&*file, kWordsFile, ""};
    if (!reader.isObject(root, {"heads", "voided", "typeNames"})) return faults;
    const form::DataSpot heads = root.member("heads");
    if (reader.isObject(heads, {"number", "symbol", "date", "typeName", "subject", "signer", "recipients", "fileCopy", "copies", "sentOn",
                                "receipts", "note"})) {
        for (const json::Member& field : heads.value->object()) {
            for (const std::string& head : reader.texts(heads, field.name)) words.heads.emplace(text::searchWords(head), field.name);
        }
    }
    for (const std::string& each : reader.texts(root, "voided")) words.voided.push_back(text::searchWords(each));
    words.typeNames = reader.texts(root, "typeNames");
    if (!faults.empty()) return faults;
    return words;
}

json::Result<std::vector<OldBookRow>> readOldBook(const std::vector<exchange::Sheet>& sheets, const OldBookWords& words,
                                                  const OldBookOrder& order) {
    std::vector<OldBookRow> rows;
    bool found = false;
    for (const exchange::Sheet& sheet : sheets) {
        Columns columns;
        std::size_t at = 0;
        for (; at < std::min(sheet.size(), kRowsBeforeHeads) && columns.empty(); ++at) columns = columnsOf({at + 1, sheet[at]}, words);
        if (columns.empty()) continue;
        found = true;
        for (; at < sheet.size(); ++at) {
            const SheetRow row{at + 1, sheet[at]};
            if (!isNoEntry(row, words)) rows.push_back(RowReading(row, columns, words, order).read());
        }
    }
    if (!found) return json::Fault{"", "import-head-missing", {}, {}};
    return rows;
}

} // namespace vanthu::app
