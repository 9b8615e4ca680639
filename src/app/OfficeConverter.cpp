#include "app/OfficeConverter.h"

#include "app/Files.h"
#include "app/OfficeLog.h"
#include "app/OfficeProfile.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

#include <poll.h>

namespace vanthu::app {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLook{20};

/// Version 2 is PDF/A-2b; it implies embedded fonts and an output intent. The title in the window is what PDF/UA asks for too.
constexpr std::string_view kPdfFilter = "pdf:writer_pdf_Export:"
                                        R"({"SelectPdfVersion":{"type":"long","value":"2"},)"
                                        R"("UseTaggedPDF":{"type":"boolean","value":"true"},)"
                                        R"("DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}})";
constexpr std::string_view kDocxFilter = "docx:MS Word 2007 XML";

constexpr std::string_view kOdtFilter = "odt:writer8";

/// Tagging costs as much as all the rest of a table does, and pages that are joined lose the tags.
constexpr std::string_view kSheetFilter = R"(pdf:calc_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}})";

std::string_view extensionOf(OfficeFormat format) {
    if (format == OfficeFormat::odt) return ".odt";
    return format == OfficeFormat::docx ? ".docx" : ".pdf";
}

std::string_view filterOf(OfficeFormat format) {
    if (format == OfficeFormat::odt) return kOdtFilter;
    if (format == OfficeFormat::sheetPdf) return kSheetFilter;
    return format == OfficeFormat::pdf ? kPdfFilter : kDocxFilter;
}

bool hasContent(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    return !error && size > 0;
}

void drop(const fs::path& file) {
    std::error_code ignored; // it goes with the temporary folder at the latest
    fs::remove(file, ignored);
}

} // namespace

/// One start of the office over the files from `next` to before `last`.
struct OfficeConverter::Run {
    OfficeConverter& owner;
    const std::vector<std::string>& names;
    OfficeFormat format;
    const Finished& finished;
    std::size_t next; ///< the first file not told of yet
    std::size_t last;
    OfficeLog log{owner.temp_.path() / "log"};
    std::optional<std::size_t> current = std::nullopt; ///< the file the office is at, once it has begun one

    fs::path resultOf(std::size_t index) const {
        return owner.temp_.path() / "out" / fs::path(names[index]).replace_extension(extensionOf(format));
    }

    void tell(std::size_t index, std::optional<json::Fault> fault) {
        const fs::path file = resultOf(index);
        finished({index, fault ? fs::path() : file, std::move(fault)});
        drop(file);
        drop(owner.inputFolder() / names[index]);
        next = index + 1;
    }

    json::Fault faultOf(std::string id) const { return {"", std::move(id), {{"log", log.tail()}}, {}}; }

    /// The office is through with all before `end`.
    void settleBefore(std::size_t end) {
        while (next < end) {
            const bool made = hasContent(resultOf(next));
            tell(next, made ? std::nullopt : std::optional<json::Fault>(faultOf("office-no-document")));
        }
    }

    void giveUpBefore(std::size_t end, const json::Fault& fault) {
        while (next < end) tell(next, fault);
    }

    /// Reads the log on; gives whether the office has moved.
    bool follow() {
        for (const std::string& result : log.news()) {
            for (std::size_t index = current.value_or(next); index < last; ++index) {
                if (resultOf(index).filename() != result) continue;
                settleBefore(index);
                current = index;
                break;
            }
        }
        return log.grew();
    }

    void wait() const {
        pollfd wake = {owner.cancellation_.wakeDescriptor(), POLLIN, 0};
        ::poll(&wake, 1, static_cast<int>(kLook.count()));
    }

    /// Called when the office has gone, or had to. What it was at is lost; what comes after it may still be done.
    void abandon(const json::Fault& fault) {
        if (!current) return giveUpBefore(names.size(), fault);
        settleBefore(*current);
        giveUpBefore(*current + 1, fault);
    }

    /// Runs until the office has ended; afterwards `next` tells where to go on.
    void execute();
};

