#include "app/BookImport.h"

#include "app/AgencySettings.h"
#include "app/Files.h"
#include "exchange/Csv.h"
#include "exchange/Ods.h"
#include "odf/ZipReader.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace vanthu::app {

namespace {

using Kind = store::OldOutcome::Kind;

constexpr std::array<std::string_view, 3> kKinds{"taken", "already", "refused"};

std::string_view nameOf(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

json::Result<std::vector<exchange::Sheet>> sheetsOf(const std::string& bytes) {
    if (odf::looksLikeZip(bytes)) return exchange::readOdsTables(bytes);
    json::Result<exchange::Sheet> sheet = exchange::readCsv(bytes);
    if (!sheet) return sheet.faults;
    return std::vector<exchange::Sheet>{std::move(*sheet)};
}

json::Faults withSource(json::Faults faults, const std::filesystem::path& file) {
    for (json::Fault& fault : faults) {
        if (fault.source.empty()) fault.source = file.native();
    }
    return faults;
}

/// The same number twice in one file is no "already there": one of the two rows is wrong.
void refuseRepeated(std::vector<OldBookRow>& rows) {
    std::map<std::tuple<int, std::int64_t, std::string>, std::size_t> seen;
    for (OldBookRow& row : rows) {
        if (row.fault) continue;
        const auto [first, fresh] = seen.emplace(std::tuple(row.entry.year, row.entry.number, row.entry.suffix), row.line);
        if (!fresh) row.fault = json::Fault{"", "import-repeated", {{"line", std::to_string(first->second)}}, {}};
    }
}

} // namespace

std::size_t ImportReport::count(Kind kind) const {
    return static_cast<std::size_t>(std::ranges::count_if(rows, [&](const Row& row) { return row.outcome.kind == kind; }));
}

json::Result<ImportReport> importBook(store::Store& store, const json::DataFolders& data, const std::filesystem::path& file,
                                      const ImportOrder& order) {
    const json::Result<OldBookWords> words = readOldBookWords(data);
    if (!words) return words.faults;
    const json::Result<AgencySettings> settings = readAgencySettings(data);
    if (!settings) return settings.faults;
    std::string bytes;
    if (std::optional<json::Fault> fault = readFile(file, bytes)) return std::move(*fault);
    const json::Result<std::vector<exchange::Sheet>> sheets = sheetsOf(bytes);
    if (!sheets) return withSource(sheets.faults, file);
    json::Result<std::vector<OldBookRow>> read =
        readOldBook(*sheets, *words, {order.year, file.filename().native(), order.newId, settings->numbering.extraNumbers});
    if (!read) return withSource(read.faults, file);
    refuseRepeated(*read);
    std::vector<store::OldEntry> entries;
    for (OldBookRow& row : *read) {
        if (!row.fault) entries.push_back(std::move(row.entry));
    }
    const json::Result<std::vector<store::OldOutcome>> outcomes = store.enterOld(order.occasion, order.series, entries, order.dryRun);
    if (!outcomes) return outcomes.faults;
    ImportReport report;
    std::size_t next = 0;
    for (OldBookRow& row : *read) {
        store::OldOutcome outcome = row.fault ? store::OldOutcome{Kind::refused, *row.fault} : (*outcomes)[next++];
        report.rows.push_back({row.line, std::move(row.number), std::move(outcome)});
    }
    return report;
}

json::Value toJson(const ImportReport& report, const Messages& messages) {
    json::Array rows;
    for (const ImportReport::Row& row : report.rows) {
        json::Value each = json::Object{};
        each.set("line", static_cast<std::int64_t>(row.line));
        each.set("number", row.number);
        each.set("outcome", nameOf(row.outcome.kind));
        if (row.outcome.kind == Kind::refused) {
            each.set("id", row.outcome.why.id);
            each.set("why", messages.text(row.outcome.why.id, row.outcome.why.arguments));
        }
        rows.push_back(std::move(each));
    }
    json::Value value = json::Object{};
    for (const Kind kind : {Kind::taken, Kind::already, Kind::refused})
        value.set(nameOf(kind), static_cast<std::int64_t>(report.count(kind)));
    value.set("rows", std::move(rows));
    return value;
}

std::string toText(const ImportReport& report, const Messages& messages, bool dryRun) {
    std::string text;
    for (const ImportReport::Row& row : report.rows) {
        const std::string why =
            row.outcome.kind == Kind::refused ? messages.text(row.outcome.why.id, row.outcome.why.arguments) : std::string();
        text += messages.text("import-row-" + std::string(nameOf(row.outcome.kind)),
                              {{"line", std::to_string(row.line)}, {"number", row.number}, {"why", why}}) +
                "\n";
    }
    return text +
           messages.text(dryRun ? "import-would" : "import-done", {{"taken", std::to_string(report.count(Kind::taken))},
                                                                   {"already", std::to_string(report.count(Kind::already))},
                                                                   {"refused", std::to_string(report.count(Kind::refused))}}) +
           "\n";
}

} // namespace vanthu::app
