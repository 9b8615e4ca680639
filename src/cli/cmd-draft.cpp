#include "app/Registration.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption, kTodayOption, kActorOption, kJsonOption,
                              Option{"--document", "", "cli-value-id", "cli-draft-option-document"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    app::RegisterOrder order;
    order.occasion = opened->occasion();
    order.newId = arguments.value("--document").value_or(StoreSession::newId());
    const json::Result<store::Document> document = app::readEntryFile(*workbench, arguments.operands().front(), order);
    if (!document) return opened->failed(document.faults);
    return opened->answer(opened->store().draft(order.occasion, *document));
}

} // namespace

extern const Command draftCommand;
const Command draftCommand{.name = "draft",
                           .summary = "cli-draft-summary",
                           .description = "cli-draft-description",
                           .operands = "cli-operand-to-register",
                           .leastOperands = 1,
                           .mostOperands = 1,
                           .options = kOptions,
                           .run = run};

} // namespace vanthu::cli
