#include "app/EmbeddedForm.h"
#include "app/Files.h"
#include "app/KindTexts.h"
#include "app/TaskOrders.h"
#include "app/TaskReportForm.h"
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
                              Option{"--remind", "", "", "cli-tasks-option-remind"},
                              Option{"--all", "", "", "cli-tasks-option-all"},
                              Option{"--report", "", "cli-value-file", "cli-tasks-option-report"}};

/// A report holds no more; one more tells that there are too many.
constexpr int kMostReported = 2001;

ExitCode remind(Session& session, StoreSession& opened, const store::TaskOrder& order) {
    ExitCode code = ExitCode::done;
    const app::Workbench* const workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    const json::Result<deadlines::WorkCalendar> calendar = deadlines::WorkCalendar::load(workbench->data());
    if (!calendar) return opened.failed(calendar.faults);
    return opened.answer(app::tasksToRemind(*workbench, opened.store(), *calendar, order, opened.occasion().today));
}

/// The form of a report on the tasks, for the agency of another form.
ExitCode report(Session& session, StoreSession& opened, store::TaskOrder order, const std::string& file) {
    ExitCode code = ExitCode::done;
    const app::Workbench* const workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    std::string content;
    if (std::optional<json::Fault> fault = app::readFile(file, content)) {
        session.complain(*fault);
        return ExitCode::environment;
    }
    json::Result<app::FoundForm> office = app::findForm(content);
    if (!office) {
        for (json::Fault& fault : office.faults) fault.source = file;
        return opened.failed(office.faults);
    }
    order.limit = kMostReported;
    const json::Result<std::vector<store::TaskRow>> tasks = opened.store().tasks(order);
    if (!tasks) return opened.failed(tasks.faults);
    const json::Result<json::Value> form = app::taskReportForm(*workbench, *tasks, order, office->form, opened.occasion().today);
    if (!form) return opened.failed(form.faults);
    session.console().print(app::formText(*form));
    return code;
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const bool reminding = arguments.has("--remind");
    if (reminding && (arguments.has("--due") || arguments.has("--late") || arguments.has("--report") || arguments.has("--all")))
        return session.usage({"", "cli-remind-alone", {}, {}});
    json::Result<store::TaskOrder> order =
        app::readTaskOrder(opened->occasion().today, arguments.value("--due"), arguments.has("--late"), arguments.value("--unit"));
    if (!order) return session.usage(order.faults.front());
    order->person = arguments.value("--person").value_or("");
    const std::optional<std::string> office = arguments.value("--report");
    order->closed = arguments.has("--all") || office;
    if (const std::optional<std::string> named = arguments.value("--document")) {
        const std::optional<store::NumberReference> document = opened->document(*named, code);
        if (!document) return code;
        const json::Result<store::Entry> entry = opened->store().show(*document);
        if (!entry) return opened->failed(entry.faults);
        order->document = entry->document.id;
    }
    if (office && !reminding) return report(session, *opened, *order, *office);
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
