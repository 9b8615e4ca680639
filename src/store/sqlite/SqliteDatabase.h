#pragma once

#include "store/poco/PocoDatabase.h"
#include "store/sqlite/WriteQueue.h"

#include <chrono>
#include <string>

struct sqlite3;

namespace vanthu::store {

/// A SQLite file: write-ahead log, every commit on the disk before it is told (synchronous=FULL).
class SqliteDatabase : public PocoDatabase {
public:
    /// `patience`: how long a writer waits for others. The file is made if it is missing.
    SqliteDatabase(const std::string& file, std::chrono::milliseconds patience);
    ~SqliteDatabase() override;

    Engine engine() const override { return Engine::sqlite; }
    void begin() override;
    void beginReading() override { run("BEGIN"); }
    void commit() override;
    void rollback() noexcept override;

    bool copyTo(const std::string& file) override;

protected:
    DatabaseError errorOf(const Poco::Exception& failure) const override;

private:
    void useLog();
    static int waitForOthers(void* self, int tries);

    sqlite3* handle_;
    WriteQueue queue_;
    std::chrono::milliseconds patience_;
    std::chrono::steady_clock::time_point waitingSince_;
};

} // namespace vanthu::store
