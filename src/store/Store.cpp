#include "store/Store.h"

#include "store/Engines.h"
#include "store/Guard.h"
#include "store/Places.h"
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

/// What is lifted is kept as it was, beside the store. Gives its name.
std::string keepOld(Database& database, const std::string& location, int version, const std::string& now) {
    const std::string name = location + "-v" + std::to_string(version) + "-" + digitsOf(now);
    return database.copyTo(name) ? name : std::string();
}

} // namespace

Store::Store(std::unique_ptr<Database> database, std::string location) : database_(std::move(database)), location_(std::move(location)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

json::Result<Store> Store::open(const OpenOrder& order) {
    auto result = guarded([&]() -> json::Result<Store> {
        std::unique_ptr<Database> database = vanthu::store::open(order);
        // A database that is empty is no store unless one was asked for.
        if (!order.create && versionOf(*database) == 0) throw DatabaseError("store-missing", "");
        std::optional<Lifted> lifted;
        migrate(*database, order.now, [&](int version) {
            lifted = Lifted{version, keepOld(*database, order.location, version, order.now)};
        });
        Store store(std::move(database), order.location);
        store.lifted_ = lifted;
        return store;
    });
    for (json::Fault& fault : result.faults) fault = withBackup(std::move(fault), order);
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
    noteBackup(location_, file);
    return {};
}

bool isEnvironment(const json::Fault& fault) {
    return fault.id.starts_with("store-") && fault.id != "store-backup-exists" && fault.id != "store-backup-server" &&
           fault.id != "store-target-taken" && fault.id != "store-backup-broken";
}

} // namespace vanthu::store
