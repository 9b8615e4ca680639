#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace vanthu::app {

/// Calls makeWorker() once in each of at most `jobs` threads, and what it gives with every index below `count` once, in rising order
/// as threads come free, until `stop()` says so. One thread: in the caller's. The first exception ends all and is thrown on.
template <class MakeWorker, class Stop>
void forEachIndex(std::size_t count, unsigned jobs, const MakeWorker& makeWorker, const Stop& stop) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;
    std::mutex mutex;
    const auto run = [&] {
        try {
            auto worker = makeWorker();
            for (std::size_t index = next++; index < count && !failed && !stop(); index = next++) worker(index);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failed.exchange(true)) failure = std::current_exception();
        }
    };
    const std::size_t threads = std::min<std::size_t>(jobs, count);
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
    run();
    others.clear();
    if (failure) std::rethrow_exception(failure);
}

} // namespace vanthu::app
