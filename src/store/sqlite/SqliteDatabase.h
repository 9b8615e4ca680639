#pragma once

#include "store/Database.h"
#include "store/sqlite/WriteQueue.h"

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace vanthu::store {

/// A SQLite file: write-ahead log, every commit on the disk before it is told (synchronous=FULL). Speaks to SQLite itself: Poco's
/// backend compiles a statement anew each time it is run, which doubled the time of a registration (docs/benchmarks.md).
class SqliteDatabase : public Database {
public:
    /// `patience`: how long a writer waits for others. The file is made if it is missing.
    SqliteDatabase(const std::string& file, std::chrono::milliseconds patience);

    Engine engine() const override { return Engine::sqlite; }
    using Database::rows;
    std::vector<Row> rows(std::string_view sql, std::span<const Param> params, std::size_t columns) override;
    void execute(const std::string& sql) override;
    void begin() override;
    void beginReading() override;
    void commit() override;
    void rollback() noexcept override;
    bool copyTo(const std::string& file) override;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

    sqlite3_stmt* prepare(std::string_view sql);
    DatabaseError error(int code) const;
    void useLog();
    void mustStandInItsPlace();
    static int waitForOthers(void* self, int tries);

    std::unique_ptr<sqlite3, Close> handle_; ///< outlives the statements
    std::unordered_map<std::string, Statement> statements_;
    WriteQueue queue_;
    std::chrono::milliseconds patience_;
    bool logged_ = false; ///< the write-ahead log is in use
    std::chrono::steady_clock::time_point waitingSince_;
};

} // namespace vanthu::store
