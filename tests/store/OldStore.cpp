#include "OldStore.h"

#include "store/Engines.h"
#include "store/Journal.h"
#include "store/Schema.h"
#include "store/SearchIndex.h"
#include "store/Store.h"
#include "text/Search.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace vanthu::store::test {

namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void runStatements(Database& database, const std::string& sql) {
    for (std::size_t at = 0; at < sql.size();) {
        const std::size_t end = std::min(sql.find("\n\n", at), sql.size());
        const std::string statement = sql.substr(at, end - at);
        at = end + 2;
        // A comment that stands alone is no statement.
        const std::size_t last = statement.rfind('\n');
        const bool comment = statement.starts_with("--") && (last == std::string::npos || statement.compare(last + 1, 2, "--") == 0);
        if (!comment && statement.find_first_not_of("\n ") != std::string::npos) database.execute(statement);
    }
}

void makeSchema(Database& database, const OldStoreOrder& order) {
    const bool sqlite = database.engine() == Engine::sqlite;
    if (!sqlite) database.execute("CREATE SCHEMA vanthu");
    database.execute("CREATE TABLE schema_versions(version BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");
    std::set<std::filesystem::path> steps;
    for (const auto& each : std::filesystem::directory_iterator(order.migrations / (sqlite ? "sqlite" : "postgresql")))
        steps.insert(each.path());
    for (const std::filesystem::path& step : steps) {
        const int number = std::stoi(step.filename().native().substr(0, 4));
        if (number > order.version) break;
        runStatements(database, contentOf(step));
        database.run("INSERT INTO schema_versions(version, name, applied_at) VALUES ($1, $2, $3)",
                     {number, step.stem().native(), "2026-01-02T01:00:00Z"});
    }
}

/// From this version on terms go into the index as they still do: days and kinds among them, in SQLite in batches.
constexpr int kTermsOfToday = 5;

void index(Database& database, int version, std::int64_t key, const Document& document, int number) {
    const bool sqlite = database.engine() == Engine::sqlite;
    if (version >= kTermsOfToday) {
        if (!sqlite) indexDocument(database, key, document, number);
        return;
    }
    const std::string words =
        text::searchWords(std::to_string(number) + " " + document.symbol + " " + document.subject + " " + document.signerName);
    database.run(sqlite ? "INSERT INTO search(rowid, words) VALUES ($1, $2)"
                        : "INSERT INTO search(document, words) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
                 {key, words});
}

void finishIndex(Database& database, const OldStoreOrder& order) {
    if (database.engine() != Engine::sqlite) return;
    if (order.version < kTermsOfToday) {
        database.run("UPDATE search_state SET indexed = $1", {order.documents});
    } else {
        // As it was left: the last batch is not full yet.
        constexpr int kBatch = 64;
        indexDocument(database, order.documents / kBatch * kBatch, {}, 0);
    }
}

void enter(Database& database, int version, int which) {
    const std::string number = std::to_string(which);
    const std::string id = "old-" + number;
    const std::string subject = "Tổ chức tiếp công dân đợt " + number + (which % 10 == 0 ? ", tiếp công dân lưu động" : "");
    const std::string day = "2025-0" + std::to_string(which % 9 + 1) + "-15";
    database.run("INSERT INTO documents(id, kind, type_name, symbol, issued_on, parent_organ, organ, subject, language, pages, note, "
                 "signer_position, signer_name, urgency, secrecy, copies, due_on, file_notation, file_copy, state, fingerprint, form, "
                 "created_at, created_by) VALUES ($1, 'plan', 'Kế hoạch', 'KH-UBND', $2, 'UBND tỉnh Đông Hải', 'UBND huyện Sông Xanh', $3, "
                 "'', 2, '', 'Chủ tịch', 'Trần Thị Ví Dụ', '', '', 3, NULL, '', 'VT', 'registered', $4, '{}', $5, 'Nguyễn Văn Mẫu')",
                 {id, day, subject, fingerprintOf(id), "2025-01-02T01:00:00Z"});
    const std::int64_t key = database.row("SELECT seq FROM documents WHERE id = $1", {id}, 1)->integer(0);
    for (int position = 1; position <= 2; ++position)
        database.run("INSERT INTO recipients(document, position, name, purpose, group_name, organ_id) VALUES ($1, $2, $3, 'act', '', '')",
                     {key, position, "UBND xã " + std::to_string(position)});
    database.run(
        "INSERT INTO tasks(document, position, pointer, text, lead_unit, coordinating_units, deadline_kind, deadline_text, due_on, "
        "state, evidence) VALUES ($1, 1, '/content/0', 'Báo cáo kết quả', 'Văn phòng', '[]', 'fixed', '', '2025-12-15', 'open', '')",
        {key});
    database.run("INSERT INTO numbers(series, year, number, document, given_on, state) VALUES ('all', 2025, $1, $2, '2025-01-02', 'given')",
                 {which, key});
    Document document;
    document.kind = "plan";
    document.typeName = "Kế hoạch";
    document.symbol = "KH-UBND";
    document.subject = subject;
    document.organ = "UBND huyện Sông Xanh";
    document.signerName = "Trần Thị Ví Dụ";
    document.issuedOn = day;
    document.recipients = {{"UBND xã 1"}, {"UBND xã 2"}};
    index(database, version, key, document, which);
    json::Value after = json::Object{};
    after.set("number", which);
    append(database, {"Nguyễn Văn Mẫu", "2025-01-02T01:00:00Z", "2025-01-02"},
           {chainOf("all"), "register", id, json::Object{}, std::move(after)});
}

} // namespace

void makeOldStore(const OldStoreOrder& order) {
    const std::unique_ptr<Database> database = connect(order.engines, order.location, std::chrono::seconds(10));
    Transaction transaction(*database);
    makeSchema(*database, order);
    for (int which = 1; which <= order.documents; ++which) enter(*database, order.version, which);
    database->run("INSERT INTO counters(series, year, last) VALUES ('all', 2025, $1)", {order.documents});
    finishIndex(*database, order);
    transaction.commit();
}

} // namespace vanthu::store::test
