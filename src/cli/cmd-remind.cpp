#include "app/MyWork.h"
#include "app/Notification.h"
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
                              Option{"--signer", "", "cli-value-name", "cli-remind-option-signer"},
                              Option{"--person", "", "cli-value-name", "cli-remind-option-person"},
                              Option{"--unit", "", "cli-value-name", "cli-remind-option-unit"},
                              Option{"--notify", "", "", "cli-remind-option-notify"}};

std::optional<json::Fault> notify(const Session& session, const app::MyWork& work) {
    const Surroundings& around = session.surroundings();
    app::NotificationOrder order;
    order.searchPath = around.searchPath;
    order.temporaryFolder = around.temporaryFolder;
    order.environment = around.desktopEnvironment;
    order.title = session.text("work-notification");
    order.text = app::inOneLine(work, session.messages());
    return app::showNotification(order);
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const app::Workbench* const workbench = session.workbench(code, app::Workbench::Kinds::whenAsked);
    if (workbench == nullptr) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const app::WorkOrder order{opened->occasion().today, arguments.value("--signer").value_or(""), arguments.value("--person").value_or(""),
                               arguments.value("--unit").value_or("")};
    const json::Result<app::MyWork> work = app::readMyWork(*workbench, opened->store(), order);
    if (!work) return opened->failed(work.faults);
    if (const ExitCode printed = opened->answer(work); printed != ExitCode::done) return printed;
    if (arguments.has("--notify") && !work->isEmpty()) {
        if (const std::optional<json::Fault> fault = notify(session, *work)) {
            session.complain(*fault);
            return ExitCode::environment;
        }
    }
    return work->late() > 0 ? ExitCode::findings : ExitCode::done;
}

} // namespace

extern const Command remindCommand;
const Command remindCommand{.name = "remind",
                            .summary = "cli-remind-summary",
                            .description = "cli-remind-description",
                            .operands = "",
                            .leastOperands = 0,
                            .mostOperands = 0,
                            .options = kOptions,
                            .run = run};

} // namespace vanthu::cli
