#include "store/sqlite/SqliteDatabase.h"

#include <mutex>
#include <typeinfo>

#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/SQLite/Utility.h>
#include <sqlite3.h>

#include <ctime>

namespace vanthu::store {

namespace {

Poco::Data::Session connect(const std::string& file) {
    static std::once_flag registered;
    std::call_once(registered, [] { Poco::Data::SQLite::Connector::registerConnector(); });
    try {
        return {Poco::Data::SQLite::Connector::KEY, file};
    } catch (const Poco::Exception& failure) {
        throw DatabaseError("store-cannot-open", failure.displayText());
    }
}

const char* idOf(const Poco::Exception& failure) {
    namespace Sqlite = Poco::Data::SQLite;
    const auto is = [&]<class T>(const T*) { return dynamic_cast<const T*>(&failure) != nullptr; };
    if (is(static_cast<const Sqlite::DBLockedException*>(nullptr))) return "store-busy";
    if (is(static_cast<const Sqlite::TableLockedException*>(nullptr))) return "store-busy";
    if (is(static_cast<const Sqlite::ReadOnlyException*>(nullptr))) return "store-read-only";
    if (is(static_cast<const Sqlite::DatabaseFullException*>(nullptr))) return "store-disk-full";
    if (is(static_cast<const Sqlite::IOErrorException*>(nullptr))) return "store-disk-failed";
    if (is(static_cast<const Sqlite::CorruptImageException*>(nullptr))) return "store-damaged";
    if (is(static_cast<const Sqlite::CantOpenDBFileException*>(nullptr))) return "store-cannot-open";
    return "store-failed";
}

} // namespace

SqliteDatabase::SqliteDatabase(const std::string& file, std::chrono::milliseconds patience)
    : PocoDatabase(connect(file)), handle_(Poco::Data::SQLite::Utility::dbHandle(session())), queue_(file + "-queue"), patience_(patience) {
    sqlite3_busy_handler(handle_, &SqliteDatabase::waitForOthers, this);
    useLog();
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA trusted_schema=OFF");
}

SqliteDatabase::~SqliteDatabase() { forget(); }

/// SQLite does not wait by itself where several programs open a new file at once.
void SqliteDatabase::useLog() {
    const auto until = std::chrono::steady_clock::now() + patience_;
    for (;;) {
        try {
            const std::optional<Row> mode = row("PRAGMA journal_mode", {}, 1);
            if (mode && mode->text(0) == "wal") return;
            run("PRAGMA journal_mode=WAL");
        } catch (const DatabaseError& failure) {
            if (failure.id() != "store-busy" || std::chrono::steady_clock::now() > until) throw;
            const timespec nap{0, 1'000'000};
            ::nanosleep(&nap, nullptr);
        }
    }
}

int SqliteDatabase::waitForOthers(void* self, int tries) {
    auto& database = *static_cast<SqliteDatabase*>(self);
    const auto now = std::chrono::steady_clock::now();
    if (tries == 0) database.waitingSince_ = now;
    if (now - database.waitingSince_ > database.patience_) return 0;
    const timespec nap{0, tries < 100 ? 50'000 : 1'000'000};
    ::nanosleep(&nap, nullptr);
    return 1;
}

void SqliteDatabase::begin() {
    if (!queue_.enter(patience_)) throw DatabaseError("store-busy", "write queue");
    try {
        run("BEGIN IMMEDIATE");
    } catch (...) {
        queue_.leave();
        throw;
    }
}

void SqliteDatabase::commit() {
    run("COMMIT");
    queue_.leave();
}

void SqliteDatabase::rollback() noexcept {
    // SQLite itself may have rolled back already (disk full): nothing is to be said then.
    sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
    queue_.leave();
}

bool SqliteDatabase::copyTo(const std::string& file) {
    run("VACUUM INTO $1", {file});
    return true;
}

DatabaseError SqliteDatabase::errorOf(const Poco::Exception& failure) const {
    const std::string said = failure.displayText();
    // Poco has no exception of its own for a file that is no database.
    if (said.find("not a database") != std::string::npos) return {"store-damaged", said};
    return {idOf(failure), said};
}

} // namespace vanthu::store
