#include "store/postgresql/PostgresDatabase.h"

#include "store/postgresql/ServerAddress.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include <Poco/Data/PostgreSQL/Connector.h>
#include <Poco/Data/PostgreSQL/PostgreSQLException.h>

namespace vanthu::store {

namespace {

/// Whether libpq speaks of encryption, which it does in words alone.
bool isOfTls(std::string_view said) {
    constexpr std::array<std::string_view, 4> kWords{"SSL", "certificate", "no encryption", "encryption off"};
    return std::ranges::any_of(kWords, [&](std::string_view word) { return said.find(word) != std::string_view::npos; });
}

Poco::Data::Session connect(const std::string& url) {
    static std::once_flag registered;
    std::call_once(registered, [] { Poco::Data::PostgreSQL::Connector::registerConnector(); });
    const std::string words = connectionWords(url);
    try {
        return {Poco::Data::PostgreSQL::Connector::KEY, words};
    } catch (const Poco::Exception& failure) {
        const std::string said = failure.displayText();
        throw DatabaseError(isOfTls(said) ? "store-tls" : "store-cannot-connect", said);
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
    if (state == "VT001") return "store-moved";
    if (state == "25006") return "store-read-only";
    return "store-failed";
}

} // namespace

PostgresDatabase::PostgresDatabase(const std::string& url, std::chrono::milliseconds patience)
    : PocoDatabase(connect(url)), url_(url), patience_(patience) {
    prepareConnection();
}

/// In one round: where the tables are, how long to wait for others, and that the server lets go of a desk that has fallen silent.
void PostgresDatabase::prepareConnection() {
    execute("SELECT set_config('search_path', 'vanthu', false), set_config('client_min_messages', 'warning', false), "
            "set_config('synchronous_commit', 'on', false), set_config('lock_timeout', '" +
            std::to_string(patience_.count()) +
            "', false), set_config('idle_in_transaction_session_timeout', '60000', false), "
            "set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false), "
            "set_config('tcp_keepalives_count', '3', false)");
}

void PostgresDatabase::renewIfLost() {
    if (!lost_ || inTransaction_) return;
    try {
        replace(connect(url_));
    } catch (const DatabaseError& failure) {
        throw DatabaseError("store-connection-lost", failure.what());
    }
    lost_ = false;
    prepareConnection();
}

PostgresDatabase::~PostgresDatabase() {
    forget();
    try {
        session().close();
    } catch (...) {
        return; // gone already
    }
}

std::vector<Row> PostgresDatabase::rows(std::string_view sql, std::span<const Param> params, std::size_t columns) {
    renewIfLost();
    return PocoDatabase::rows(sql, params, columns);
}

// Through Poco's session, so that it knows of the transaction.
void PostgresDatabase::begin() {
    renewIfLost();
    transaction_.clear();
    try {
        session().begin();
        inTransaction_ = true;
    } catch (const Poco::Exception& failure) {
        throw errorOf(failure);
    }
}

void PostgresDatabase::beginReading() {
    renewIfLost();
    execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    inTransaction_ = true;
}

void PostgresDatabase::commit() {
    inTransaction_ = false;
    try {
        session().commit();
    } catch (const Poco::Exception& failure) {
        const DatabaseError error = errorOf(failure);
        if (!lost_ || transaction_.empty()) throw error;
        settle(error);
    }
}

void PostgresDatabase::settle(const DatabaseError& cut) {
    const std::string name = std::exchange(transaction_, {});
    const auto until = std::chrono::steady_clock::now() + patience_;
    while (std::chrono::steady_clock::now() < until) {
        try {
            const std::optional<Row> row = this->row("SELECT pg_xact_status(CAST(CAST($1 AS text) AS xid8))", {name}, 1);
            if (row->text(0) == "committed") return;
            if (row->text(0) == "aborted") throw DatabaseError("store-not-committed", cut.what());
        } catch (const DatabaseError& failure) {
            // Not to be reached yet; it may be starting anew.
            if (failure.id() != "store-connection-lost") throw;
        }
        constexpr auto kPause = std::chrono::milliseconds(50);
        std::this_thread::sleep_for(kPause);
    }
    throw cut;
}

void PostgresDatabase::rollback() noexcept {
    inTransaction_ = false;
    if (lost_) return;
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

DatabaseError PostgresDatabase::errorOf(const Poco::Exception& failure) {
    const std::string said = failure.displayText();
    const std::string_view state = stateOf(said);
    lost_ = lost_ || idOf(state) == std::string_view("store-connection-lost") || !session().isConnected();
    if (lost_) return {"store-connection-lost", said};
    // Without a state: a statement that could not be prepared, or no server any more.
    if (state.empty() && said.find("connection") != std::string::npos) {
        lost_ = true;
        return {"store-connection-lost", said};
    }
    return {idOf(state), said};
}

} // namespace vanthu::store
