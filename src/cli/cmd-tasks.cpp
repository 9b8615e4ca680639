#include "app/AgencySettings.h"
#include "app/TaskOrders.h"
#include "app/TaskSteps.h"
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
                              kYearOption,
                              kSeriesOption,
                              Option{"--due", "", "cli-value-period", "cli-tasks-option-due"},
                              Option{"--late", "", "", "cli-tasks-option-late"},
                              Option{"--unit", "", "cli-value-name", "cli-tasks-option-unit"},
                              Option{"--person", "", "cli-value-name", "cli-tasks-option-person"},
                              Option{"--document", "", "cli-operand-document-named", "cli-tasks-option-document"},
                              Option{"--remind", "", "", "cli-tasks-option-remind"}};

/// A calendar's worth of days: nobody is reminded longer ahead.
constexpr const char* kReach = "366d";

ExitCode remind(Session& session, StoreSession& opened, store::TaskOrder order) {
    ExitCode code = ExitCode::done;
    const app::Workbench* const workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    const json::Result<app::AgencySettings> settings = app::readAgencySettings(workbench->data());
    if (!settings) return opened.failed(settings.faults);
    const json::Result<deadlines::WorkCalendar> calendar = deadlines::WorkCalendar::load(workbench->data());
    if (!calendar) return opened.failed(calendar.faults);
    const json::Result<std::vector<store::TaskRow>> tasks = opened.store().tasks(order);
    if (!tasks) return opened.failed(tasks.faults);
    return opened.answer(json::Result(app::reminded(*tasks, settings->reminders, *calendar, opened.occasion().today)));
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const bool reminding = arguments.has("--remind");
    if (reminding && (arguments.has("--due") || arguments.has("--late"))) return session.usage({"", "cli-remind-alone", {}, {}});
    json::Result<store::TaskOrder> order = app::readTaskOrder(opened->occasion().today, reminding ? kReach : arguments.value("--due"),
                                                              arguments.has("--late"), arguments.value("--unit"));
    if (!order) return session.usage(order.faults.front());
    order->person = arguments.value("--person").value_or("");
    if (const std::optional<std::string> named = arguments.value("--document")) {
        const std::optional<store::NumberReference> document = opened->document(*named, code);
        if (!document) return code;
        const json::Result<store::Entry> entry = opened->store().show(*document);
        if (!entry) return opened->failed(entry.faults);
        order->document = entry->document.id;
    }
    return reminding ? remind(session, *opened, *order) : opened->answer(opened->store().tasks(*order));
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
