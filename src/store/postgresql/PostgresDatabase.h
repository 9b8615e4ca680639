#pragma once

#include "store/postgresql/PocoDatabase.h"

#include <chrono>
#include <string>

namespace vanthu::store {

/// A PostgreSQL database, 15 or later. The tables stand in the schema "vanthu".
class PostgresDatabase : public PocoDatabase {
public:
    /// `url`: postgresql://[user[:password]@]host[:port]/database[?parameter=value&…], as libpq takes it; TLS is used where offered.
    /// `patience`: how long a writer waits for others, and how long it is asked what became of a commit whose answer was lost.
    PostgresDatabase(const std::string& url, std::chrono::milliseconds patience);
    ~PostgresDatabase() override;

    Engine engine() const override { return Engine::postgresql; }
    /// A connection that was lost is opened anew, but never inside a transaction.
    using Database::rows;
    std::vector<Row> rows(std::string_view sql, std::span<const Param> params, std::size_t columns) override;
    void rememberTransaction(const std::string& name) override { transaction_ = name; }
    void begin() override;
    void beginReading() override;
    /// Where the connection is cut before the answer comes, the server is asked whether it was done: nothing is guessed.
    void commit() override;
    void rollback() noexcept override;
    bool copyTo(const std::string&) override { return false; }

protected:
    DatabaseError errorOf(const Poco::Exception& failure) override;

private:
    void prepareConnection();
    void renewIfLost();
    void settle(const DatabaseError& cut);

    std::string url_;
    std::chrono::milliseconds patience_;
    std::string transaction_; ///< the server's name for the running one; empty until something was written
    bool lost_ = false;
    bool inTransaction_ = false;
};

} // namespace vanthu::store
