#include "app/PdfTool.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/OfficeLog.h"
#include "app/OfficeProcess.h"
#include "app/ProgramPath.h"
#include "app/TempFolder.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace vanthu::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kReader = "pdftohtml";
constexpr std::string_view kJoiner = "pdfunite";
constexpr std::string_view kTeller = "pdfinfo";
constexpr std::chrono::milliseconds kLook{5};
constexpr std::size_t kMemory = std::size_t{1} << 30;

OfficeProcess::Start startOf(const fs::path& program, const fs::path& folder, std::size_t limit) {
    OfficeProcess::Start start;
    start.program = program;
    start.environment = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder.native(), "TMPDIR=" + folder.native()};
    start.folder = folder;
    start.log = folder / "log";
    start.limits = {kMemory, limit};
    return start;
}

/// `late`: the fault for one that takes too long.
std::optional<json::Fault> runUntilDone(OfficeProcess& process, std::chrono::seconds patience, const Cancellation& cancellation,
                                        const char* late) {
    const auto began = std::chrono::steady_clock::now();
    while (!process.finished()) {
        if (cancellation.requested()) return json::Fault{"", "cancelled", {}, {}};
        if (std::chrono::steady_clock::now() - began > patience)
            return json::Fault{"", late, {{"seconds", std::to_string(patience.count())}}, {}};
        pollfd wake = {cancellation.wakeDescriptor(), POLLIN, 0};
        ::poll(&wake, 1, static_cast<int>(kLook.count()));
    }
    return std::nullopt;
}

/// Runs one of the tools on files of that folder; `said`: what it printed.
std::optional<json::Fault> runInside(const fs::path& folder, std::string_view tool, std::vector<std::string> arguments,
                                     const OfficeSettings& settings, const Cancellation& cancellation, std::string& said) {
    const std::optional<fs::path> program = findProgram(tool, settings.searchPath);
    if (!program) return json::Fault{"", "pdf-join-tool", {{"tool", std::string(tool)}}, {}};
    OfficeProcess::Start start = startOf(*program, folder, kMemory);
    start.arguments = std::move(arguments);
    json::Result<OfficeProcess> process = OfficeProcess::start(start);
    if (!process) return process.faults.front();
    const std::optional<json::Fault> stopped = runUntilDone(*process, settings.patience, cancellation, "pdf-join-timeout");
    const int status = process->exitStatus();
    process->end();
    if (stopped) return stopped;
    constexpr std::size_t kMostSaid = 65536;
    std::optional<json::Fault> unread = readFile(start.log, said, kMostSaid);
    if (status == 0) return unread;
    return json::Fault{"", "pdf-join-failed", {{"log", said}}, {}};
}

} // namespace

json::Result<std::string> pdfToXml(const std::string& bytes, const OfficeSettings& settings, Cancellation cancellation, std::size_t limit) {
    const std::optional<fs::path> program = findProgram(kReader, settings.searchPath);
    if (!program) return json::Fault{"", "intake-pdf-tool", {}, {}};
    const json::Result<TempFolder> folder = TempFolder::make(settings.temporaryFolder);
    if (!folder) return folder.faults;
    WriteOptions options;
    options.mode = 0600;
    if (auto failed = writeWhole(folder->path() / "in.pdf", bytes, options)) return *failed;
    OfficeProcess::Start start = startOf(*program, folder->path(), limit);
    // No pictures, no checking of copying rights: the text is read, not handed on.
    start.arguments = {"-xml", "-i", "-q", "-nodrm", "-enc", "UTF-8", "in.pdf", "out.xml"};
    json::Result<OfficeProcess> process = OfficeProcess::start(start);
    if (!process) return process.faults;
    const std::optional<json::Fault> stopped = runUntilDone(*process, settings.patience, cancellation, "intake-pdf-timeout");
    const int status = process->exitStatus();
    process->end();
    if (stopped) return *stopped;
    OfficeLog log(folder->path() / "log");
    log.news();
    const std::string said = log.tail();
    if (said.find("assword") != std::string::npos) return json::Fault{"", "odf-encrypted", {}, {}};
    std::string xml;
    const std::optional<json::Fault> unread = readFile(folder->path() / "out.xml", xml, limit);
    if (status != 0 || unread) return json::Fault{"", "intake-pdf-failed", {{"log", said}}, {}};
    return xml;
}

json::Result<int> pdfPages(const fs::path& folder, const std::string& name, const OfficeSettings& settings, Cancellation cancellation) {
    std::string said;
    if (std::optional<json::Fault> fault = runInside(folder, kTeller, {name}, settings, cancellation, said)) return std::move(*fault);
    constexpr std::string_view kPages = "Pages:";
    int pages = 0;
    if (const std::size_t at = said.find(kPages); at != std::string::npos) pages = std::atoi(said.c_str() + at + kPages.size());
    if (pages < 1) return json::Fault{"", "pdf-join-failed", {{"log", said}}, {}};
    return pages;
}

std::optional<json::Fault> joinPdfs(const fs::path& folder, const std::vector<std::string>& names, const std::string& whole,
                                    const OfficeSettings& settings, Cancellation cancellation) {
    std::vector<std::string> arguments = names;
    arguments.push_back(whole);
    std::string said;
    return runInside(folder, kJoiner, std::move(arguments), settings, cancellation, said);
}

} // namespace vanthu::app
