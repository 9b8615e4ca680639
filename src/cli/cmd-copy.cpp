#include "app/Copy.h"
#include "app/EmbeddedForm.h"
#include "app/Files.h"
#include "app/KindTexts.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Session.h"
#include "json/Text.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{Option{"--form", "", "cli-value-copy", "cli-copy-option-form"},
                              Option{"--with", "", "cli-value-file", "cli-copy-option-with"},
                              Option{"--part", "", "cli-value-pointer", "cli-copy-option-part"}};

json::Result<json::Value> formIn(const std::string& file) {
    std::string content;
    if (std::optional<json::Fault> fault = app::readFile(file, content)) return std::move(*fault);
    json::Result<app::FoundForm> found = app::findForm(content);
    if (!found) return found.faults;
    return std::move(found->form);
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    const auto refuse = [&](json::Faults faults, const std::string& file, const form::Kind* kind = nullptr) {
        for (json::Fault& fault : faults)
            if (fault.source.empty()) fault.source = file;
        session.complain(faults, kind);
        return app::isReadFailure(faults.front()) ? ExitCode::environment : ExitCode::badInput;
    };
    const std::string& file = arguments.operands().front();
    json::Result<json::Value> original = formIn(file);
    if (!original) return refuse(std::move(original.faults), file);
    json::Value given;
    if (const std::optional<std::string> with = arguments.value("--with")) {
        json::Result<json::Value> read = formIn(*with);
        if (!read) return refuse(std::move(read.faults), *with);
        given = std::move(*read);
    }
    const form::Kind* const kind = workbench->copyKind();
    if (kind == nullptr) return session.usage({"", "cli-kind-unknown", {{"kind", "copy"}, {"known", app::kindIds(*workbench)}}, {}});
    json::Value copy =
        app::copyForm(*kind, given, arguments.value("--form").value_or(""), arguments.values("--part"), std::move(*original));
    if (json::Faults faults = workbench->check(copy); !faults.empty()) return refuse(std::move(faults), file, kind);
    session.console().print(app::formText(copy));
    return ExitCode::done;
}

} // namespace

extern const Command copyCommand;
const Command copyCommand{.name = "copy",
                          .summary = "cli-copy-summary",
                          .description = "cli-copy-description",
                          .operands = "cli-operand-public",
                          .leastOperands = 1,
                          .mostOperands = 1,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
