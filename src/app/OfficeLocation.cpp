#include "app/OfficeLocation.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>

#include <unistd.h>

namespace vanthu::app {

namespace {

namespace fs = std::filesystem;

bool isProgram(const fs::path& file) {
    std::error_code error;
    return fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0;
}

std::optional<fs::path> programIn(const fs::path& folder) {
    for (const char* name : {"soffice", "libreoffice"}) {
        fs::path file = folder / name;
        if (isProgram(file)) return file;
    }
    return std::nullopt;
}

std::optional<fs::path> onSearchPath(std::string_view searchPath) {
    while (!searchPath.empty()) {
        const std::size_t end = std::min(searchPath.find(':'), searchPath.size());
        const fs::path folder(searchPath.substr(0, end));
        searchPath.remove_prefix(std::min(end + 1, searchPath.size()));
        // A relative entry would start whatever lies in the current folder.
        if (!folder.is_absolute()) continue;
        if (std::optional<fs::path> program = programIn(folder)) return program;
    }
    return std::nullopt;
}

/// The folders a place with one "*" in one name stands for, those that sort last first.
std::vector<fs::path> expand(const fs::path& place) {
    const std::string& text = place.native();
    const std::size_t star = text.find('*');
    if (star == std::string::npos) return {place};
    const std::size_t begin = text.rfind('/', star) + 1;
    const std::size_t end = std::min(text.find('/', star), text.size());
    const std::string prefix = text.substr(begin, star - begin);
    const std::string suffix = text.substr(star + 1, end - star - 1);
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator entry(text.substr(0, begin), error), last; !error && entry != last; entry.increment(error)) {
        const std::string name = entry->path().filename().native();
        if (name.size() < prefix.size() + suffix.size() || !name.starts_with(prefix) || !name.ends_with(suffix)) continue;
        folders.emplace_back(entry->path().native() + text.substr(end));
    }
    std::sort(folders.rbegin(), folders.rend());
    return folders;
}

json::Result<fs::path> asSaid(const fs::path& said) {
    std::error_code error;
    const fs::path absolute = fs::absolute(said, error);
    if (!error && isProgram(absolute)) return absolute;
    if (std::optional<fs::path> inside = error ? std::nullopt : programIn(absolute)) return *inside;
    return json::Fault{"", "office-not-usable", {{"path", said.native()}}, {}};
}

} // namespace

std::vector<fs::path> standardOfficePlaces() {
    return {"/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/opt/libreoffice*/program",
            "/usr/local/lib/libreoffice/program"};
}

json::Result<fs::path> findOffice(const OfficeSettings& settings) {
    if (!settings.program.empty()) return asSaid(settings.program);
    if (std::optional<fs::path> program = onSearchPath(settings.searchPath)) return *program;
    std::string places = "PATH";
    for (const fs::path& place : settings.standardPlaces) {
        for (const fs::path& folder : expand(place)) {
            if (std::optional<fs::path> program = programIn(folder)) return *program;
        }
        places += ", " + place.native();
    }
    return json::Fault{"", "office-missing", {{"places", places}}, {}};
}

} // namespace vanthu::app
