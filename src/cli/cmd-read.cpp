#include "app/AtomicFile.h"
#include "app/BatchPlan.h"
#include "app/DocumentReader.h"
#include "app/Files.h"
#include "app/KindTexts.h"
#include "app/ReadSummary.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/CommonOptions.h"
#include "cli/Session.h"
#include "cli/Signals.h"
#include "json/Text.h"

#include <array>

#include <unistd.h>

namespace vanthu::cli {

namespace {

constexpr int kIndent = 2;

constexpr std::array kOptions{
    Option{"--output", "-o", "cli-value-file", "cli-read-option-output"},
    Option{"--kind", "", "cli-operand-kind", "cli-read-option-kind"},
    Option{"--office", "", "cli-value-program", "cli-render-option-office"},
    kTodayOption,
};

std::optional<json::Fault> readInput(const std::string& name, std::string& bytes, std::size_t limit) {
    if (name == app::kStandardStream) return app::readDescriptor(STDIN_FILENO, name, bytes, limit, cancellation());
    return app::readFile(name, bytes, limit);
}

/// Tells faults of that input and gives the code for them.
ExitCode refuse(Session& session, json::Faults faults, const std::string& input) {
    for (json::Fault& fault : faults)
        if (fault.source.empty()) fault.source = input;
    session.complain(faults);
    return app::isReadFailure(faults.front()) || app::isIntakeFailure(faults.front()) ? ExitCode::environment : ExitCode::badInput;
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const std::optional<deadlines::Moment> now = session.moment(code);
    if (!now) return code;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    const std::string kind = arguments.value("--kind").value_or("");
    if (arguments.has("--kind") && workbench->kind(kind) == nullptr)
        return session.usage({"", "cli-kind-unknown", {{"kind", kind}, {"known", app::kindIds(*workbench)}}, {}});
    const std::string& input = arguments.operands().front();
    const app::IntakeSettings settings{.office = session.officeSettings(), .cancellation = cancellation(), .limits = {}};
    std::string bytes;
    if (auto fault = readInput(input, bytes, settings.limits.fileBytes)) return refuse(session, {*fault}, input);
    const auto reader = app::DocumentReader::open(*workbench);
    if (!reader) {
        session.complain(reader.faults);
        return ExitCode::environment;
    }
    const auto document = reader->readBytes(std::move(bytes), input, settings, kind);
    if (!document) return refuse(session, document.faults, input);
    code = document->isWhole() ? ExitCode::done : ExitCode::findings;
    const std::optional<std::string> output = arguments.value("--output");
    if (!output || *output == app::kStandardStream) {
        const json::Value answer = output ? document->form : app::answerOf(*workbench, *document, *now);
        session.console().print(json::dump(answer, kIndent));
        return code;
    }
    if (auto fault = app::writeWhole(*output, json::dump(document->form, kIndent), {.durable = true})) {
        session.complain(*fault);
        return ExitCode::environment;
    }
    session.console().print(app::readSummary(*workbench, *document));
    return code;
}

} // namespace

extern const Command readCommand;
const Command readCommand{.name = "read",
                          .summary = "cli-read-summary",
                          .description = "cli-read-description",
                          .operands = "cli-operand-document",
                          .leastOperands = 1,
                          .mostOperands = 1,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
