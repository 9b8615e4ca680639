#include "store/Store.h"

#include "store/Guard.h"
#include "store/PostgresDatabase.h"
#include "store/Schema.h"
#include "store/ServerAddress.h"
#include "store/SqliteDatabase.h"

#include <filesystem>
#include <system_error>

namespace vanthu::store {

namespace {

std::unique_ptr<Database> connect(const OpenOrder& order) {
    if (isServerAddress(order.location)) return std::make_unique<PostgresDatabase>(order.location);
    std::error_code error;
    if (!order.create && !std::filesystem::exists(order.location, error)) throw DatabaseError("store-missing", error.message());
    return std::make_unique<SqliteDatabase>(order.location, order.patience);
}

/// What is lifted is kept as it was, beside the store.
void keepOld(Database& database, const std::string& location, int version, const std::string& now) {
    if (database.engine() != Engine::sqlite) return;
    std::string name = location + "-v" + std::to_string(version) + "-";
    for (const char c : now) {
        if (c >= '0' && c <= '9') name += c;
    }
    static_cast<SqliteDatabase&>(database).copyTo(name);
}

} // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

json::Result<Store> Store::open(const OpenOrder& order) {
    auto result = guarded([&]() -> json::Result<Store> {
        std::unique_ptr<Database> database = connect(order);
        // A database that is empty is no store unless one was asked for.
        if (!order.create && versionOf(*database) == 0) throw DatabaseError("store-missing", "empty");
        migrate(*database, order.now, [&](int version) { keepOld(*database, order.location, version, order.now); });
        return Store(std::move(database));
    });
    // A password in an address is nobody's business.
    for (json::Fault& fault : result.faults) fault.source = isServerAddress(order.location) ? std::string() : order.location;
    return result;
}

json::Faults Store::backup(const std::string& file) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) return {json::Fault{"", "store-backup-exists", {}, file}};
    if (database_->engine() != Engine::sqlite) return {json::Fault{"", "store-backup-server"}};
    try {
        static_cast<SqliteDatabase&>(*database_).copyTo(file);
    } catch (const DatabaseError& failure) {
        std::filesystem::remove(file, error);
        json::Fault fault = faultOf(failure);
        fault.source = file;
        return {fault};
    }
    return {};
}

bool isEnvironment(const json::Fault& fault) {
    return fault.id.starts_with("store-") && fault.id != "store-backup-exists" && fault.id != "store-backup-server";
}

} // namespace vanthu::store
