#include "app/OfficeProcess.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vanthu::app {

namespace {

constexpr std::chrono::milliseconds kPolite{2000};
constexpr std::chrono::milliseconds kForced{200};
constexpr std::chrono::milliseconds kStep{10};

void pause() noexcept {
    timespec time = {0, std::chrono::duration_cast<std::chrono::nanoseconds>(kStep).count()};
    ::nanosleep(&time, nullptr);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    list.reserve(texts.size() + 1);
    for (std::string& text : texts) list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

/// Frees what posix_spawn's preparations hold.
struct SpawnPlan {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    SpawnPlan() {
        ::posix_spawnattr_init(&attributes);
        ::posix_spawn_file_actions_init(&actions);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
};

void prepare(SpawnPlan& plan, const OfficeProcess::Start& start) {
    // A signal that we ignore or block would stay so in the program: it starts with what the system gives a fresh one.
    sigset_t all;
    sigset_t none;
    ::sigfillset(&all);
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigdefault(&plan.attributes, &all);
    ::posix_spawnattr_setsigmask(&plan.attributes, &none);
    ::posix_spawnattr_setpgroup(&plan.attributes, 0);
    ::posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    ::posix_spawn_file_actions_addopen(&plan.actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&plan.actions, STDOUT_FILENO, start.log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
    ::posix_spawn_file_actions_adddup2(&plan.actions, STDOUT_FILENO, STDERR_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&plan.actions, STDERR_FILENO + 1);
    ::posix_spawn_file_actions_addchdir_np(&plan.actions, start.folder.c_str());
}

/// A program that has begun already takes them too, and so do the children it will have.
void limit(pid_t process, const ProcessLimits& limits) {
    const auto set = [&](__rlimit_resource resource, std::size_t most) {
        const rlimit value = {most, most};
        if (most != 0) ::prlimit(process, resource, &value, nullptr);
    };
    set(RLIMIT_DATA, limits.dataBytes);
    set(RLIMIT_FSIZE, limits.fileBytes);
}

/// Waits for every child of ours in that group. Children of children are among them once their parent has died, if this process
/// adopts orphans.
void reapGroup(pid_t group) noexcept {
    while (::waitpid(-group, nullptr, 0) > 0 || errno == EINTR) {
    }
}

} // namespace

json::Result<OfficeProcess> OfficeProcess::start(const Start& start) {
    SpawnPlan plan;
    prepare(plan, start);
    std::vector<std::string> arguments = start.arguments;
    arguments.insert(arguments.begin(), start.program.native());
    std::vector<std::string> environment = start.environment;
    pid_t process = -1;
    const int error = ::posix_spawn(&process, start.program.c_str(), &plan.actions, &plan.attributes, pointers(arguments).data(),
                                    pointers(environment).data());
    if (error != 0) {
        const char* code = ::strerrorname_np(error);
        return json::Fault{"", "office-not-startable", {{"path", start.program.native()}, {"code", code != nullptr ? code : "?"}}, {}};
    }
    limit(process, start.limits);
    return OfficeProcess(process);
}

OfficeProcess::OfficeProcess(OfficeProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)), finished_(other.finished_), exitStatus_(other.exitStatus_) {}

OfficeProcess::~OfficeProcess() { end(); }

bool OfficeProcess::finished() {
    if (finished_ || process_ < 0) return true;
    siginfo_t information = {};
    // WNOWAIT: while it is not reaped, its number and its group's cannot pass to somebody else.
    const int result = ::waitid(P_PID, static_cast<id_t>(process_), &information, WEXITED | WNOHANG | WNOWAIT);
    if (result != 0 && errno == EINTR) return false;
    if (result == 0 && information.si_pid == 0) return false;
    finished_ = true;
    if (result == 0 && information.si_code == CLD_EXITED) exitStatus_ = information.si_status;
    return true;
}

void OfficeProcess::end() noexcept {
    if (process_ < 0) return;
    if (!finished()) {
        ::kill(-process_, SIGTERM);
        for (auto waited = std::chrono::milliseconds::zero(); waited < kPolite && !finished(); waited += kStep) pause();
    }
    ::kill(-process_, SIGKILL);
    reapGroup(process_);
    // In a process that adopts no orphans some may not be ours to reap: a moment for the system to end them, so that none writes
    // any more. What is still counted then is dead and only not cleared away.
    for (auto waited = std::chrono::milliseconds::zero(); waited < kForced && ::kill(-process_, 0) == 0; waited += kStep) pause();
    process_ = -1;
}

} // namespace vanthu::app
