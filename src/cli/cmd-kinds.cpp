#include "app/KindTexts.h"
#include "cli/Command.h"
#include "cli/Session.h"

namespace vanthu::cli {

namespace {

ExitCode run(Session& session, const Arguments&) {
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench != nullptr) session.console().print(app::kindList(*workbench));
    return code;
}

} // namespace

extern const Command kindsCommand;
const Command kindsCommand{
    .name = "kinds", .summary = "cli-kinds-summary", .description = "cli-kinds-description", .operands = "", .run = run};

} // namespace vanthu::cli
