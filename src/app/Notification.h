#pragma once

#include "json/Fault.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

/// How a line is shown on the desktop: by notify-send, a process of its own, without a shell.
struct NotificationOrder {
    std::string searchPath; ///< as in PATH
    std::filesystem::path temporaryFolder;
    std::vector<std::string> environment; ///< "NAME=value": where the desktop's session is reached
    std::string title;
    std::string text;
};

/// Waits at most some seconds for the desktop to take it. Faults: "remind-notify-missing", "remind-notify-failed" (argument "log").
std::optional<json::Fault> showNotification(const NotificationOrder& order);

} // namespace vanthu::app
