#pragma once

#include "json/Fault.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace vanthu::app {

/// What a program may take at most, each of its processes for itself; 0 for as much as it likes.
struct ProcessLimits {
    std::size_t dataBytes = 0; ///< memory of its own
    std::size_t fileBytes = 0; ///< length of a file it writes
};

/// One running program with all its children, in a process group of its own, so that Ctrl-C on the terminal reaches us first and
/// none of them outlives us. Started without a shell, with an environment made for it, its output in a log file. Ended and
/// reaped at the latest when the object goes. A command should adopt orphans (PR_SET_CHILD_SUBREAPER), so that it can wait for all
/// of them. One thread at a time.
class OfficeProcess {
public:
    struct Start {
        std::filesystem::path program;
        std::vector<std::string> arguments; ///< without the program's own name
        std::vector<std::string> environment;
        std::filesystem::path folder; ///< current folder of the program
        std::filesystem::path log;    ///< takes its standard output and errors; made anew
        ProcessLimits limits = {};
    };

    /// The fault "office-not-startable" if the system cannot start it.
    static json::Result<OfficeProcess> start(const Start& start);
    OfficeProcess(OfficeProcess&& other) noexcept;
    OfficeProcess& operator=(OfficeProcess&&) = delete;
    ~OfficeProcess();

    /// True once the program itself has ended; its children may still be there until end().
    bool finished();
    /// After finished(): the status it ended with by itself, -1 if something ended it.
    int exitStatus() const { return exitStatus_; }

    /// Ends the whole group: politely first, then by force. Returns when nothing is left of it. Does nothing the second time.
    void end() noexcept;

private:
    explicit OfficeProcess(pid_t process) : process_(process) {}

    pid_t process_ = -1;
    bool finished_ = false;
    int exitStatus_ = -1;
};

} // namespace vanthu::app
