#include "app/RecordsClock.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption, kTodayOption, kActorOption, kJsonOption, Option{"--all", "", "", "cli-late-option-all"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const json::Result<deadlines::WorkCalendar> calendar = deadlines::WorkCalendar::load(workbench->data());
    if (!calendar) return opened->failed(calendar.faults);
    const json::Result<std::vector<store::ClockRow>> waiting = opened->store().waiting();
    if (!waiting) return opened->failed(waiting.faults);
    return opened->answer(json::Result(app::clockItems(*waiting, *calendar, opened->occasion().today, arguments.has("--all"))));
}

} // namespace

extern const Command lateCommand;
const Command lateCommand{.name = "late",
                          .summary = "cli-late-summary",
                          .description = "cli-late-description",
                          .operands = "",
                          .leastOperands = 0,
                          .mostOperands = 0,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
