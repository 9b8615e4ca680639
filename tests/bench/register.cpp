// vanthu-register-bench FOLDER [SECONDS] [REPEATS] : "take the next number and enter the document", durable, against the bare engine in the
// same run: a counter and one row in a sqlite3 transaction (synchronous=FULL), with SQLite's stock waiting and with a waiting of 50 us.
// Turns alternate, so that a busy disk or machine meets all alike. One line of JSON a measurement, then the ratios of the medians.
// With an address postgresql://… in place of the folder: the store alone, by 1 and by 4 clients (tests/bench/register-server compares).
#include "store/Store.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
using namespace vanthu::store;

constexpr int kMostProcesses = 16;
constexpr const char* kSubject =
    "Kế hoạch phối hợp tổ chức tiếp công dân, bảo đảm an ninh trật tự phục vụ Kỳ họp thứ nhất Hội đồng nhân dân huyện Sông Xanh";

struct Shared {
    volatile int ready;
    volatile int go;
    long count[kMostProcesses];
    double worst[kMostProcesses];
    long kilobytes[kMostProcesses]; ///< the most memory it had
};

void must(int code, sqlite3* handle) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(handle));
    ::_exit(9);
}

int nap(void*, int tries) {
    ::usleep(50);
    return tries < 200'000 ? 1 : 0;
}

