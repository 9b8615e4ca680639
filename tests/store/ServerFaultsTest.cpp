#include "Cluster.h"
#include "Engines.h"
#include "Proxy.h"

#include <gmock/gmock.h>

#include <set>
#include <thread>

/// What can happen to a server, and to the line to it.
namespace vanthu::store::test {

namespace {

using testing::AnyOf;
using testing::IsEmpty;

/// A cluster of its own, which may be stopped.
class ServerFaults : public testing::Test {
protected:
    void SetUp() override {
        if (!cluster_.start() || !run({"psql", "-X", "-q", "-d", cluster_.url("postgres"), "-c", "CREATE DATABASE faults"}))
            GTEST_SKIP() << "SKIPPED: PostgreSQL is not on this machine: nothing of it was tested";
        openStore(location());
    }
    std::string location() const { return cluster_.url("faults"); }
    OpenOrder openOrder(const std::string& location, int patience) const {
        OpenOrder open;
        open.location = location;
        open.now = kNow;
        open.engines = VANTHU_ENGINES;
        open.patience = std::chrono::milliseconds(patience);
        return open;
    }
    std::string through(const Proxy& proxy) const {
        return "postgresql://postgres@127.0.0.1:" + std::to_string(proxy.port()) + "/faults?sslmode=disable";
    }
    /// The book has 1 to `last`, each once, and all is whole.
    void expectWhole(std::int64_t last) {
        Store store = openStore(location(), false);
        EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
        EXPECT_EQ(need(store.book({"all", 2026, 0, 0})).size(), static_cast<std::size_t>(last));
        EXPECT_EQ(need(store.nextNumber("all", 2026)), last + 1);
    }

    Cluster cluster_;
};

} // namespace

TEST_F(ServerFaults, StoppedAndStartedUnderWay) {
    Store store = openStore(location(), false);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(1), order())).number, 1);
    for (const bool crash : {false, true}) {
        cluster_.halt(crash);
        const auto refused = store.registerDocument(occasion(), sample(2 + (crash ? 1 : 0)), order());
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.faults.front().id, "store-connection-lost");
        EXPECT_TRUE(isEnvironment(refused.faults.front()));
        EXPECT_EQ(store.search({"dot", "", "", "", "", "", 5}).faults.front().id, "store-connection-lost");
        ASSERT_TRUE(cluster_.resume());
        // The same object goes on.
        EXPECT_EQ(need(store.registerDocument(occasion(), sample(2 + (crash ? 1 : 0)), order())).number, crash ? 3 : 2);
    }
    expectWhole(3);
}

TEST_F(ServerFaults, StartedAnewBetweenTwoSteps) {
    Store store = openStore(location(), false);
    need(store.registerDocument(occasion(), sample(1), order()));
    ASSERT_TRUE(cluster_.crashAndRestart());
    // The first step meets the dead connection, and says so; it is not lost without a word.
    const auto first = store.registerDocument(occasion(), sample(2), order());
    if (!first) {
        EXPECT_EQ(first.faults.front().id, "store-connection-lost");
    }
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(2), order())).number, 2);
    expectWhole(2);
}

TEST_F(ServerFaults, CutAfterTheCommitTheNumberIsKnown) {
    Proxy proxy(cluster_.port());
    Store store = need(Store::open(openOrder(through(proxy), 5000)));
    for (int which = 1; which <= 10; ++which) {
        proxy.cutNext(Proxy::Cut::afterCommit);
        const Registration given = need(store.registerDocument(occasion(), sample(which), order()));
        EXPECT_EQ(given.number, which);
        EXPECT_FALSE(given.already);
    }
    EXPECT_EQ(proxy.cuts(), 10);
    expectWhole(10);
}

TEST_F(ServerFaults, CutBeforeTheCommitNothingIsEntered) {
    Proxy proxy(cluster_.port());
    Store store = need(Store::open(openOrder(through(proxy), 5000)));
    for (int which = 1; which <= 5; ++which) {
        proxy.cutNext(Proxy::Cut::beforeCommit);
        const auto refused = store.registerDocument(occasion(), sample(which), order());
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.faults.front().id, "store-not-committed");
        EXPECT_TRUE(isEnvironment(refused.faults.front()));
        EXPECT_EQ(need(store.registerDocument(occasion(), sample(which), order())).number, which);
    }
    expectWhole(5);
}

TEST_F(ServerFaults, CutInTheMiddleOfTheCommitTheServerIsAsked) {
    Proxy proxy(cluster_.port());
    Store store = need(Store::open(openOrder(through(proxy), 5000)));
    std::set<std::int64_t> told;
    for (int which = 1; which <= 40; ++which) {
        proxy.cutNext(Proxy::Cut::atCommit);
        auto given = store.registerDocument(occasion(), sample(which), order());
        if (!given) {
            EXPECT_EQ(given.faults.front().id, "store-not-committed");
            given = store.registerDocument(occasion(), sample(which), order());
        }
        EXPECT_TRUE(told.insert(need(given).number).second) << "a number told twice";
    }
    EXPECT_EQ(proxy.cuts(), 40);
    expectWhole(40);
}

TEST_F(ServerFaults, ADispatchIsNotEnteredTwice) {
    Proxy proxy(cluster_.port());
    Store store = need(Store::open(openOrder(through(proxy), 5000)));
    need(store.registerDocument(occasion(), sample(1), order()));
    proxy.cutNext(Proxy::Cut::afterCommit);
    EXPECT_EQ(need(store.dispatch(occasion(), {1, 2026, "", ""}, {}, "bưu điện")).size(), 2U);
    EXPECT_EQ(need(store.show({1, 2026, "", ""})).deliveries.size(), 2U);
}

TEST_F(ServerFaults, AHeldSeriesIsSaidAndFreeAgain) {
    Store store = need(Store::open(openOrder(location(), 300)));
    need(store.registerDocument(occasion(), sample(1), order()));
    const auto byHand = [&](const std::string& sql) {
        return run({"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", location(), "-c", sql});
    };
    // Another program holds the counters and does not let go for a while.
    std::thread holder([&] { byHand("BEGIN; LOCK TABLE vanthu.counters IN EXCLUSIVE MODE; SELECT pg_sleep(4); COMMIT"); });
    while (!byHand("SELECT 1 / count(*) FROM pg_locks WHERE granted AND mode = 'ExclusiveLock' AND relation = "
                   "CAST('vanthu.counters' AS regclass)"))
        std::this_thread::yield();
    const auto started = std::chrono::steady_clock::now();
    const auto refused = store.registerDocument(occasion(), sample(2), order());
    const auto waited = std::chrono::steady_clock::now() - started;
    EXPECT_FALSE(refused);
    if (!refused) {
        EXPECT_EQ(refused.faults.front().id, "store-busy");
    }
    EXPECT_GE(waited, std::chrono::milliseconds(280));
    EXPECT_EQ(need(store.status()).documents, 1); // reading goes on
    holder.join();
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(2), order())).number, 2);
}

} // namespace vanthu::store::test
