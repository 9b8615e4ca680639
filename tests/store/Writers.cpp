#include "Writers.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vanthu::store::test {

Writers::Writers(const std::string& location, int count, double seconds, const std::string& name) {
    std::string pattern = (std::filesystem::temp_directory_path() / "vanthu-writers-XXXXXX").native();
    folder_ = ::mkdtemp(pattern.data());
    for (int each = 0; each < count; ++each) {
        const std::string file = folder_ + "/" + std::to_string(each);
        const std::string actor = name + "-" + std::to_string(each);
        const std::string time = std::to_string(seconds);
        const pid_t process = ::fork();
        if (process == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::dup2(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
            ::execl(VANTHU_WRITER, VANTHU_WRITER, VANTHU_ENGINES, location.c_str(), actor.c_str(), time.c_str(), nullptr);
            ::_exit(127);
        }
        desks_.push_back({process, file});
    }
}

Writers::~Writers() {
    kill();
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
}

void Writers::waitFor(std::size_t numbers) const {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < until) {
        std::size_t there = 0;
        for (const std::vector<long>& each : told()) there += each.size();
        if (there >= numbers) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void Writers::kill() {
    for (const Desk& desk : desks_) {
        if (desk.process > 0) ::kill(desk.process, SIGKILL);
    }
    wait();
}

bool Writers::wait() {
    bool good = true;
    for (Desk& desk : desks_) {
        if (desk.process <= 0) continue;
        int status = 0;
        while (::waitpid(desk.process, &status, 0) < 0 && errno == EINTR) {
        }
        good = good && WIFEXITED(status) && WEXITSTATUS(status) == 0;
        desk.process = -1;
    }
    return good;
}

std::vector<std::vector<long>> Writers::told() const {
    std::vector<std::vector<long>> all;
    for (const Desk& desk : desks_) {
        std::ifstream file(desk.file);
        std::vector<long>& numbers = all.emplace_back();
        for (std::string line; std::getline(file, line);) {
            if (!line.empty() && line[0] != 'w') numbers.push_back(std::atol(line.c_str()));
        }
    }
    return all;
}

std::vector<long> Writers::worst() const {
    std::vector<long> all;
    for (const Desk& desk : desks_) {
        std::ifstream file(desk.file);
        long& worst = all.emplace_back(-1);
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("worst ")) worst = std::atol(line.c_str() + 6);
        }
    }
    return all;
}

} // namespace vanthu::store::test
