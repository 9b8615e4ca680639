#include "Cluster.h"
#include "Engines.h"

#include <gmock/gmock.h>

#include <csignal>
#include <fstream>

#include <sqlite3.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/// What a disk, another program or a person's hands can do to a file.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SqliteFaults : public testing::Test {
protected:
    std::string location_ = sqliteEngine().newLocation();

    bool byHand(const std::string& sql) { return sqliteEngine().byHand(location_, sql); }
    std::vector<Breach> breaches() { return need(openStore(location_, false).verify()).breaches; }
    void fill(int documents) {
        Store store = openStore(location_);
        for (int which = 1; which <= documents; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    }
    /// Takes away what keeps honest hands from the journal.
    void disarm() { ASSERT_TRUE(byHand("DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; DROP TRIGGER numbers_stay;")); }

    OpenOrder openOrder(int patience = 200) {
        OpenOrder open;
        open.location = location_;
        open.now = kNow;
        open.engines = VANTHU_ENGINES;
        open.patience = std::chrono::milliseconds(patience);
        return open;
    }
};

/// Runs in a process of its own; what it gives must be below 100.
template <class Work> int inChild(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 200;
}

} // namespace

TEST_F(SqliteFaults, AlteredRowIsFound) {
    fill(5);
    disarm();
    ASSERT_TRUE(byHand("UPDATE journal SET actor = 'Ai khác' WHERE seq = 3"));
    EXPECT_THAT(breaches(), ElementsAre(Breach{Breach::Kind::altered, "series:all", 3, 0}));
}

TEST_F(SqliteFaults, MissingRowIsFound) {
    fill(5);
    disarm();
    ASSERT_TRUE(byHand("DELETE FROM journal WHERE seq = 3"));
    // Its document's number has lost its entry besides.
    EXPECT_THAT(breaches(), ElementsAre(Breach{Breach::Kind::missing, "series:all", 4, 0}, Breach{Breach::Kind::orphan, "all", 3, 2026}));
}

TEST_F(SqliteFaults, ReorderedRowsAreFound) {
    fill(5);
    disarm();
    ASSERT_TRUE(byHand(
        "UPDATE journal SET seq = -1 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = -1"));
    const std::vector<Breach> found = breaches();
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front(), (Breach{Breach::Kind::altered, "series:all", 2, 0}));
}

TEST_F(SqliteFaults, CutTailIsFound) {
    fill(5);
    disarm();
    ASSERT_TRUE(byHand("DELETE FROM journal WHERE seq >= 4"));
    EXPECT_THAT(breaches(), testing::Contains(Breach{Breach::Kind::cut, "series:all", 3, 0}));
}

TEST_F(SqliteFaults, LostNumberIsFound) {
    fill(5);
    disarm();
    ASSERT_TRUE(byHand("DELETE FROM numbers WHERE number IN (2, 5)"));
    EXPECT_THAT(breaches(), ElementsAre(Breach{Breach::Kind::gap, "all", 2, 2026}, Breach{Breach::Kind::gap, "all", 5, 2026}));
}

TEST_F(SqliteFaults, FullDiskChangesNothing) {
    fill(3);
    const auto size = std::filesystem::file_size(location_);
    // A limit on the size of files is what a full disk is to a program, and needs no disk of one's own.
    const int given = inChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{size + 60'000, size + 60'000};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 99;
        json::Result<Store> store = Store::open(openOrder());
        if (!store) return 98;
        for (int which = 10; which < 60; ++which) {
            const auto registered = store->registerDocument(occasion(), sample(which), order());
            if (!registered) return isEnvironment(registered.faults.front()) ? which - 10 : 97;
        }
        return 96;
    });
    ASSERT_LT(given, 90);
    EXPECT_THAT(breaches(), IsEmpty());
    Store store = openStore(location_, false);
    EXPECT_EQ(need(store.status()).documents, 3 + given);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(99), order())).number, 4 + given);
}

