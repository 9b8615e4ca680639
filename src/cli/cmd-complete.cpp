#include "app/Citing.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"
#include "store/Store.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption, kTodayOption, Option{"--quiet", "-q", "", "cli-render-option-quiet"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    for (const std::string& file : arguments.operands()) {
        const json::Result<int> completed = app::completeFile(*workbench, opened->store(), file);
        if (!completed) {
            code = worse(code, opened->failed(completed.faults));
        } else if (!arguments.has("--quiet")) {
            session.console().print(session.text("cli-complete-done", {{"file", file}, {"count", std::to_string(*completed)}}) + "\n");
        }
    }
    return code;
}

} // namespace

extern const Command completeCommand;
const Command completeCommand{.name = "complete",
                              .summary = "cli-complete-summary",
                              .description = "cli-complete-description",
                              .operands = "cli-operand-forms",
                              .leastOperands = 1,
                              .mostOperands = kAnyNumber,
                              .options = kOptions,
                              .run = run};

} // namespace vanthu::cli
