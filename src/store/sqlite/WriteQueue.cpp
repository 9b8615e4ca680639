#include "store/sqlite/WriteQueue.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

namespace vanthu::store {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kFirstTicketByte = 4096; ///< the counter stands before it

bool lock(int descriptor, short type, std::int64_t start, std::int64_t length) {
    struct flock range = {};
    range.l_type = type;
    range.l_whence = SEEK_SET;
    range.l_start = start;
    range.l_len = length;
    return ::fcntl(descriptor, F_OFD_SETLK, &range) == 0;
}

/// Would a reader of the range have to wait?
bool isHeld(int descriptor, std::int64_t start, std::int64_t length) {
    struct flock range = {};
    range.l_type = F_RDLCK;
    range.l_whence = SEEK_SET;
    range.l_start = start;
    range.l_len = length;
    return ::fcntl(descriptor, F_OFD_GETLK, &range) == 0 && range.l_type != F_UNLCK;
}

/// Short naps while the wait is short: a transaction takes some hundred microseconds, and a nap that overshoots is lost to everybody.
/// The kernel rounds naps up by 50 microseconds unless the thread asks for less.
class Waiting {
public:
    explicit Waiting(Clock::time_point until) : until_(until), started_(Clock::now()) {}
    ~Waiting() {
        if (slack_ > 0) ::prctl(PR_SET_TIMERSLACK, static_cast<unsigned long>(slack_), 0, 0, 0);
    }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

    /// Naps; false if the time is up. Only the one who is `next` looks often, and not for ever: its wait begins when it becomes that.
    bool nap(bool next) {
        const Clock::time_point now = Clock::now();
        if (now >= until_) return false;
        if (next && !next_) started_ = now;
        next_ = next;
        if (slack_ < 0) {
            slack_ = ::prctl(PR_GET_TIMERSLACK, 0, 0, 0, 0);
            ::prctl(PR_SET_TIMERSLACK, 1000UL, 0, 0, 0);
        }
        const bool brief = now - started_ < std::chrono::milliseconds(100);
        const timespec length{0, !brief ? 1'000'000 : next ? 20'000 : 200'000};
        ::nanosleep(&length, nullptr);
        return true;
    }

private:
    Clock::time_point until_;
    Clock::time_point started_;
    bool next_ = false;
    int slack_ = -1;
};

} // namespace

WriteQueue::~WriteQueue() {
    leave();
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool WriteQueue::drawTicket(Clock::time_point until) {
    Waiting waiting(until);
    while (!lock(descriptor_, F_WRLCK, 0, sizeof(std::int64_t))) {
        if (errno != EAGAIN && errno != EACCES) return false;
        if (!waiting.nap(true)) return false;
    }
    std::int64_t next = 0;
    if (::pread(descriptor_, &next, sizeof next, 0) != static_cast<ssize_t>(sizeof next) || next < 0) next = 0;
    // A counter that was lost would give a ticket that somebody holds: the next free one serves.
    while (!lock(descriptor_, F_WRLCK, kFirstTicketByte + next, 1)) ++next;
    ticket_ = next++;
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor_, &next, sizeof next, 0);
    lock(descriptor_, F_UNLCK, 0, sizeof next);
    return true;
}

bool WriteQueue::enter(std::chrono::milliseconds patience) {
    if (descriptor_ < 0) descriptor_ = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) return true;
    const Clock::time_point until = Clock::now() + patience;
    if (!drawTicket(until)) return false;
    if (ticket_ == 0) return true;
    Waiting waiting(until);
    while (isHeld(descriptor_, kFirstTicketByte, ticket_)) {
        const bool next = ticket_ == 1 || !isHeld(descriptor_, kFirstTicketByte, ticket_ - 1);
        if (waiting.nap(next)) continue;
        leave();
        return false;
    }
    return true;
}

void WriteQueue::leave() noexcept {
    if (ticket_ < 0) return;
    lock(descriptor_, F_UNLCK, kFirstTicketByte + ticket_, 1);
    ticket_ = -1;
}

} // namespace vanthu::store
