#include "cli/Surroundings.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <system_error>
#include <thread>

#include <pwd.h>
#include <unistd.h>

namespace vanthu::cli {

namespace {

namespace fs = std::filesystem;

std::string_view variable(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread is started
    return value != nullptr ? value : "";
}

text::Language language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string_view locale = variable(name);
        if (!locale.empty()) return locale.starts_with("en") ? text::Language::english : text::Language::vietnamese;
    }
    return text::Language::vietnamese;
}

/// The folder the program is installed in: bin, lib and share stand below it.
fs::path ownFolder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : program.parent_path().parent_path();
}

std::vector<fs::path> folders(std::string_view list) {
    std::vector<fs::path> all;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(':'), list.size());
        if (end > 0) all.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

fs::path temporaryFolder() {
    const fs::path said(variable("TMPDIR"));
    return said.is_absolute() ? said : fs::path("/tmp");
}

fs::path dataFolder() {
    const fs::path said(variable("XDG_DATA_HOME"));
    return said.is_absolute() ? said : fs::path(variable("HOME")) / ".local/share";
}

/// The name a person goes by on this machine, else the login.
std::string userName() {
    const passwd* const user = ::getpwuid(::geteuid()); // NOLINT(concurrency-mt-unsafe): before any thread is started
    if (user == nullptr) return std::to_string(::geteuid());
    const std::string_view full(user->pw_gecos != nullptr ? user->pw_gecos : "");
    const std::string_view name = full.substr(0, std::min(full.find(','), full.size()));
    return std::string(name.empty() ? user->pw_name : name);
}

std::string formatted(const char* pattern, std::time_t moment) {
    std::tm parts = {};
    ::gmtime_r(&moment, &parts);
    char text[32] = {};
    return {text, std::strftime(text, sizeof text, pattern, &parts)};
}

/// "NAME=value" of those that are set.
std::vector<std::string> settingsOf(std::initializer_list<const char*> names) {
    std::vector<std::string> environment;
    for (const char* name : names) {
        if (const std::string_view value = variable(name); !value.empty())
            environment.push_back(std::string(name) + "=" + std::string(value));
    }
    return environment;
}

std::vector<std::string> officeEnvironment() {
    std::vector<std::string> environment = settingsOf({"FONTCONFIG_FILE", "FONTCONFIG_PATH"});
    // The office gets another HOME, but a document must look with the user's fonts as it does in the user's own office.
    std::string data(variable("XDG_DATA_HOME"));
    if (data.empty() && !variable("HOME").empty()) data = std::string(variable("HOME")) + "/.local/share";
    if (!data.empty()) environment.push_back("XDG_DATA_HOME=" + data);
    return environment;
}

} // namespace

Surroundings readSurroundings() {
    Surroundings surroundings;
    surroundings.language = language();
    surroundings.ownTemplates = ownFolder() / "share/vanthu/templates";
    surroundings.engines = ownFolder() / "lib/vanthu";
    surroundings.officeTemplates = folders(variable("VANTHU_TEMPLATES"));
    surroundings.searchPath = variable("PATH");
    surroundings.temporaryFolder = temporaryFolder();
    surroundings.store = variable("VANTHU_STORE");
    surroundings.dataFolder = dataFolder();
    surroundings.userName = userName();
    constexpr std::time_t kVietnam = 7 * 3600;
    const std::time_t moment = std::time(nullptr);
    surroundings.now = formatted("%Y-%m-%dT%H:%M:%SZ", moment);
    surroundings.today = formatted("%Y-%m-%d", moment + kVietnam);
    surroundings.officeEnvironment = officeEnvironment();
    surroundings.desktopEnvironment = settingsOf({"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY", "HOME"});
    surroundings.processors = std::max(1U, std::thread::hardware_concurrency());
    return surroundings;
}

} // namespace vanthu::cli
