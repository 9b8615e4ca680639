#include "store/Copying.h"
#include "store/Engines.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Places.h"
#include "store/Schema.h"

#include <filesystem>
#include <system_error>

namespace vanthu::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kOneBreach = 1;

/// Files that belong to a SQLite store besides its own.
constexpr const char* kCompanions[] = {"-wal", "-shm", "-queue"};

Carried carriedOf(const StoreContent& content) {
    const auto rows = [&](const char* table) {
        const auto found = content.find(table);
        return found == content.end() ? 0 : found->second.rows;
    };
    return {rows("documents"), rows("numbers"), rows("journal"), {}};
}

/// Takes away a file that did not become a store after all.
class Unfinished {
public:
    explicit Unfinished(std::string file) : file_(std::move(file)) {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() {
        if (file_.empty()) return;
        std::error_code error;
        fs::remove(file_, error);
        for (const char* companion : kCompanions) fs::remove(file_ + companion, error);
    }
    void keep() { file_.clear(); }

private:
    std::string file_;
};

bool hasContent(Database& database) {
    for (const char* table : {"documents", "journal", "counters"}) {
        if (database.row(std::string("SELECT 1 FROM ") + table + " LIMIT 1", {}, 1)) return true;
    }
    return false;
}

/// A place that nothing stands in yet.
std::unique_ptr<Database> openEmpty(const OpenOrder& order) {
    std::error_code error;
    if (!isServerAddress(order.location) && fs::exists(order.location, error)) throw DatabaseError("store-target-taken", "");
    std::unique_ptr<Database> database = connect(order.engines, order.location, order.patience);
    migrate(*database, order.now, [](int) { throw DatabaseError("store-target-taken", ""); });
    if (hasContent(*database)) throw DatabaseError("store-target-taken", "");
    return database;
}

/// Keeps all others from writing, not from reading. The transaction has begun.
void holdWriters(Database& database) {
    if (database.engine() == Engine::postgresql) database.execute("LOCK TABLE journal IN EXCLUSIVE MODE");
}

/// Both transactions have begun; the target's is ended, the source's is not.
Carried carry(Database& from, const OpenOrder& order) {
    const std::unique_ptr<Database> target = openEmpty(order);
    Unfinished unfinished(isServerAddress(order.location) ? std::string() : order.location);
    Transaction writing(*target);
    const StoreContent copied = copyAll(from, *target);
    writing.commit();
    const ReadTransaction reading(*target);
    StoreContent found = contentOf(*target);
    std::erase_if(found, [&](const auto& table) { return !copied.contains(table.first); });
    if (found != copied) throw DatabaseError("store-carried-differs", "");
    unfinished.keep();
    return carriedOf(copied);
}

std::unique_ptr<Database> openFull(const OpenOrder& order) {
    std::error_code error;
    if (!isServerAddress(order.location) && !fs::exists(order.location, error)) throw DatabaseError("store-missing", "");
    std::unique_ptr<Database> database = connect(order.engines, order.location, order.patience);
    if (versionOf(*database) == 0) throw DatabaseError("store-missing", "");
    return database;
}

/// Puts a file where a store stands, which is kept beside under another name. Nobody may have that one open: a store that is in use is
/// not replaced under the hands of others.
std::string putInPlace(const std::string& file, const OpenOrder& order) {
    std::error_code error;
    std::string kept;
    if (fs::exists(order.location, error)) {
        kept = order.location + "-replaced-" + digitsOf(order.now);
        bool whole = true;
        try {
            const std::unique_ptr<Database> old = connect(order.engines, order.location, order.patience);
            if (old->row("PRAGMA journal_mode=DELETE", {}, 1)->text(0) != "delete") throw DatabaseError("store-busy", "");
        } catch (const DatabaseError& failure) {
            whole = failure.id() != "store-damaged";
            if (whole) throw;
        }
        fs::create_hard_link(order.location, kept, error);
        if (error) throw DatabaseError("store-disk-failed", error.message());
        for (const char* companion : kCompanions) {
            // Of a damaged store the log belongs to what is kept; of a whole one there is none any more.
            if (fs::exists(order.location + companion, error)) fs::rename(order.location + companion, kept + companion, error);
        }
    }
    fs::rename(file, order.location, error);
    if (error) throw DatabaseError("store-disk-failed", error.message());
    return kept;
}

Carried restoreFile(Database& backup, const OpenOrder& order) {
    const std::string made = order.location + "-restoring-" + digitsOf(order.now);
    std::error_code error;
    if (const fs::path parent = fs::path(order.location).parent_path(); !parent.empty()) fs::create_directories(parent, error);
    Unfinished unfinished(made);
    fs::remove(made, error);
    const StoreContent content = contentOf(backup);
    backup.copyTo(made);
    {
        const std::unique_ptr<Database> copy = connect(order.engines, made, order.patience);
        if (contentOf(*copy) != content) throw DatabaseError("store-carried-differs", "");
    }
    Carried carried = carriedOf(content);
    carried.kept = putInPlace(made, order);
    return carried;
}

template <class Work> json::Result<Carried> carrying(const OpenOrder& from, const OpenOrder& to, Work work) {
    json::Result<Carried> result = guarded([&]() -> json::Result<Carried> { return work(); });
    for (json::Fault& fault : result.faults) {
        const bool ofTarget = fault.id == "store-target-taken";
        fault.source = shownLocation(ofTarget ? to.location : from.location);
    }
    return result;
}

} // namespace

json::Result<Carried> Store::move(const OpenOrder& from, const OpenOrder& to) {
    return carrying(from, to, [&] {
        const std::unique_ptr<Database> source = openFull(from);
        migrate(*source, from.now, [](int) {});
        Transaction holding(*source);
        holdWriters(*source);
        Carried carried = carry(*source, to);
        retire(*source, shownLocation(to.location), from.now);
        holding.commit();
        return carried;
    });
}

json::Result<Carried> Store::restore(const OpenOrder& backup, const OpenOrder& to) {
    return carrying(backup, to, [&] {
        const std::unique_ptr<Database> source = openFull(backup);
        usableVersionOf(*source);
        std::int64_t rows = 0;
        if (!verifyChains(*source, kOneBreach, rows).empty()) throw DatabaseError("store-backup-broken", "");
        if (!isServerAddress(to.location)) return restoreFile(*source, to);
        migrate(*source, backup.now, [](int) {});
        Transaction holding(*source);
        return carry(*source, to);
    });
}

} // namespace vanthu::store
