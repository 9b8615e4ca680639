#include "store/Schema.h"

#include "store/SearchIndex.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vanthu::store {

namespace {

struct Step {
    Engine engine;
    int version;
    std::string_view name;
    std::string_view sql;
};

constexpr auto kSteps = std::to_array<Step>({
#include "migrations.inc"
});

/// Held to the end of the transaction; any number does, if nobody else's.
constexpr const char* kMigrationLock = "SELECT pg_advisory_xact_lock(8207420191)";

bool isComment(std::string_view statement) {
    while (!statement.empty()) {
        const std::size_t end = std::min(statement.find('\n'), statement.size());
        const std::string_view line = statement.substr(0, end);
        if (!line.empty() && !line.starts_with("--")) return false;
        statement.remove_prefix(std::min(end + 1, statement.size()));
    }
    return true;
}

void apply(Database& database, std::string_view sql) {
    while (!sql.empty()) {
        const std::size_t end = std::min(sql.find("\n\n"), sql.size());
        const std::string_view statement = sql.substr(0, end);
        if (!isComment(statement)) database.execute(std::string(statement));
        sql.remove_prefix(std::min(end + 2, sql.size()));
    }
}

std::int64_t countTables(Database& database, const char* condition) {
    const std::string from = database.engine() == Engine::sqlite ? "sqlite_master WHERE type = 'table' AND name "
                                                                 : "pg_tables WHERE schemaname = 'vanthu' AND tablename ";
    return database.row("SELECT count(*) FROM " + from + condition, {}, 1)->integer(0);
}

/// The version a register has that lives elsewhere now: no program takes it for its own.
constexpr int kMovedVersion = 1'000'000'000;

std::string movedTo(Database& database) {
    return database.row("SELECT name FROM schema_versions WHERE version = $1", {kMovedVersion}, 1)->text(0);
}

std::string quoted(const std::string& text) {
    std::string literal = "'";
    for (const char c : text) literal.append(c == '\'' ? 2 : 1, c);
    return literal + "'";
}

/// A new PostgreSQL database knows no schema yet.
void prepareEmpty(Database& database) {
    if (database.engine() == Engine::postgresql) database.execute("CREATE SCHEMA IF NOT EXISTS vanthu");
    database.execute("CREATE TABLE schema_versions(version BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");
}

} // namespace

int newestVersion(Engine engine) {
    int newest = 0;
    for (const Step& step : kSteps) {
        if (step.engine == engine) newest = std::max(newest, step.version);
    }
    return newest;
}

void retire(Database& database, const std::string& where, const std::string& now) {
    const std::string said = std::string(kMovedMark) + where;
    database.run("INSERT INTO schema_versions(version, name, applied_at) VALUES ($1, $2, $3)", {kMovedVersion, said, now});
    // Programs that have it open already learn it too: every change writes into the journal.
    if (database.engine() == Engine::sqlite) {
        database.execute("CREATE TRIGGER journal_moved BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, " + quoted(said) + "); END");
        return;
    }
    database.execute("CREATE FUNCTION moved() RETURNS trigger LANGUAGE plpgsql AS $body$BEGIN RAISE EXCEPTION USING ERRCODE = 'VT001', "
                     "MESSAGE = (SELECT name FROM vanthu.schema_versions WHERE version = 1000000000); END$body$");
    database.execute("CREATE TRIGGER journal_moved BEFORE INSERT ON journal FOR EACH STATEMENT EXECUTE FUNCTION moved()");
}

int versionOf(Database& database) {
    if (countTables(database, "= 'schema_versions'") == 0) {
        if (countTables(database, "<> ''") > 0) throw DatabaseError("store-foreign", "no schema_versions");
        return 0;
    }
    return static_cast<int>(database.row("SELECT max(version) FROM schema_versions", {}, 1)->integer(0));
}

int usableVersionOf(Database& database) {
    const int found = versionOf(database);
    if (found == kMovedVersion) throw DatabaseError("store-moved", movedTo(database));
    if (found > newestVersion(database.engine())) throw DatabaseError("store-newer", std::to_string(found));
    return found;
}

int migrate(Database& database, const std::string& now, const std::function<void(int version)>& beforeLifting) {
    const int newest = newestVersion(database.engine());
    const int found = usableVersionOf(database);
    if (found == newest) return found;
    if (found > 0) beforeLifting(found);
    Transaction transaction(database);
    if (database.engine() == Engine::postgresql) database.execute(kMigrationLock);
    const int locked = versionOf(database);
    if (locked == 0) prepareEmpty(database);
    for (const Step& step : kSteps) {
        if (step.engine != database.engine() || step.version <= locked) continue;
        apply(database, step.sql);
        database.run("INSERT INTO schema_versions(version, name, applied_at) VALUES ($1, $2, $3)", {step.version, step.name, now});
    }
    // A step may have emptied the index, to be filled anew.
    if (locked > 0) indexMissing(database);
    transaction.commit();
    return found;
}

} // namespace vanthu::store
