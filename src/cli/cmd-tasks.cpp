#include "app/TaskOrders.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kActorOption,
                              kJsonOption,
                              Option{"--due", "", "cli-value-period", "cli-tasks-option-due"},
                              Option{"--late", "", "", "cli-tasks-option-late"},
                              Option{"--unit", "", "cli-value-name", "cli-tasks-option-unit"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const json::Result<store::TaskOrder> order =
        app::readTaskOrder(opened->occasion().today, arguments.value("--due"), arguments.has("--late"), arguments.value("--unit"));
    if (!order) return session.usage(order.faults.front());
    return opened->answer(opened->store().tasks(*order));
}

} // namespace

extern const Command tasksCommand;
const Command tasksCommand{.name = "tasks",
                           .summary = "cli-tasks-summary",
                           .description = "cli-tasks-description",
                           .operands = "",
                           .leastOperands = 0,
                           .mostOperands = 0,
                           .options = kOptions,
                           .run = run};

} // namespace vanthu::cli
