#include "Cluster.h"
#include "ContractFixture.h"
#include "Writers.h"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/// Faults that meet desks at work: copies taken while they write, a store that is held, a disk that is full, hostile texts.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class WorkFaults : public OnBothEngines {
protected:
    bool isServer() const { return location().starts_with("postgresql://"); }

    /// A whole copy, by the means of the engine, where there was nothing.
    std::string copy() {
        const std::string place = engine().newLocation();
        if (!isServer()) {
            EXPECT_THAT(openStore(location(), false).backup(place), IsEmpty());
            return place;
        }
        const std::string dump = (scratch_.path() / ("dump-" + std::to_string(++dumps_))).native();
        EXPECT_TRUE(run({"pg_dump", "-Fc", "-f", dump, location()}));
        EXPECT_TRUE(run({"pg_restore", "-d", place, dump}));
        return place;
    }

    /// Another program that holds the store for a while; ends by itself.
    pid_t hold(std::chrono::milliseconds time, int ready) {
        const pid_t holder = ::fork();
        if (holder != 0) return holder;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const std::string seconds = std::to_string(static_cast<double>(time.count()) / 1000);
        if (isServer()) {
            if (::write(ready, "h", 1) != 1) ::_exit(1);
            ::execlp("psql", "psql", "-Xq", "-d", location().c_str(), "-c",
                     ("BEGIN; LOCK TABLE vanthu.counters IN EXCLUSIVE MODE; SELECT pg_sleep(" + seconds + "); COMMIT").c_str(), nullptr);
            ::_exit(1);
        }
        sqlite3* other = nullptr;
        const bool held = sqlite3_open(location().c_str(), &other) == SQLITE_OK &&
                          sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
        if (!held || ::write(ready, "h", 1) != 1) ::_exit(1);
        std::this_thread::sleep_for(time);
        ::_exit(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK ? 0 : 1);
    }

    Store openPatiently(std::chrono::milliseconds patience) {
        OpenOrder open;
        open.location = location();
        open.now = kNow;
        open.engines = VANTHU_ENGINES;
        open.patience = patience;
        return need(Store::open(open));
    }

private:
    Scratch scratch_;
    int dumps_ = 0;
};

std::set<long> numbersIn(Store& store) {
    std::set<long> numbers;
    for (const BookRow& row : need(store.book({"all", 2026, 0, 0}))) numbers.insert(row.number);
    return numbers;
}

std::set<long> toldSoFar(const Writers& writers) {
    std::set<long> told;
    for (const std::vector<long>& numbers : writers.told()) told.insert(numbers.begin(), numbers.end());
    // The last line may be half written.
    if (!told.empty()) told.erase(std::prev(told.end()));
    return told;
}

/// Seconds another program holds the store; VANTHU_LOCK_SECONDS asks for the whole minute (tests/store/long-faults).
std::chrono::milliseconds lockTime() {
    const char* const said = std::getenv("VANTHU_LOCK_SECONDS");
    return std::chrono::seconds(said != nullptr ? std::atoi(said) : 2);
}

} // namespace

TEST_P(WorkFaults, CopiesTakenWhileDesksWriteAreWhole) {
    openStore(location());
    std::vector<std::string> copies;
    std::vector<std::set<long>> told;
    {
        Writers writers(location(), 4, 60, "copied");
        writers.waitFor(1);
        for (int turn = 0; turn < 4; ++turn) {
            told.push_back(toldSoFar(writers));
            copies.push_back(copy());
        }
        const std::set<long> after = toldSoFar(writers);
        EXPECT_GT(after.size(), told.front().size()) << "nobody wrote meanwhile";
    }
    std::size_t before = 0;
    for (std::size_t turn = 0; turn < copies.size(); ++turn) {
        Store store = openStore(copies[turn], false);
        EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
        const std::set<long> numbers = numbersIn(store);
        ASSERT_FALSE(numbers.empty());
        EXPECT_EQ(*numbers.rbegin(), static_cast<long>(numbers.size())) << "from 1 without a gap";
        EXPECT_TRUE(std::ranges::includes(numbers, told[turn])) << "what was told before the copy began is in it";
        EXPECT_GE(numbers.size(), before);
        before = numbers.size();
    }
}

