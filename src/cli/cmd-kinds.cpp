#include "app/KindTexts.h"
#include "cli/Command.h"
#include "cli/Session.h"

namespace vanthu::cli {

namespace {

ExitCode run(Session& session, const Arguments&) {
    ExitCode code = ExitCode::done;
    const std::optional<json::DataFolders> data = session.data(code);
    if (!data) return code;
    const json::Result<std::string> list = app::kindList(*data, session.messages().language());
    if (!list) {
        session.complain(list.faults);
        return session.codeOfData(list.faults);
    }
    session.console().print(*list);
    return code;
}

} // namespace

extern const Command kindsCommand;
const Command kindsCommand{
    .name = "kinds", .summary = "cli-kinds-summary", .description = "cli-kinds-description", .operands = "", .run = run};

} // namespace vanthu::cli
