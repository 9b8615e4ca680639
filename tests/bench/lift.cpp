// vanthu-lift-bench LOCATION [DOCUMENTS] : a store as each earlier version of the product left it, with 100,000 documents, opened by this
// one. A file gets the version's number behind its name; for PostgreSQL give a database for one run. One line of JSON a version.
#include "OldStore.h"

#include "store/Schema.h"
#include "store/Store.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace vanthu::store;

OpenOrder orderFor(const std::string& location) {
    OpenOrder order;
    order.location = location;
    order.now = "2026-03-02T01:00:00Z";
    order.engines = VANTHU_ENGINES;
    return order;
}

/// In a process of its own, for its memory is measured.
int lift(const std::string& location, int version, int documents) {
    const auto started = std::chrono::steady_clock::now();
    auto store = Store::open(orderFor(location));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    if (!store) return 1;
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto verified = store->verify();
    const auto status = store->status();
    SearchOrder order;
    order.words = "tiep cong dan luu dong";
    order.best = true;
    const auto found = store->search(order);
    const bool whole = verified && status && found && verified->breaches.empty() && status->documents == documents &&
                       status->numbersGiven == documents && verified->journalRows == documents && found->size() == 20;
    std::printf("{\"from\": %d, \"to\": %d, \"documents\": %d, \"seconds\": %.2f, \"peak_mb\": %.0f, \"whole\": %s}\n", version,
                status->version, documents, seconds, static_cast<double>(used.ru_maxrss) / 1024, whole ? "true" : "false");
    std::fflush(stdout);
    return whole ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const std::string where = words[1];
    const int documents = count > 2 ? std::atoi(words[2]) : 100'000;
    const bool server = where.starts_with("postgres");
    const int newest = newestVersion(server ? Engine::postgresql : Engine::sqlite);
    for (int version = server ? newest - 1 : 1; version < newest; ++version) {
        const std::string location = server ? where : where + "-" + std::to_string(version);
        test::makeOldStore({location, version, documents, VANTHU_ENGINES, VANTHU_MIGRATIONS});
        const pid_t child = ::fork();
        if (child == 0) ::_exit(lift(location, version, documents));
        int status = 0;
        ::waitpid(child, &status, 0);
        if (status != 0) return 1;
    }
    return 0;
}
