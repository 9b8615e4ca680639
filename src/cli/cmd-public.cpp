#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/KindTexts.h"
#include "app/PublicDocument.h"
#include "app/RenderOne.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Session.h"
#include "cli/Signals.h"

#include <array>
#include <filesystem>

#include <unistd.h>

namespace vanthu::cli {

namespace {

constexpr std::string_view kJson = "json";

constexpr std::array kOptions{
    Option{"--output", "-o", "cli-value-file", "cli-public-option-output"},
    Option{"--to", "", "cli-value-public-format", "cli-public-option-to"},
    Option{"--list", "", "", "cli-public-option-list"},
    Option{"--office", "", "cli-value-program", "cli-render-option-office"},
};

/// What --to or the name of the output says; empty if it is no format.
std::string formatOf(const Arguments& arguments) {
    const std::string output = arguments.value("--output").value_or("");
    const std::string extension = std::filesystem::path(output).extension().string();
    const std::string said = arguments.value("--to").value_or(extension.empty() ? "odt" : extension.substr(1));
    return said == kJson || app::formatNamed(said) ? said : std::string();
}

json::Result<std::string> bytesOf(const Session& session, const app::Workbench& workbench, const app::PublicDocument& document,
                                  const std::string& format) {
    if (format == kJson) return app::formText(document.version.form);
    return app::renderOne(workbench, document.version.form, *app::formatNamed(format), session.officeSettings(), cancellation());
}

class Run {
public:
    Run(Session& session, const Arguments& arguments, const app::Workbench& workbench)
        : session_(session), arguments_(arguments), workbench_(workbench), input_(arguments.operands().front()) {}

    ExitCode run() {
        std::string bytes;
        const bool stream = input_ == app::kStandardStream;
        if (auto fault =
                stream ? app::readDescriptor(STDIN_FILENO, input_, bytes, app::kReadLimit, cancellation()) : app::readFile(input_, bytes))
            return refuse({*fault}, app::isReadFailure(*fault) ? ExitCode::environment : ExitCode::badInput);
        const json::Result<app::PublicDocument> document = app::publicDocumentOf(workbench_, bytes);
        if (!document) return refuse(document.faults, ExitCode::badInput);
        const bool sure = !document->version.changes.empty() && document->version.unused.empty();
        const ExitCode code = sure ? ExitCode::done : ExitCode::findings;
        if (arguments_.has("--list")) return tell(*document), code;
        return worse(code, write(*document));
    }

private:
    ExitCode write(const app::PublicDocument& document) {
        const std::string format = formatOf(arguments_);
        const std::optional<std::string> wanted = arguments_.value("--output");
        const std::string output = wanted ? *wanted : app::publicFileName(input_, document, format).string();
        std::error_code missing;
        if (std::filesystem::equivalent(output, input_, missing))
            return refuse({{"", "batch-output-is-input", {{"file", output}}}}, ExitCode::usage);
        const json::Result<std::string> bytes = bytesOf(session_, workbench_, document, format);
        if (!bytes) return refuse(bytes.faults, ExitCode::environment);
        if (output == app::kStandardStream) {
            session_.console().print(*bytes);
            return ExitCode::done;
        }
        if (auto fault = app::writeWhole(output, *bytes)) return refuse({*fault}, ExitCode::environment);
        tell(document);
        session_.console().print(output + "\n");
        return ExitCode::done;
    }

    void tell(const app::PublicDocument& document) {
        for (const std::string& line : app::publicSummary(workbench_, document)) session_.console().print(line + "\n");
    }

    ExitCode refuse(json::Faults faults, ExitCode code) {
        for (json::Fault& fault : faults)
            if (fault.source.empty()) fault.source = input_;
        session_.complain(faults);
        return code;
    }

    Session& session_;
    const Arguments& arguments_;
    const app::Workbench& workbench_;
    std::string input_;
};

ExitCode run(Session& session, const Arguments& arguments) {
    const bool toStream = arguments.value("--output") == app::kStandardStream;
    if (formatOf(arguments).empty()) {
        const std::string said = arguments.value("--to").value_or(arguments.value("--output").value_or(""));
        return session.usage({"", "cli-public-format-unknown", {{"format", said}}, {}});
    }
    if (!toStream && !arguments.has("--output") && !arguments.has("--list") && arguments.operands().front() == app::kStandardStream)
        return session.usage({"", "cli-public-output-missing", {}, {}});
    if (toStream && session.console().outputIsTerminal() && formatOf(arguments) != kJson)
        return session.usage({"", "batch-terminal", {}, {}});
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    return workbench == nullptr ? code : Run(session, arguments, *workbench).run();
}

} // namespace

extern const Command publicCommand;
const Command publicCommand{.name = "public",
                            .summary = "cli-public-summary",
                            .description = "cli-public-description",
                            .operands = "cli-operand-public",
                            .leastOperands = 1,
                            .mostOperands = 1,
                            .options = kOptions,
                            .run = run};

} // namespace vanthu::cli
