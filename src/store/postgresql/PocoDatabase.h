#pragma once

#include "store/Database.h"

#include <memory>
#include <string>
#include <unordered_map>

#include <Poco/Data/Session.h>
#include <Poco/Exception.h>

namespace vanthu::store {

/// Statements prepared once through Poco::Data, every value bound.
class PocoDatabase : public Database {
public:
    using Database::rows;
    std::vector<Row> rows(std::string_view sql, std::span<const Param> params, std::size_t columns) override;
    void execute(const std::string& sql) override;

protected:
    explicit PocoDatabase(Poco::Data::Session session);
    ~PocoDatabase() override;

    /// What the engine threw, in our words.
    virtual DatabaseError errorOf(const Poco::Exception& failure) = 0;

    Poco::Data::Session& session() { return session_; }
    /// Statements must be gone before the connection.
    void forget();
    /// Goes on with another connection. What the old one was in the middle of is forgotten with it: Poco's own way to connect anew keeps
    /// thinking that a transaction runs.
    void replace(Poco::Data::Session session);

private:
    struct Prepared;
    void discard(std::string_view sql);
    Prepared& prepare(std::string_view sql, std::size_t params, std::size_t columns);

    Poco::Data::Session session_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> prepared_;
};

} // namespace vanthu::store
