#include "cli/Session.h"

#include "app/Files.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace vanthu::cli {

namespace {

constexpr std::string_view kName = "vanthu: ";

/// The one text for people that stands in code: without the product's data there is nowhere else to take it from.
constexpr std::string_view kNoData = ": không đọc được dữ liệu của chương trình; hãy cài đặt lại vanthu. / "
                                     "the program's own data cannot be read; please install vanthu again.";

} // namespace

Session::Session(Surroundings surroundings, const Arguments& arguments) : surroundings_(std::move(surroundings)), arguments_(arguments) {
    const std::optional<std::string> said = arguments.value("--lang");
    if (said) surroundings_.language = *said == "en" ? text::Language::english : text::Language::vietnamese;
}

bool Session::open() {
    json::Result<app::Messages> loaded = app::Messages::load(json::DataFolders({surroundings_.ownTemplates}), surroundings_.language);
    if (!loaded) {
        console_.complain(std::string(kName) + surroundings_.ownTemplates.native() + std::string(kNoData));
        return false;
    }
    messages_ = std::move(*loaded);
    return true;
}

std::vector<std::filesystem::path> Session::templateFolders() const {
    std::vector<std::filesystem::path> folders{surroundings_.ownTemplates};
    folders.insert(folders.end(), surroundings_.officeTemplates.begin(), surroundings_.officeTemplates.end());
    for (std::string& said : arguments_.values("--templates")) folders.emplace_back(std::move(said));
    return folders;
}

std::optional<std::filesystem::path> Session::officeFolder() const {
    std::vector<std::filesystem::path> folders = templateFolders();
    return folders.size() > 1 ? std::optional(std::move(folders.back())) : std::nullopt;
}

ExitCode Session::codeOfData(const json::Faults& faults) const {
    const std::string& own = surroundings_.ownTemplates.native();
    for (const json::Fault& fault : faults) {
        if (fault.source.starts_with(own)) return ExitCode::environment;
    }
    return ExitCode::badInput;
}

bool Session::areFolders(const std::vector<std::filesystem::path>& folders, ExitCode& code) {
    for (const std::filesystem::path& folder : folders) {
        std::error_code error;
        if (std::filesystem::is_directory(folder, error)) continue;
        complain(json::Fault{"", "cli-templates-missing", {}, folder.native()});
        code = ExitCode::badInput;
        return false;
    }
    return true;
}

std::optional<json::DataFolders> Session::data(ExitCode& code) {
    std::vector<std::filesystem::path> folders = templateFolders();
    if (!areFolders(folders, code)) return std::nullopt;
    return json::DataFolders(std::move(folders));
}

const app::Workbench* Session::workbench(ExitCode& code, app::Workbench::Kinds kinds) {
    if (workbench_) return &*workbench_;
    std::vector<std::filesystem::path> folders = templateFolders();
    if (!areFolders(folders, code)) return nullptr;
    json::Result<app::Workbench> opened = app::Workbench::open(std::move(folders), surroundings_.language, kinds);
    if (!opened) {
        complain(opened.faults);
        code = codeOfData(opened.faults);
        return nullptr;
    }
    workbench_.emplace(std::move(*opened));
    return &*workbench_;
}

std::optional<deadlines::Moment> Session::moment(ExitCode& code) {
    // "2026-01-31T08:15:00Z"
    const std::string_view utc = surroundings_.now;
    const std::optional<std::string> said = arguments_.value("--today");
    const json::Result<deadlines::Date> day = deadlines::parseIsoDate(said ? std::string_view(*said) : utc.substr(0, 10));
    if (!day) {
        code = usage({"", "cli-day-wrong", {{"word", said.value_or(surroundings_.now)}}, {}});
        return std::nullopt;
    }
    if (said) return deadlines::startOf(*day);
    const json::Result<int> minute = deadlines::parseTime(utc.substr(11, 5));
    return deadlines::fromUtc(*day + std::chrono::minutes(minute ? *minute : 0));
}

app::OfficeSettings Session::officeSettings() const {
    app::OfficeSettings office;
    office.program = arguments_.value("--office").value_or("");
    office.searchPath = surroundings_.searchPath;
    office.temporaryFolder = surroundings_.temporaryFolder;
    office.environment = surroundings_.officeEnvironment;
    return office;
}

ExitCode Session::usage(const json::Fault& fault) {
    complain(fault);
    const Command* command = arguments_.command();
    const std::string help = command != nullptr ? "vanthu " + std::string(command->name) + " --help" : "vanthu --help";
    console_.complain(std::string(kName) + text("cli-see-help", {{"command", help}}));
    return ExitCode::usage;
}

void Session::complain(const json::Fault& fault, const form::Kind* kind) {
    std::string line(kName);
    if (!fault.source.empty()) line += fault.source + ": ";
    if (!fault.pointer.empty()) line += fault.pointer + ": ";
    line += workbench_ ? workbench_->sentence(fault, kind) : messages_.text(fault.id, fault.arguments);
    console_.complain(line);
}

void Session::complain(const json::Faults& faults, const form::Kind* kind) {
    for (const json::Fault& fault : faults) complain(fault, kind);
}

void Session::remark(std::string_view sources, const json::Fault& remark, const form::Kind* kind) {
    std::string line(kName);
    line.append(sources).append(": ");
    if (!remark.pointer.empty()) line += remark.pointer + ": ";
    const std::string sentence = workbench_ ? workbench_->sentence(remark, kind) : messages_.text(remark.id, remark.arguments);
    console_.complain(line + text("cli-remark", {{"sentence", sentence}}));
}

ExitCode Session::finish(ExitCode code) {
    console_.hideProgress();
    if (console_.flush()) return code;
    // A reader that has seen enough (head) is no news to anybody.
    if (console_.error() != EPIPE) complain(app::writeFault(console_.error(), "-"));
    return worse(code, ExitCode::environment);
}

} // namespace vanthu::cli
