#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace vanthu::app {

/// A program by its name on the search path (folders separated by ":"), then in the usual places; only absolute folders count.
std::optional<std::filesystem::path> findProgram(std::string_view name, std::string_view searchPath);

} // namespace vanthu::app
