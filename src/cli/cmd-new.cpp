#include "app/KindTexts.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Session.h"

namespace vanthu::cli {

namespace {

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    const std::string& id = arguments.operands().front();
    const form::Kind* kind = workbench->kind(id);
    if (kind == nullptr) return session.usage({"", "cli-kind-unknown", {{"kind", id}, {"known", app::kindIds(*workbench)}}, {}});
    session.console().print(app::newFormText(*kind));
    return ExitCode::done;
}

} // namespace

extern const Command newCommand;
const Command newCommand{.name = "new",
                         .summary = "cli-new-summary",
                         .description = "cli-new-description",
                         .operands = "cli-operand-kind",
                         .leastOperands = 1,
                         .mostOperands = 1,
                         .run = run};

} // namespace vanthu::cli