TEST_P(WorkFaults, ACopyRestoredElsewhereIsTheSame) {
    {
        Store store = openStore(location());
        for (int which = 1; which <= 80; ++which) need(store.registerDocument(occasion(), sample(which), order()));
        need(store.dispatch(occasion(), reference(3), {}, "bưu điện"));
        need(store.voidNumber(occasion(), reference(5), "Đánh nhầm"));
    }
    const std::string copied = copy();
    std::string restored = copied;
    if (!isServer()) {
        restored = engine().newLocation();
        OpenOrder from;
        from.location = copied;
        from.now = kNow;
        from.engines = VANTHU_ENGINES;
        OpenOrder to = from;
        to.location = restored;
        need(Store::restore(from, to));
    }
    Store first = openStore(location(), false);
    Store second = openStore(restored, false);
    EXPECT_EQ(need(second.book({"", 2026, 0, 0})), need(first.book({"", 2026, 0, 0})));
    for (const int number : {1, 3, 5, 80}) {
        const std::vector<JournalRow> before = need(first.history(reference(number)));
        const std::vector<JournalRow> after = need(second.history(reference(number)));
        ASSERT_EQ(after.size(), before.size());
        for (std::size_t row = 0; row < before.size(); ++row) EXPECT_EQ(after[row].hash, before[row].hash);
    }
    EXPECT_EQ(need(second.show(reference(3))).document, need(first.show(reference(3))).document);
    EXPECT_EQ(need(second.search({"cong dan", "", "", "", "", "", 100, true})),
              need(first.search({"cong dan", "", "", "", "", "", 100, true})));
    EXPECT_THAT(need(second.verify()).breaches, IsEmpty());
    EXPECT_EQ(need(second.registerDocument(occasion(), sample(81), order())).number, 81);
}