sqlite3* openBare(const std::string& file, bool stock) {
    sqlite3* handle = nullptr;
    must(sqlite3_open(file.c_str(), &handle), handle);
    if (stock)
        sqlite3_busy_timeout(handle, 60'000);
    else
        sqlite3_busy_handler(handle, nap, nullptr);
    must(sqlite3_exec(handle, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", nullptr, nullptr, nullptr), handle);
    return handle;
}

class Bare {
public:
    Bare(const std::string& file, bool stock) : handle_(openBare(file, stock)) {
        const char* const texts[] = {
            "BEGIN IMMEDIATE", "UPDATE counter SET last = last + 1 WHERE series = 'all' AND year = 2026 RETURNING last",
            "INSERT INTO register(series, year, number, symbol, issued, subject) VALUES ('all', 2026, ?1, 'KH-UBND', "
            "'2026-03-02', ?2)",
            "COMMIT"};
        for (int at = 0; at < 4; ++at) must(sqlite3_prepare_v2(handle_, texts[at], -1, &statements_[at], nullptr), handle_);
    }
    void one() {
        step(0);
        must(sqlite3_step(statements_[1]), handle_);
        const sqlite3_int64 number = sqlite3_column_int64(statements_[1], 0);
        sqlite3_reset(statements_[1]);
        sqlite3_bind_int64(statements_[2], 1, number);
        sqlite3_bind_text(statements_[2], 2, kSubject, -1, SQLITE_STATIC);
        step(2);
        step(3);
    }
    static void make(const std::string& file) {
        sqlite3* handle = openBare(file, true);
        must(sqlite3_exec(
                 handle,
                 "CREATE TABLE counter(series TEXT, year INT, last INT, PRIMARY KEY(series, year)) WITHOUT ROWID;"
                 "CREATE TABLE register(id INTEGER PRIMARY KEY, series TEXT, year INT, number INT, symbol TEXT, issued TEXT, subject TEXT, "
                 "UNIQUE(series, year, number)); INSERT INTO counter VALUES ('all', 2026, 0)",
                 nullptr, nullptr, nullptr),
             handle);
        sqlite3_close(handle);
    }

private:
    void step(int at) {
        must(sqlite3_step(statements_[at]), handle_);
        sqlite3_reset(statements_[at]);
    }
    sqlite3* handle_;
    sqlite3_stmt* statements_[4] = {};
};

OpenOrder orderFor(const std::string& file, bool create) {
    OpenOrder order;
    order.location = file;
    order.create = create;
    order.now = "2026-03-02T01:00:00Z";
    order.engines = VANTHU_ENGINES;
    return order;
}

class Ours {
public:
    explicit Ours(const std::string& file) : store_(std::move(*Store::open(orderFor(file, false)))) {}
    void one() {
        Document document;
        document.id = std::to_string(::getpid()) + "-" + std::to_string(++which_);
        document.kind = "plan";
        document.typeName = "Kế hoạch";
        document.symbol = "KH-UBND";
        document.issuedOn = "2026-03-02";
        document.organ = "Ủy ban nhân dân huyện Sông Xanh";
        document.subject = kSubject;
        document.signerName = "Trần Thị Ví Dụ";
        document.fingerprint = fingerprintOf(document.id);
        document.form = "{}";
        document.recipients = {{"UBND tỉnh Đông Hải", "report", "", ""}, {"UBND các xã", "act", "", ""}};
        if (!store_.registerDocument({"bench", "2026-03-02T01:00:00Z", "2026-03-02"}, document, {"all", 2026, std::nullopt, false}))
            ::_exit(9);
    }

private:
    Store store_;
    long which_ = 0;
};

template <class Desk> void work(Desk desk, Shared& shared, int process, double seconds) {
    __atomic_fetch_add(&shared.ready, 1, __ATOMIC_SEQ_CST);
    while (shared.go == 0) ::usleep(100);
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    for (auto now = Clock::now(); now < end;) {
        desk.one();
        const auto then = Clock::now();
        shared.worst[process] = std::max(shared.worst[process], std::chrono::duration<double>(then - now).count());
        ++shared.count[process];
        now = then;
    }
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    shared.kilobytes[process] = used.ru_maxrss;
    ::_exit(0);
}

bool isServer(const std::string& location) { return location.starts_with("postgresql://"); }

/// Numbers a second.
double measure(const std::string& what, const std::string& folder, int processes, double seconds) {
    const std::string file = isServer(folder) ? folder : folder + "/bench.db";
    for (const char* rest : {"", "-wal", "-shm", "-queue"}) ::unlink((file + rest).c_str());
    const bool ours = what == "vanthu";
    if (ours)
        (void)Store::open(orderFor(file, true));
    else
        Bare::make(file);
    auto* const shared = static_cast<Shared*>(::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    for (int process = 0; process < processes; ++process) {
        if (::fork() != 0) continue;
        if (ours) work(Ours(file), *shared, process, seconds);
        work(Bare(file, what == "bare-stock"), *shared, process, seconds);
    }
    while (shared->ready < processes) ::usleep(100);
    const auto started = Clock::now();
    shared->go = 1;
    bool good = true;
    for (int status = 0; ::wait(&status) > 0;) good = good && status == 0;
    const double elapsed = std::chrono::duration<double>(Clock::now() - started).count();
    long total = 0;
    std::string each;
    std::string worst;
    long most = 0;
    for (int process = 0; process < processes; ++process) {
        total += shared->count[process];
        each += (process > 0 ? ", " : "") + std::to_string(shared->count[process]);
        most = std::max(most, shared->kilobytes[process]);
        worst += (process > 0 ? ", " : "") + std::to_string(shared->worst[process] * 1000).substr(0, 6);
    }
    ::munmap(shared, sizeof(Shared));
    const double perSecond = static_cast<double>(total) / elapsed;
    std::printf(
        "{\"what\": \"%s\", \"processes\": %d, \"per_s\": %.1f, \"each\": [%s], \"worst_ms\": [%s], \"peak_mb\": %ld, \"good\": %s}\n",
        what.c_str(), processes, perSecond, each.c_str(), worst.c_str(), most / 1024, good ? "true" : "false");
    std::fflush(stdout);
    return perSecond;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const double seconds = count > 2 ? std::atof(words[2]) : 2;
    const int repeats = count > 3 ? std::atoi(words[3]) : 5;
    for (const int processes : {1, 4}) {
        if (isServer(words[1])) {
            measure("vanthu", words[1], processes, seconds);
            continue;
        }
        std::map<std::string, std::vector<double>> results;
        for (int repeat = 0; repeat < repeats; ++repeat) {
            for (const char* what : {"bare-stock", "bare-spin", "vanthu"})
                results[what].push_back(measure(what, words[1], processes, seconds));
        }
        const double ours = median(results["vanthu"]);
        std::printf("%d process(es): vanthu %.0f/s; of the bare transaction with stock waiting %.2f, with short naps %.2f\n", processes,
                    ours, ours / median(results["bare-stock"]), ours / median(results["bare-spin"]));
    }
    return 0;
}
