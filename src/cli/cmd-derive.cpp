#include "app/AtomicFile.h"
#include "app/BatchPlan.h"
#include "app/DeriveIntake.h"
#include "app/Files.h"
#include "app/KindTexts.h"
#include "app/ReadSummary.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Session.h"
#include "cli/Signals.h"
#include "cli/StoreSession.h"
#include "json/Text.h"

#include <algorithm>
#include <array>
#include <sstream>

#include <unistd.h>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{
    Option{"--kind", "", "cli-value-kind-way", "cli-derive-option-kind"},
    Option{"--list", "", "", "cli-derive-option-list"},
    kJsonOption,
    Option{"--output", "-o", "cli-value-file", "cli-derive-option-output"},
    kStoreOption,
    kTodayOption,
    Option{"--office", "", "cli-value-program", "cli-render-option-office"},
};

std::optional<json::Fault> readInput(const std::string& name, std::string& bytes, std::size_t limit) {
    if (name == app::kStandardStream) return app::readDescriptor(STDIN_FILENO, name, bytes, limit, cancellation());
    return app::readFile(name, bytes, limit);
}

ExitCode refuse(Session& session, json::Faults faults, const std::string& input) {
    for (json::Fault& fault : faults)
        if (fault.source.empty()) fault.source = input;
    session.complain(faults);
    return app::isReadFailure(faults.front()) || app::isIntakeFailure(faults.front()) ? ExitCode::environment : ExitCode::badInput;
}

/// What can be begun, one a line: what --kind takes, and what it is called.
ExitCode list(Session& session, const Arguments& arguments, const std::vector<app::Beginning>& found) {
    const text::Language language = session.messages().language();
    if (arguments.has("--json")) {
        session.console().print(json::dump(app::listOf(found, language), 2) + "\n");
        return ExitCode::done;
    }
    std::size_t widest = 0;
    for (const app::Beginning& each : found) widest = std::max(widest, each.name().size());
    std::string text;
    for (const app::Beginning& each : found)
        text += each.name() + std::string(widest + 2 - each.name().size(), ' ') + each.way.title.in(language) + "\n";
    session.console().print(text);
    return ExitCode::done;
}

/// What a person has to look at in a document that was read; beside the form where that goes to standard output.
void tellFindings(Session& session, const app::Workbench& workbench, const app::ReadDocument& read, bool beside) {
    const std::string summary = app::readSummary(workbench, read);
    if (!beside) return session.console().print(summary);
    std::istringstream lines(summary);
    for (std::string line; std::getline(lines, line);) session.console().complain("vanthu: " + line);
}

std::string outputOf(const Arguments& arguments) { return arguments.value("--output").value_or(std::string(app::kStandardStream)); }

ExitCode write(Session& session, const Arguments& arguments, const json::Value& form) {
    const std::string output = outputOf(arguments);
    if (output == app::kStandardStream) {
        session.console().print(app::formText(form));
        return ExitCode::done;
    }
    if (const auto fault = app::writeWhole(output, app::formText(form), {.durable = true})) {
        session.complain(*fault);
        return ExitCode::environment;
    }
    return ExitCode::done;
}

/// What the environment names is asked where it can be: a desk that has no register yet can begin documents. What the command names must be
/// there.
ExitCode withoutRegister(Session& session, const Arguments& arguments, ExitCode code) {
    if (arguments.has("--store") || code != ExitCode::environment) return code;
    session.console().complain("vanthu: " + session.text("cli-derive-without-register"));
    return ExitCode::done;
}

/// The register is asked where it is named, so that a document can be begun on a desk that has none.
ExitCode ask(Session& session, const Arguments& arguments, const app::Workbench& workbench, app::DeriveSource& source) {
    ExitCode code = ExitCode::done;
    if (!arguments.has("--store") && session.surroundings().store.empty()) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return withoutRegister(session, arguments, code);
    const json::Faults faults = app::askRegister(workbench, source, opened->store());
    return faults.empty() ? ExitCode::done : withoutRegister(session, arguments, opened->failed(faults));
}

ExitCode run(Session& session, const Arguments& arguments) {
    if (!arguments.has("--kind") && !arguments.has("--list")) return session.usage({"", "cli-derive-kind-or-list", {}, {}});
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    const std::string wanted = arguments.value("--kind").value_or("");
    const std::string id = wanted.substr(0, wanted.find('/'));
    if (!wanted.empty() && workbench->kind(id) == nullptr)
        return session.usage({"", "cli-kind-unknown", {{"kind", id}, {"known", app::kindIds(*workbench)}}, {}});
    const std::string& input = arguments.operands().front();
    const app::IntakeSettings settings{.office = session.officeSettings(), .cancellation = cancellation(), .limits = {}};
    std::string bytes;
    if (auto fault = readInput(input, bytes, settings.limits.fileBytes)) return refuse(session, {*fault}, input);
    json::Result<app::TakenSource> taken = app::takeSource(*workbench, std::move(bytes), input, settings);
    if (!taken) return refuse(session, taken.faults, input);
    app::DeriveSource& source = taken->source;
    if (arguments.has("--list")) return list(session, arguments, app::beginnings(*workbench, *source.kind));
    const json::Result<app::Beginning> beginning = app::beginning(*workbench, *source.kind, wanted);
    if (!beginning) return refuse(session, beginning.faults, input);
    if (code = ask(session, arguments, *workbench, source); code != ExitCode::done) return code;
    if (taken->read) tellFindings(session, *workbench, *taken->read, outputOf(arguments) == app::kStandardStream);
    const std::string today = arguments.value("--today").value_or(session.surroundings().today);
    if (!session.moment(code)) return code;
    code = write(session, arguments, app::derive(*workbench, *beginning, source, today));
    return taken->read && !taken->read->isWhole() ? worse(code, ExitCode::findings) : code;
}

} // namespace

extern const Command deriveCommand;
const Command deriveCommand{.name = "derive",
                            .summary = "cli-derive-summary",
                            .description = "cli-derive-description",
                            .operands = "cli-operand-document",
                            .leastOperands = 1,
                            .mostOperands = 1,
                            .options = kOptions,
                            .run = run};

} // namespace vanthu::cli