TEST_F(SqliteFaults, ReadOnlyFolderIsSaid) {
    Scratch scratch;
    location_ = (scratch.path() / "store.db").native();
    fill(1);
    std::filesystem::permissions(scratch.path(), std::filesystem::perms(0555));
    std::filesystem::permissions(location_, std::filesystem::perms(0444));
    const int ended = inChild([&] {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) return 99;
        json::Result<Store> store = Store::open(openOrder());
        if (!store) return isEnvironment(store.faults.front()) ? 1 : 2;
        const auto registered = store->registerDocument(occasion(), sample(2), order());
        return registered ? 3 : isEnvironment(registered.faults.front()) ? 1 : 2;
    });
    EXPECT_EQ(ended, 1);
    std::filesystem::permissions(scratch.path(), std::filesystem::perms(0755));
    std::filesystem::permissions(location_, std::filesystem::perms(0644));
    EXPECT_EQ(need(openStore(location_, false).status()).documents, 1);
}

TEST_F(SqliteFaults, LockedStoreIsSaidAndFreeAgain) {
    fill(1);
    // Another program begins to write and does not end.
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t holder = ::fork();
    if (holder == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        sqlite3* other = nullptr;
        const bool held = sqlite3_open(location_.c_str(), &other) == SQLITE_OK &&
                          sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
        if (!held || ::write(ready[1], "h", 1) != 1) ::_exit(1);
        for (;;) ::pause();
    }
    char letter = 0;
    ASSERT_EQ(::read(ready[0], &letter, 1), 1);
    Store store = need(Store::open(openOrder(300)));
    const auto started = std::chrono::steady_clock::now();
    const auto refused = store.registerDocument(occasion(), sample(2), order());
    const auto waited = std::chrono::steady_clock::now() - started;
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "store-busy");
    EXPECT_GE(waited, std::chrono::milliseconds(280));
    EXPECT_LT(waited, std::chrono::seconds(10));
    EXPECT_EQ(need(store.status()).documents, 1); // reading goes on
    ::kill(holder, SIGKILL);
    ::waitpid(holder, nullptr, 0);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(2), order())).number, 2);
}

TEST_F(SqliteFaults, DamagedAndForeignFilesAreSaid) {
    std::ofstream(location_) << std::string(100'000, 'x');
    json::Result<Store> damaged = Store::open(openOrder());
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.faults.front().id, "store-damaged");
    location_ = sqliteEngine().newLocation();
    ASSERT_TRUE(byHand("CREATE TABLE songs(title)"));
    json::Result<Store> foreign = Store::open(openOrder());
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.faults.front().id, "store-foreign");
}

TEST_F(SqliteFaults, AFileRemovedUnderWayIsNoticed) {
    fill(2);
    Store store = openStore(location_, false);
    const std::string away = location_ + "-away";
    std::filesystem::rename(location_, away);
    const auto refused = store.registerDocument(occasion(), sample(3), order());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "store-replaced");
    EXPECT_TRUE(isEnvironment(refused.faults.front()));
    EXPECT_EQ(store.status().faults.front().id, "store-replaced");
    EXPECT_FALSE(std::filesystem::exists(location_)) << "no empty store takes its place";
    std::filesystem::rename(away, location_);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(3), order())).number, 3);
    EXPECT_THAT(breaches(), IsEmpty());
}

TEST_F(SqliteFaults, AFileReplacedUnderWayIsNoticed) {
    fill(2);
    const std::string copy = location_ + "-copy";
    EXPECT_THAT(openStore(location_, false).backup(copy), IsEmpty());
    Store store = openStore(location_, false);
    std::filesystem::rename(copy, location_);
    const auto refused = store.registerDocument(occasion(), sample(3), order());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "store-replaced");
}