TEST_P(WorkFaults, AHeldStoreIsWaitedForOrSaid) {
    openStore(location());
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t holder = hold(lockTime(), ready[1]);
    char letter = 0;
    ASSERT_EQ(::read(ready[0], &letter, 1), 1);
    // Until it is held for certain.
    std::string said;
    Store hasty = openPatiently(std::chrono::milliseconds(300));
    for (int which = 100; which < 200 && said.empty(); ++which) {
        const auto given = hasty.registerDocument(occasion(), sample(which), order());
        if (!given) said = given.faults.front().id;
    }
    EXPECT_EQ(said, "store-busy");
    const std::int64_t there = need(hasty.status()).documents; // reading goes on
    Store patient = openPatiently(lockTime() + std::chrono::seconds(20));
    EXPECT_EQ(need(patient.registerDocument(occasion(), sample(1), order())).number, there + 1);
    EXPECT_EQ(need(hasty.registerDocument(occasion(), sample(2), order())).number, there + 2);
    int status = 0;
    ::waitpid(holder, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    EXPECT_THAT(need(patient.verify()).breaches, IsEmpty());
}

TEST_P(WorkFaults, HostileTextInEveryStepIsText) {
    Store store = openStore(location());
    const std::string evil = "'); DROP TABLE documents; -- \" $1 ?1 :x %s {0} \\ \\x27 E'\\'' /* */ ; \u202e";
    const Occasion by{evil, kNow, "2026-03-02"};
    Document document = sample(1);
    document.recipients.push_back({"Nhóm " + evil, "act", evil, evil});
    document.tasks[1].dueOn = "2026-03-20";
    need(store.draft(by, document));
    const NumberReference draft{.document = document.id};
    need(store.changeState(by, draft, {"submitted"}));
    need(store.changeState(by, draft, {"returned", evil}));
    need(store.draft(by, document));
    need(store.changeState(by, draft, {"submitted"}));
    need(store.sign(by, draft, {"paper", "2026-03-02", evil, evil}));
    need(store.registerDocument(by, document, order()));
    need(store.reserve(by, {"all", 2026, 10, 12, evil, evil, evil}));
    need(store.release(by, {"all", 2026, 10, 12, evil, evil, evil}, evil));
    need(store.link(by, reference(1), "replies-to", evil));
    need(store.addRecipient(by, reference(1), {evil, evil, evil, evil}));
    need(store.expandGroup(by, reference(1), "Nhóm " + evil, {{"Thành viên " + evil, evil, evil, evil}}));
    need(store.dispatch(by, reference(1), {evil}, evil));
    need(store.receive(by, reference(1), evil, evil));
    need(store.giveBack(by, reference(1), evil, evil));
    need(store.assignTask(by, reference(1), 1, evil));
    need(store.extendTask(by, reference(1), 1, {"", "2026-04-01", evil, evil, ""}));
    need(store.finishTask(by, reference(1), 1, {evil, evil, std::nullopt}));
    need(store.startTask(by, reference(1), 2, "2026-03-05", "2026-03-25"));
    need(store.changeState(by, reference(1), {"filed", evil, evil, evil, 2026}));

    const Entry entry = need(store.show(reference(1)));
    EXPECT_EQ(entry.signatures.front().signer, evil);
    EXPECT_EQ(entry.links.front().reference, evil);
    EXPECT_EQ(entry.document.fileNotation, evil);
    EXPECT_EQ(entry.tasks[0].evidence, evil);
    EXPECT_EQ(entry.tasks[0].person, evil);
    EXPECT_EQ(entry.tasks[0].extensions.front().reason, evil);
    EXPECT_EQ(entry.deliveries.front().channel, evil);
    EXPECT_FALSE(need(store.known({"", evil, evil, evil})).has_value());
    EXPECT_THAT(need(store.tasks({"", "", "", 10, evil})), IsEmpty());
    EXPECT_THAT(need(store.search({evil, evil, evil, evil, evil, evil, 20, true})), IsEmpty());
    for (const JournalRow& row : need(store.history(reference(1)))) EXPECT_EQ(row.actor, evil);
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
    EXPECT_EQ(need(store.status()).documents, 1);
}

/// In a name space of its own, where a small disk can be had.
TEST(FullDisk, IsSaidAndNothingIsHalfEntered) {
    Scratch scratch;
    const std::string file = (scratch.path() / "disk/store.db").native();
    std::filesystem::create_directory(scratch.path() / "disk");
    constexpr int kNoDisk = 90;
    const pid_t child = ::fork();
    if (child == 0) {
        if (::unshare(::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0 ||
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", (scratch.path() / "disk").c_str(), "tmpfs", 0, "size=1536k") != 0)
            ::_exit(kNoDisk);
        Store store = openStore(file);
        for (int which = 1; which <= 20; ++which) need(store.registerDocument(occasion(), sample(which), order()));
        // Somebody else fills what is left, but for a little.
        { std::ofstream(scratch.path() / "disk/filler") << std::string(4'000'000, 'x'); }
        int given = 20;
        std::string said;
        while (said.empty() && given < 5000) {
            const auto registered = store.registerDocument(occasion(), sample(given + 1), order());
            if (registered)
                given = static_cast<int>(registered->number);
            else
                said = registered.faults.front().id;
        }
        if (said != "store-disk-full") ::_exit(1);
        if (need(store.status()).documents != given || !need(store.verify()).breaches.empty()) ::_exit(2);
        std::filesystem::remove(scratch.path() / "disk/filler");
        if (need(store.registerDocument(occasion(), sample(given + 1), order())).number != given + 1) ::_exit(3);
        ::_exit(need(openStore(file, false).verify()).breaches.empty() ? 0 : 4);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == kNoDisk) GTEST_SKIP() << "no disk of one's own on this machine: nothing of it was tested";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

VANTHU_ON_BOTH_ENGINES(WorkFaults);

} // namespace vanthu::store::test
