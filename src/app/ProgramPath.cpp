#include "app/ProgramPath.h"

#include <string>

#include <unistd.h>

namespace vanthu::app {

namespace fs = std::filesystem;

std::optional<fs::path> findProgram(std::string_view name, std::string_view searchPath) {
    const std::string places = std::string(searchPath) + ":/usr/local/bin:/usr/bin:/bin";
    for (std::size_t at = 0; at <= places.size();) {
        const std::size_t end = std::min(places.find(':', at), places.size());
        const fs::path file = fs::path(places.substr(at, end - at)) / name;
        std::error_code error;
        if (file.is_absolute() && fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0) return file;
        at = end + 1;
    }
    return std::nullopt;
}

} // namespace vanthu::app
