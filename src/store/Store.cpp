#include "store/Store.h"

#include "store/Engines.h"
#include "store/Guard.h"
#include "store/Schema.h"

#include <filesystem>
#include <system_error>

namespace vanthu::store {

namespace {

std::unique_ptr<Database> open(const OpenOrder& order) {
    std::error_code error;
    if (!order.create && !isServerAddress(order.location) && !std::filesystem::exists(order.location, error))
        throw DatabaseError("store-missing", "");
    return connect(order.engines, order.location, order.patience);
}

/// What is lifted is kept as it was, beside the store.
void keepOld(Database& database, const std::string& location, int version, const std::string& now) {
    std::string name = location + "-v" + std::to_string(version) + "-";
    for (const char c : now) {
        if (c >= '0' && c <= '9') name += c;
    }
    database.copyTo(name);
}

} // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

json::Result<Store> Store::open(const OpenOrder& order) {
    auto result = guarded([&]() -> json::Result<Store> {
        std::unique_ptr<Database> database = vanthu::store::open(order);
        // A database that is empty is no store unless one was asked for.
        if (!order.create && versionOf(*database) == 0) throw DatabaseError("store-missing", "");
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
    try {
        if (!database_->copyTo(file)) return {json::Fault{"", "store-backup-server"}};
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
