#include "app/Agenda.h"
#include "app/AtomicFile.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"
#include "deadlines/Date.h"
#include "exchange/ICalendar.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kActorOption,
                              Option{"--output", "-o", "cli-value-file", "cli-ical-option-output"},
                              Option{"--folder", "", "cli-value-folder", "cli-ical-option-folder"},
                              Option{"--from", "", "cli-value-day", "cli-ical-option-from"},
                              Option{"--to", "", "cli-value-day", "cli-ical-option-to"},
                              Option{"--unit", "", "cli-value-name", "cli-ical-option-unit"},
                              Option{"--person", "", "cli-value-name", "cli-ical-option-person"}};

/// Meetings further back than that are of no use in a calendar.
constexpr int kBack = 366;

/// A file of a folder that calendar programs look into again and again: it is there whole at every moment.
std::optional<json::Fault> writePart(const app::OutputFolder& folder, const char* name, exchange::Agenda agenda, bool meetings) {
    if (meetings) {
        agenda.tasks.clear();
    } else {
        agenda.meetings.clear();
    }
    return app::writeWhole(folder, name, exchange::writeICalendar(agenda));
}

ExitCode writeFolder(Session& session, const std::string& path, const exchange::Agenda& agenda) {
    const json::Result<app::OutputFolder> folder = app::OutputFolder::make(path);
    json::Faults faults = folder.faults;
    if (folder) {
        for (const bool meetings : {true, false}) {
            if (auto fault = writePart(*folder, meetings ? "meetings.ics" : "tasks.ics", agenda, meetings)) faults.push_back(*fault);
        }
    }
    session.complain(faults);
    return faults.empty() ? ExitCode::done : ExitCode::environment;
}

ExitCode write(Session& session, const Arguments& arguments, const exchange::Agenda& agenda) {
    if (const std::optional<std::string> folder = arguments.value("--folder")) return writeFolder(session, *folder, agenda);
    const std::string text = exchange::writeICalendar(agenda);
    const std::string output = arguments.value("--output").value_or("-");
    if (output == "-") {
        session.console().print(text);
        return ExitCode::done;
    }
    const std::optional<json::Fault> fault = app::writeWhole(output, text);
    if (!fault) return ExitCode::done;
    session.complain(*fault);
    return ExitCode::environment;
}

ExitCode run(Session& session, const Arguments& arguments) {
    if (arguments.has("--folder") && arguments.has("--output")) return session.usage({"", "cli-ical-one-target", {}, {}});
    app::AgendaOrder order;
    for (const auto& [option, target] : {std::pair{"--from", &order.from}, std::pair{"--to", &order.to}}) {
        *target = arguments.value(option).value_or("");
        if (!target->empty() && !StoreSession::isDay(*target)) return session.usage({"", "cli-day-wrong", {{"word", *target}}, {}});
    }
    ExitCode code = ExitCode::done;
    const app::Workbench* const workbench = session.workbench(code, app::Workbench::Kinds::whenAsked);
    if (workbench == nullptr) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    order.unit = arguments.value("--unit").value_or("");
    order.person = arguments.value("--person").value_or("");
    order.now = opened->occasion().now;
    const json::Result<deadlines::Date> today = deadlines::parseIsoDate(opened->occasion().today);
    if (order.from.empty() && today) order.from = deadlines::formatIsoDate(deadlines::addDays(*today, -kBack));
    const json::Result<exchange::Agenda> agenda = app::readAgenda(*workbench, opened->store(), order);
    return agenda ? write(session, arguments, *agenda) : opened->failed(agenda.faults);
}

} // namespace

extern const Command icalCommand;
const Command icalCommand{.name = "ical",
                          .summary = "cli-ical-summary",
                          .description = "cli-ical-description",
                          .operands = "",
                          .leastOperands = 0,
                          .mostOperands = 0,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
