#pragma once

#include <atomic>

namespace vanthu::app {

/// How a front end asks long work to stop. The work looks at it between two documents and while it waits.
/// Copies refer to the same request; both the flag and the descriptor are borrowed and must outlive the work. Safe from every thread.
class Cancellation {
public:
    /// Work that nobody can stop.
    Cancellation() = default;
    /// `wake`: a descriptor that becomes readable, and stays so, once the flag is set; -1 without one (waiting then notices late).
    explicit Cancellation(const std::atomic<bool>& flag, int wake = -1) : flag_(&flag), wake_(wake) {}

    bool requested() const noexcept { return flag_ != nullptr && flag_->load(std::memory_order_relaxed); }
    int wakeDescriptor() const noexcept { return wake_; }

private:
    const std::atomic<bool>* flag_ = nullptr;
    int wake_ = -1;
};

} // namespace vanthu::app
