#include "app/Parallel.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

namespace vanthu::app {
namespace {

bool never() { return false; }

TEST(ParallelTest, VisitsEveryIndexOnce) {
    for (const unsigned jobs : {1U, 2U, 7U}) {
        std::mutex mutex;
        std::multiset<std::size_t> seen;
        forEachIndex(
            100, jobs,
            [&] {
                return [&](std::size_t index) {
                    const std::lock_guard lock(mutex);
                    seen.insert(index);
                };
            },
            never);
        EXPECT_EQ(seen.size(), 100U);
        EXPECT_EQ(std::set<std::size_t>(seen.begin(), seen.end()).size(), 100U);
    }
}

TEST(ParallelTest, UsesTheCallersThreadAlone) {
    forEachIndex(
        3, 1, [] { return [here = std::this_thread::get_id()](std::size_t) { EXPECT_EQ(std::this_thread::get_id(), here); }; }, never);
}

TEST(ParallelTest, ThrowsOnTheFirstException) {
    std::atomic<int> calls{0};
    const auto work = [&] {
        forEachIndex(
            1000, 4,
            [&] {
                return [&](std::size_t) {
                    ++calls;
                    throw std::runtime_error("no");
                };
            },
            never);
    };
    EXPECT_THROW(work(), std::runtime_error);
    EXPECT_LE(calls, 4);
}

TEST(ParallelTest, StopsWhenAsked) {
    std::atomic<int> calls{0};
    forEachIndex(
        1000, 2, [&] { return [&](std::size_t) { ++calls; }; }, [&] { return calls >= 10; });
    EXPECT_LE(calls, 11);
}

} // namespace
} // namespace vanthu::app
