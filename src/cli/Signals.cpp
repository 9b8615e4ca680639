#include "cli/Signals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace vanthu::cli {

namespace {

std::atomic<bool> stopRequested{false};
std::atomic<int> signalReceived{0};
std::array<int, 2> wakePipe{-1, -1};

static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free, "used in a signal handler");

extern "C" void requestStop(int signal) {
    const int kept = errno;
    int none = 0;
    signalReceived.compare_exchange_strong(none, signal);
    stopRequested.store(true, std::memory_order_relaxed);
    // Never read: the descriptor stays readable for everybody who waits. Full is as good as written.
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
    errno = kept;
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

void catchSignals() {
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return; // without it waiting notices a little later
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction old = {};
        // What the caller had us ignore (nohup, a background job of a plain shell) stays ignored.
        if (::sigaction(signal, nullptr, &old) == 0 && old.sa_handler == SIG_IGN) continue;
        handle(signal, requestStop);
    }
    // A reader that goes away is an error of writing, so that what was begun is still cleared up.
    handle(SIGPIPE, SIG_IGN);
    // If ignored, the system would reap the office before we hear how it ended.
    handle(SIGCHLD, SIG_DFL);
    // What the office leaves behind becomes ours to wait for. Should it fail, ending the office takes a little longer.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

app::Cancellation cancellation() { return app::Cancellation(stopRequested, wakePipe[0]); }

void dieOfSignal() {
    const int signal = signalReceived.load();
    if (signal == 0) return;
    handle(signal, SIG_DFL);
    static_cast<void>(::raise(signal));
}

} // namespace vanthu::cli