void OfficeConverter::Run::execute() {
    json::Result<OfficeProcess> process = OfficeProcess::start(owner.startOf(names, next, last, format));
    if (!process) return giveUpBefore(names.size(), process.faults.front());
    // A steady clock for waiting; no date or time of day is read.
    auto moved = std::chrono::steady_clock::now();
    while (!process->finished()) {
        if (owner.cancellation_.requested()) {
            process->end();
            follow(); // what is whole is kept
            return giveUpBefore(names.size(), {"", "cancelled", {}, {}});
        }
        if (follow()) moved = std::chrono::steady_clock::now();
        if (std::chrono::steady_clock::now() - moved > owner.settings_.patience) {
            process->end();
            follow();
            json::Fault fault = faultOf(current ? "office-timeout" : "office-no-start");
            fault.arguments.push_back({"seconds", std::to_string(owner.settings_.patience.count())});
            return abandon(fault);
        }
        wait();
    }
    process->end();
    follow();
    // Newer versions end with 1 after a document that could not be converted; the others are whole all the same.
    const bool regular = process->exitStatus() == 0 || (process->exitStatus() == 1 && current);
    if (!regular) return abandon(faultOf(current ? "office-crashed" : "office-no-start"));
    // Files behind the last one it began may not have reached it at all: they get another start. One that begins nothing is the end.
    settleBefore(current ? *current + 1 : last);
}

OfficeConverter::OfficeConverter(OfficeSettings settings, Cancellation cancellation, fs::path program, TempFolder temp)
    : settings_(std::move(settings)), cancellation_(cancellation), program_(std::move(program)), temp_(std::move(temp)) {}

json::Result<OfficeConverter> OfficeConverter::open(OfficeSettings settings, Cancellation cancellation) {
    json::Result<fs::path> program = findOffice(settings);
    if (!program) return std::move(program.faults);
    json::Result<TempFolder> temp = TempFolder::make(settings.temporaryFolder);
    if (!temp) return std::move(temp.faults);
    OfficeConverter converter(std::move(settings), cancellation, std::move(*program), std::move(*temp));
    if (std::optional<json::Fault> fault = converter.makeFolders()) return std::move(*fault);
    return converter;
}

std::optional<json::Fault> OfficeConverter::makeFolders() const {
    std::error_code error;
    for (const char* name : {"in", "out", "home", "tmp"}) {
        fs::create_directory(temp_.path() / name, error);
        if (error) return writeFault(error.value(), temp_.path().native());
    }
    return makeOfficeProfile(temp_.path() / "profile");
}

OfficeProcess::Start OfficeConverter::startOf(const std::vector<std::string>& names, std::size_t first, std::size_t last,
                                              OfficeFormat format) const {
    const fs::path& temp = temp_.path();
    OfficeProcess::Start start;
    start.program = program_;
    start.folder = temp;
    start.log = temp / "log";
    start.limits = settings_.limits;
    start.arguments = {"--headless",    "--norestore",
                       "--nologo",      "--nodefault",
                       "--nolockcheck", officeProfileArgument(temp / "profile"),
                       "--convert-to",  std::string(filterOf(format)),
                       "--outdir",      (temp / "out").native()};
    for (std::size_t index = first; index < last; ++index) start.arguments.push_back((inputFolder() / names[index]).native());
    // HOME is ours, so that the office neither reads nor changes anything of the user's.
    start.environment = settings_.environment;
    start.environment.push_back("HOME=" + (temp / "home").native());
    start.environment.push_back("TMPDIR=" + (temp / "tmp").native());
    // The office's start script needs the system's own tools, whatever the user's search path is.
    const std::string searchPath = settings_.searchPath.empty() ? "" : settings_.searchPath + ":";
    start.environment.push_back("PATH=" + searchPath + "/usr/local/bin:/usr/bin:/bin");
    start.environment.emplace_back("LC_ALL=C.UTF-8");
    return start;
}

void OfficeConverter::convert(const std::vector<std::string>& names, OfficeFormat format, const Finished& finished) {
    std::size_t next = 0;
    while (next < names.size()) {
        Run run{*this, names, format, finished, next, std::min(next + kFilesPerStart, names.size())};
        run.execute();
        next = run.next;
    }
}

} // namespace vanthu::app
