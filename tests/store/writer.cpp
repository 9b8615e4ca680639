// A desk that registers documents one after another, for tests that end it at any moment:
//   store_writer ENGINES LOCATION NAME SECONDS
// Prints each number once it is given, at once; at the end the longest time one took, in microseconds, after "worst".
#include "store/Store.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

int main(int count, char** words) {
    using namespace vanthu::store;
    using Clock = std::chrono::steady_clock;
    if (count != 5) return 2;
    vanthu::store::OpenOrder open;
    open.engines = words[1];
    open.location = words[2];
    open.now = "2026-03-02T01:00:00Z";
    auto store = Store::open(open);
    if (!store) {
        std::fprintf(stderr, "%s\n", store.faults.front().id.c_str());
        return 4;
    }
    const auto until = Clock::now() + std::chrono::milliseconds(static_cast<long>(std::atof(words[4]) * 1000));
    Clock::duration worst{};
    for (int which = 0; Clock::now() < until; ++which) {
        Document document;
        document.id = std::string(words[3]) + "-" + std::to_string(which);
        document.kind = "plan";
        document.typeName = "Kế hoạch";
        document.symbol = "KH-UBND";
        document.issuedOn = "2026-03-02";
        document.organ = "Ủy ban nhân dân huyện Sông Xanh";
        document.subject = "Tổ chức tiếp công dân " + document.id;
        document.signerName = "Trần Thị Ví Dụ";
        document.fingerprint = fingerprintOf(document.id);
        document.form = "{}";
        document.recipients = {{"UBND tỉnh Đông Hải", "report", "", ""}, {"UBND các xã", "act", "", ""}};
        const auto started = Clock::now();
        const auto given = store->registerDocument({words[3], open.now, "2026-03-02"}, document, {"all", 2026, std::nullopt, false});
        if (!given) {
            std::fprintf(stderr, "%s %s\n", given.faults.front().id.c_str(), given.faults.front().arguments.front().value.c_str());
            return 4;
        }
        worst = std::max(worst, Clock::now() - started);
        char line[32];
        const int length = std::snprintf(line, sizeof line, "%lld\n", static_cast<long long>(given->number));
        if (::write(STDOUT_FILENO, line, static_cast<std::size_t>(length)) != length) return 4;
    }
    char line[48];
    const int length = std::snprintf(line, sizeof line, "worst %lld\n",
                                     static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(worst).count()));
    return ::write(STDOUT_FILENO, line, static_cast<std::size_t>(length)) == length ? 0 : 4;
}
