#include "Engines.h"
#include "Writers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>
#include <thread>

/// Processes that die while they take numbers, and processes that want them at the same time.
namespace vanthu::store::test {

namespace {

using testing::IsEmpty;

struct EngineName {
    const char* name;
    EngineUnderTest& (*engine)();
};

class Processes : public testing::TestWithParam<EngineName> {
protected:
    void SetUp() override {
        location_ = GetParam().engine().newLocation();
        if (location_.empty()) GTEST_SKIP() << "this engine is not on this machine: nothing of it was tested";
        openStore(location_);
    }
    std::string location_;
};

/// VANTHU_KILL_ROUNDS asks for more than the suite's own 100 (tests/store/kill-rounds).
int rounds() {
    const char* const said = std::getenv("VANTHU_KILL_ROUNDS");
    return said != nullptr ? std::atoi(said) : 100;
}

} // namespace

TEST_P(Processes, DieAtAnyMomentAndLeaveNoDoubleAndNoLoss) {
    std::mt19937 random(20260302);
    std::set<long> told;
    long repeated = 0;
    const int wanted = rounds();
    for (int round = 0; round < wanted; ++round) {
        Writers writers(location_, 4, 60, "round" + std::to_string(round));
        // Half of them while they open the store and begin, half in full work.
        if (round % 2 == 1) writers.waitFor(3);
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
        writers.kill();
        for (const std::vector<long>& numbers : writers.told()) {
            for (const long number : numbers) repeated += told.insert(number).second ? 0 : 1;
        }
        // Also the half-done work of the last round must not stop the next: this opens, reads and writes.
        if (round % 10 == 9) {
            Store store = openStore(location_, false);
            ASSERT_THAT(need(store.verify()).breaches, IsEmpty()) << "after round " << round;
        }
    }
    EXPECT_EQ(repeated, 0) << "numbers told twice";
    Store store = openStore(location_, false);
    const Verification verification = need(store.verify());
    EXPECT_THAT(verification.breaches, IsEmpty());
    std::set<long> entered;
    for (const BookRow& row : need(store.book({"all", 2026, 0, 0}))) entered.insert(row.number);
    EXPECT_TRUE(std::ranges::includes(entered, told)) << "a number that was told is not in the book";
    EXPECT_EQ(entered.size(), static_cast<std::size_t>(verification.numbers));
    EXPECT_EQ(*entered.rbegin(), static_cast<long>(entered.size())) << "numbers from 1 without a gap";
    std::printf("%s: %d rounds, 4 processes killed in each; %zu numbers entered, %zu told, 0 double, 0 lost\n", GetParam().name, wanted,
                entered.size(), told.size());
    // Enough happened for the test to mean something.
    EXPECT_GT(told.size(), static_cast<std::size_t>(wanted));
}

TEST_P(Processes, AtOnceGetTheirTurns) {
    Writers writers(location_, 4, 1.5, "fair");
    ASSERT_TRUE(writers.wait());
    std::vector<std::size_t> counts;
    for (const std::vector<long>& numbers : writers.told()) counts.push_back(numbers.size());
    std::ranges::sort(counts);
    std::vector<long> worst = writers.worst();
    std::ranges::sort(worst);
    std::printf("%s: %zu %zu %zu %zu numbers, longest waits %ld %ld %ld %ld us\n", GetParam().name, counts[0], counts[1], counts[2],
                counts[3], worst[0], worst[1], worst[2], worst[3]);
    EXPECT_GT(counts.front() * 2, counts.back()) << "a desk was kept out";
    EXPECT_THAT(need(openStore(location_, false).verify()).breaches, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Processes, testing::Values(EngineName{"sqlite", sqliteEngine}, EngineName{"postgresql", postgresEngine}),
                         [](const auto& parameter) { return std::string(parameter.param.name); });

} // namespace vanthu::store::test
