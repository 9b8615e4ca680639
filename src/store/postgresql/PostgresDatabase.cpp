#include "store/postgresql/PostgresDatabase.h"

#include "store/postgresql/ServerAddress.h"

#include <mutex>
#include <string_view>

#include <Poco/Data/PostgreSQL/Connector.h>
#include <Poco/Data/PostgreSQL/PostgreSQLException.h>

namespace vanthu::store {

namespace {

Poco::Data::Session connect(const std::string& url) {
    static std::once_flag registered;
    std::call_once(registered, [] { Poco::Data::PostgreSQL::Connector::registerConnector(); });
    const std::string words = connectionWords(url);
    try {
        return {Poco::Data::PostgreSQL::Connector::KEY, words};
    } catch (const Poco::Exception& failure) {
        throw DatabaseError("store-cannot-connect", failure.displayText());
    }
}

/// The five characters of SQLSTATE, which Poco puts into the text of its exceptions.
std::string_view stateOf(std::string_view said) {
    constexpr std::string_view kBefore = "State: ";
    const std::size_t at = said.find(kBefore);
    return at == std::string_view::npos ? std::string_view() : said.substr(at + kBefore.size(), 5);
}

const char* idOf(std::string_view state) {
    if (state == "42501") return "store-not-permitted";
    if (state == "53100") return "store-disk-full";
    if (state.starts_with("08") || state.starts_with("57P")) return "store-connection-lost";
    if (state == "55P03" || state == "40P01" || state.starts_with("57014")) return "store-busy";
    if (state == "25006") return "store-read-only";
    return "store-failed";
}

} // namespace

PostgresDatabase::PostgresDatabase(const std::string& url) : PocoDatabase(connect(url)) {
    execute("SET search_path = vanthu");
    execute("SET client_min_messages = warning");
    execute("SET synchronous_commit = on");
}

PostgresDatabase::~PostgresDatabase() {
    forget();
    try {
        session().close();
    } catch (...) {
        return; // gone already
    }
}

// Through Poco's session, so that it knows of the transaction.
void PostgresDatabase::begin() {
    try {
        session().begin();
    } catch (const Poco::Exception& failure) {
        throw errorOf(failure);
    }
}

void PostgresDatabase::commit() {
    try {
        session().commit();
    } catch (const Poco::Exception& failure) {
        throw errorOf(failure);
    }
}

void PostgresDatabase::rollback() noexcept {
    try {
        // Poco knows of the transactions it began itself.
        if (session().isTransaction())
            session().rollback();
        else
            execute("ROLLBACK");
    } catch (...) {
        // The connection is gone, and the server rolls back by itself.
        return;
    }
}

DatabaseError PostgresDatabase::errorOf(const Poco::Exception& failure) const {
    const std::string said = failure.displayText();
    const std::string_view state = stateOf(said);
    // Without a state: a statement that could not be prepared, or no server any more.
    if (state.empty() && said.find("connection") != std::string::npos) return {"store-connection-lost", said};
    return {idOf(state), said};
}

} // namespace vanthu::store