TEST_F(SqliteFaults, DamageIsSaidWithTheNewestGoodBackup) {
    fill(3);
    const std::string elsewhere = sqliteEngine().newLocation();
    const auto backup = [&](const std::string& file) { ASSERT_THAT(openStore(location_, false).backup(file), IsEmpty()); };
    backup(location_ + "-1");
    backup(elsewhere);
    backup(location_ + "-3");
    // Ages are told by the clock of the disk; the newest of them is no good either.
    const auto now = std::filesystem::last_write_time(location_);
    std::filesystem::last_write_time(location_ + "-1", now - std::chrono::hours(3));
    std::filesystem::last_write_time(elsewhere, now - std::chrono::hours(2));
    std::filesystem::resize_file(location_ + "-3", 5000);
    std::filesystem::resize_file(location_, std::filesystem::file_size(location_) / 2);
    std::filesystem::remove(location_ + "-wal");
    json::Result<Store> damaged = Store::open(openOrder());
    ASSERT_FALSE(damaged);
    const json::Fault& fault = damaged.faults.front();
    EXPECT_EQ(fault.id, "store-damaged-backup");
    EXPECT_TRUE(isEnvironment(fault));
    EXPECT_EQ(fault.arguments.back(), (json::Argument{"backup", elsewhere}));
    EXPECT_FALSE(std::filesystem::exists(elsewhere + "-queue")) << "a backup that is looked at stays as it is";

    OpenOrder from = openOrder();
    from.location = elsewhere;
    const Carried carried = need(Store::restore(from, openOrder()));
    EXPECT_EQ(carried.documents, 3);
    EXPECT_TRUE(std::filesystem::exists(carried.kept)) << "the damaged file is kept";
    EXPECT_THAT(breaches(), IsEmpty());
    EXPECT_EQ(need(openStore(location_, false).registerDocument(occasion(), sample(4), order())).number, 4);
}

TEST_F(SqliteFaults, RestoreKeepsWhatStoodThereAndSparesWhatIsInUse) {
    fill(3);
    const std::string copy = location_ + "-copy";
    EXPECT_THAT(openStore(location_, false).backup(copy), IsEmpty());
    fill(5);
    OpenOrder from = openOrder();
    from.location = copy;
    {
        Store used = openStore(location_, false);
        need(used.registerDocument(occasion(), sample(6), order()));
        const auto refused = Store::restore(from, openOrder());
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.faults.front().id, "store-busy");
    }
    const Carried carried = need(Store::restore(from, openOrder()));
    EXPECT_EQ(need(openStore(location_, false).status()).documents, 3);
    EXPECT_EQ(need(openStore(carried.kept, false).status()).documents, 6);
    EXPECT_THAT(need(openStore(carried.kept, false).verify()).breaches, IsEmpty());
    // On another machine, in a folder that is not there yet.
    OpenOrder far = openOrder();
    far.location = sqliteEngine().newLocation() + ".d/office/register.db";
    EXPECT_EQ(need(Store::restore(from, far)).journalRows, 3);
    EXPECT_EQ(need(openStore(far.location, false).book({"", 2026, 0, 0})), need(openStore(location_, false).book({"", 2026, 0, 0})));
}

TEST_F(SqliteFaults, ABackupThatWasTouchedIsNotRestored) {
    fill(3);
    const std::string store = location_;
    const std::string copy = location_ + "-copy";
    EXPECT_THAT(openStore(location_, false).backup(copy), IsEmpty());
    location_ = copy;
    disarm();
    ASSERT_TRUE(byHand("UPDATE journal SET actor = 'Ai khác' WHERE seq = 2"));
    OpenOrder from = openOrder();
    location_ = store;
    const auto refused = Store::restore(from, openOrder());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "store-backup-broken");
    EXPECT_EQ(need(openStore(store, false).status()).documents, 3);
}

TEST_F(SqliteFaults, BackupWhileOthersWrite) {
    fill(20);
    Store store = openStore(location_, false);
    const std::string copy = location_ + "-copy";
    EXPECT_THAT(store.backup(copy), IsEmpty());
    EXPECT_EQ(store.backup(copy).front().id, "store-backup-exists");
    need(store.registerDocument(occasion(), sample(21), order()));
    location_ = copy;
    EXPECT_THAT(breaches(), IsEmpty());
    EXPECT_EQ(need(openStore(copy, false).status()).documents, 20);
}

} // namespace vanthu::store::test
