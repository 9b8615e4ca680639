#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace vanthu::store {

/// Lets the writers of one SQLite file write in the order they asked, across processes. SQLite's own waiting leaves it to luck who is
/// next, and a steady writer can keep another out for seconds. Each writer draws a ticket from a small file beside the store, holds
/// a lock on the byte of its ticket, and waits until no lower byte is locked; the kernel frees the byte of a writer that dies.
/// It keeps order, no more: what guards the data is SQLite's lock. Where the file cannot be made there is no order.
class WriteQueue {
public:
    /// The file is made when somebody first wants to write.
    explicit WriteQueue(std::string file) : file_(std::move(file)) {}
    WriteQueue(const WriteQueue&) = delete;
    WriteQueue& operator=(const WriteQueue&) = delete;
    ~WriteQueue();

    /// False if it is not our turn within `patience`; our place is given up then.
    bool enter(std::chrono::milliseconds patience);
    void leave() noexcept;

private:
    bool drawTicket(std::chrono::steady_clock::time_point until);

    std::string file_;
    int descriptor_ = -1;
    std::int64_t ticket_ = -1;
};

} // namespace vanthu::store
