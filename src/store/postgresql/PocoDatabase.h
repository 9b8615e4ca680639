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
    std::vector<Row> rows(std::string_view sql, std::initializer_list<Param> params, std::size_t columns) override;
    void execute(const std::string& sql) override;

protected:
    explicit PocoDatabase(Poco::Data::Session session);
    ~PocoDatabase() override;

    /// What the engine threw, in our words.
    virtual DatabaseError errorOf(const Poco::Exception& failure) const = 0;

    Poco::Data::Session& session() { return session_; }
    /// Statements must be gone before the connection.
    void forget();

private:
    struct Prepared;
    void discard(std::string_view sql);
    Prepared& prepare(std::string_view sql, std::size_t params, std::size_t columns);

    Poco::Data::Session session_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> prepared_;
};

} // namespace vanthu::store
