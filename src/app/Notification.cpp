#include "app/Notification.h"

#include "app/OfficeLog.h"
#include "app/OfficeProcess.h"
#include "app/ProgramPath.h"
#include "app/TempFolder.h"

#include <chrono>
#include <thread>

namespace vanthu::app {

namespace {

constexpr std::chrono::seconds kPatience{5};
constexpr std::chrono::milliseconds kLook{10};

} // namespace

std::optional<json::Fault> showNotification(const NotificationOrder& order) {
    const std::optional<std::filesystem::path> program = findProgram("notify-send", order.searchPath);
    if (!program) return json::Fault{"", "remind-notify-missing", {}, {}};
    const json::Result<TempFolder> folder = TempFolder::make(order.temporaryFolder);
    if (!folder) return folder.faults.front();
    OfficeProcess::Start start;
    start.program = *program;
    start.arguments = {"--app-name=Vanthu", "--", order.title, order.text};
    start.environment = order.environment;
    start.folder = folder->path();
    start.log = folder->path() / "log";
    json::Result<OfficeProcess> process = OfficeProcess::start(start);
    if (!process) return process.faults.front();
    const auto began = std::chrono::steady_clock::now();
    while (!process->finished() && std::chrono::steady_clock::now() - began < kPatience) std::this_thread::sleep_for(kLook);
    const bool shown = process->finished() && process->exitStatus() == 0;
    process->end();
    if (shown) return std::nullopt;
    OfficeLog log(start.log);
    log.news();
    return json::Fault{"", "remind-notify-failed", {{"log", log.tail()}}, {}};
}

} // namespace vanthu::app
