#include "store/Schema.h"

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

int versionOf(Database& database) {
    if (countTables(database, "= 'schema_versions'") == 0) {
        if (countTables(database, "<> ''") > 0) throw DatabaseError("store-foreign", "no schema_versions");
        return 0;
    }
    return static_cast<int>(database.row("SELECT max(version) FROM schema_versions", {}, 1)->integer(0));
}

int migrate(Database& database, const std::string& now, const std::function<void(int version)>& beforeLifting) {
    const int newest = newestVersion(database.engine());
    const int found = versionOf(database);
    if (found > newest) throw DatabaseError("store-newer", std::to_string(found));
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
    transaction.commit();
    return found;
}

} // namespace vanthu::store
