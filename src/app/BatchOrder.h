#pragma once

#include "app/Batch.h"

#include <cstddef>
#include <map>
#include <mutex>

namespace vanthu::app {

/// Brings results that come from several threads in any order to the observer in the order of the plan. Safe from every thread.
class BatchOrder {
public:
    BatchOrder(std::size_t total, BatchObserver& observer) : total_(total), observer_(observer) {}

    void add(std::size_t index, BatchResult result) {
        const std::lock_guard lock(mutex_);
        waiting_.emplace(index, std::move(result));
        observer_.progress(++done_, total_);
        for (auto next = waiting_.find(next_); next != waiting_.end(); next = waiting_.find(++next_)) {
            observer_.finished(next->second);
            waiting_.erase(next);
        }
    }

private:
    std::mutex mutex_;
    std::map<std::size_t, BatchResult> waiting_;
    std::size_t next_ = 0;
    std::size_t done_ = 0;
    std::size_t total_;
    BatchObserver& observer_;
};

} // namespace vanthu::app
