#include "store/sqlite/SqliteDatabase.h"

#include "store/Schema.h"

#include <sqlite3.h>

#include <ctime>

namespace vanthu::store {

namespace {

void nap(long nanoseconds) {
    const timespec length{0, nanoseconds};
    ::nanosleep(&length, nullptr);
}

/// The sentence of a result code.
const char* idOf(int code, std::string_view said = {}) {
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "store-busy";
    case SQLITE_READONLY:
        return "store-read-only";
    case SQLITE_FULL:
        return "store-disk-full";
    case SQLITE_IOERR:
        return "store-disk-failed";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "store-damaged";
    case SQLITE_CONSTRAINT:
        return code == SQLITE_CONSTRAINT_TRIGGER && said.starts_with(kMovedMark) ? "store-moved" : "store-failed";
    case SQLITE_CANTOPEN:
        return "store-cannot-open";
    default:
        return "store-failed";
    }
}

/// Gives a statement back for its next use, whatever happened.
class Use {
public:
    explicit Use(sqlite3_stmt* statement) : statement_(statement) {}
    ~Use() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

private:
    sqlite3_stmt* statement_;
};

Cell cellOf(sqlite3_stmt* statement, int column) {
    if (sqlite3_column_type(statement, column) == SQLITE_NULL) return std::nullopt;
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

sqlite3* openFile(const std::string& file) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK) return handle;
    const DatabaseError failure(idOf(code), handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    sqlite3_close(handle);
    throw failure;
}

} // namespace

void SqliteDatabase::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

void SqliteDatabase::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

SqliteDatabase::SqliteDatabase(const std::string& file, std::chrono::milliseconds patience)
    : handle_(openFile(file)), queue_(file + "-queue"), patience_(patience) {
    sqlite3_extended_result_codes(handle_.get(), 1);
    sqlite3_busy_handler(handle_.get(), &SqliteDatabase::waitForOthers, this);
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA trusted_schema=OFF");
}

DatabaseError SqliteDatabase::error(int code) const {
    const char* const said = sqlite3_errmsg(handle_.get());
    return {idOf(code, said), said};
}

/// Before the first writing and not at opening: a backup that is only looked at stays as it is. SQLite does not wait by itself where
/// several programs open a new file at once.
void SqliteDatabase::useLog() {
    if (logged_) return;
    const auto until = std::chrono::steady_clock::now() + patience_;
    for (;;) {
        try {
            const std::optional<Row> mode = row("PRAGMA journal_mode", {}, 1);
            logged_ = mode && mode->text(0) == "wal";
            if (logged_) return;
            rows("PRAGMA journal_mode=WAL", {}, 1);
        } catch (const DatabaseError& failure) {
            if (failure.id() != "store-busy" || std::chrono::steady_clock::now() > until) throw;
            nap(1'000'000);
        }
    }
}

int SqliteDatabase::waitForOthers(void* self, int tries) {
    auto& database = *static_cast<SqliteDatabase*>(self);
    const auto now = std::chrono::steady_clock::now();
    if (tries == 0) database.waitingSince_ = now;
    if (now - database.waitingSince_ > database.patience_) return 0;
    nap(tries < 100 ? 50'000 : 1'000'000);
    return 1;
}

sqlite3_stmt* SqliteDatabase::prepare(std::string_view sql) {
    Statement& statement = statements_[std::string(sql)];
    if (statement) return statement.get();
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK) throw error(code);
    statement.reset(made);
    return made;
}

std::vector<Row> SqliteDatabase::rows(std::string_view sql, std::span<const Param> params, std::size_t columns) {
    sqlite3_stmt* const statement = prepare(sql);
    const Use use(statement);
    int at = 0;
    for (const Param& param : params) {
        ++at;
        const Cell& cell = param.cell();
        // $1 may be mentioned again, and is then one parameter; the values outlive the use.
        const int code = cell ? sqlite3_bind_text64(statement, at, cell->data(), cell->size(), SQLITE_STATIC, SQLITE_UTF8) : SQLITE_OK;
        if (code != SQLITE_OK) throw error(code);
    }
    std::vector<Row> rows;
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE) return rows;
        if (code != SQLITE_ROW) throw error(code);
        if (columns == 0) continue;
        std::vector<Cell> cells(columns);
        for (std::size_t column = 0; column < columns; ++column) cells[column] = cellOf(statement, static_cast<int>(column));
        rows.emplace_back(std::move(cells));
    }
}

void SqliteDatabase::execute(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw error(code);
}

/// Somebody may have moved the file away or put another in its place: what is written then would be lost with the old one.
void SqliteDatabase::mustStandInItsPlace() {
    int moved = 0;
    if (sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0)
        throw DatabaseError("store-replaced", "");
}

void SqliteDatabase::begin() {
    mustStandInItsPlace();
    useLog();
    if (!queue_.enter(patience_)) throw DatabaseError("store-busy", "");
    try {
        run("BEGIN IMMEDIATE");
    } catch (...) {
        queue_.leave();
        throw;
    }
}

void SqliteDatabase::beginReading() {
    mustStandInItsPlace();
    run("BEGIN");
}

void SqliteDatabase::commit() {
    mustStandInItsPlace();
    run("COMMIT");
    queue_.leave();
}

void SqliteDatabase::rollback() noexcept {
    // SQLite itself may have rolled back already (disk full): nothing is to be said then.
    sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    queue_.leave();
}

bool SqliteDatabase::copyTo(const std::string& file) {
    run("VACUUM INTO $1", {file});
    return true;
}

} // namespace vanthu::store
