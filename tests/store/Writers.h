#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include <sys/types.h>

namespace vanthu::store::test {

/// Several desks at work on one store, each a process of its own (store_writer).
class Writers {
public:
    Writers(const std::string& location, int count, double seconds, const std::string& name);
    ~Writers();
    Writers(const Writers&) = delete;
    Writers& operator=(const Writers&) = delete;

    /// Waits until they were told so many numbers, all together.
    void waitFor(std::size_t numbers) const;
    /// Ends all of them with SIGKILL.
    void kill();
    /// Waits for all; true if every one ended well.
    bool wait();

    /// Numbers each was told it had, in order. After kill() or wait().
    std::vector<std::vector<long>> told() const;
    /// The longest a registration took each, in microseconds; -1 for one that was killed.
    std::vector<long> worst() const;

private:
    struct Desk {
        pid_t process = -1;
        std::string file;
    };
    std::string folder_;
    std::vector<Desk> desks_;
};

} // namespace vanthu::store::test
