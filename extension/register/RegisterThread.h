#pragma once

#include "extension/uno/Office.h"

#include <functional>
#include <memory>

namespace vanthu::extension {

/// One thread beside the office's own, for what reads the register: a server that does not answer keeps no window waiting. It begins with
/// the first job and ends with the office. Safe from every thread.
class RegisterThread {
public:
    static RegisterThread& of(const Context& context);

    using Work = std::function<void()>;
    /// Runs `read` in the thread, then `show` in the office's main thread. Of those of one `owner` that have not begun only the last is
    /// done; if the owner is gone by then, nothing is. Neither may throw.
    void run(const std::shared_ptr<void>& owner, Work read, Work show);

    /// Takes no more jobs, and waits a moment for the one under way. The office is ending.
    void stop();

    RegisterThread(const RegisterThread&) = delete;
    RegisterThread& operator=(const RegisterThread&) = delete;
    ~RegisterThread();

private:
    struct State;
    explicit RegisterThread(const Context& context);
    std::shared_ptr<State> state_;
};

} // namespace vanthu::extension
