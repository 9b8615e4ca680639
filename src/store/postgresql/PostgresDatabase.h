#pragma once

#include "store/postgresql/PocoDatabase.h"

#include <string>

namespace vanthu::store {

/// A PostgreSQL database, 15 or later. The tables stand in the schema "vanthu".
class PostgresDatabase : public PocoDatabase {
public:
    /// `url`: postgresql://[user[:password]@]host[:port]/database[?parameter=value&…], as libpq takes it; TLS is used where offered.
    explicit PostgresDatabase(const std::string& url);
    ~PostgresDatabase() override;

    Engine engine() const override { return Engine::postgresql; }
    void begin() override;
    void beginReading() override { execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
    void commit() override;
    void rollback() noexcept override;
    bool copyTo(const std::string&) override { return false; }

protected:
    DatabaseError errorOf(const Poco::Exception& failure) const override;
};

} // namespace vanthu::store
