#pragma once

#include "json/Fault.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vanthu::app {

/// Makes a new user profile for an office in that folder.
std::optional<json::Fault> makeOfficeProfile(const std::filesystem::path& folder);

/// The argument that has the office use it. The path must be absolute.
std::string officeProfileArgument(const std::filesystem::path& folder);

} // namespace vanthu::app
