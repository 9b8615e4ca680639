#include "app/CalendarReport.h"
#include "app/Files.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/CommonOptions.h"
#include "cli/Session.h"
#include "deadlines/CalendarCheck.h"
#include "json/Text.h"

#include <array>
#include <filesystem>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kJsonOption, kTodayOption};

/// The calendar of one year in the form asked for.
ExitCode show(Session& session, const Arguments& arguments, const app::Workbench& workbench, const deadlines::WorkCalendar& calendar,
              int year) {
    const json::Result<deadlines::Names> names = deadlines::Names::load(workbench.data(), workbench.messages().language());
    if (!names) {
        session.complain(names.faults);
        return ExitCode::environment;
    }
    const app::CalendarReport report(calendar, year, *names, workbench.messages());
    session.console().print(arguments.has("--json") ? json::dump(report.json(), 2) : report.text());
    return ExitCode::done;
}

ExitCode showYear(Session& session, const Arguments& arguments, const app::Workbench& workbench, int year) {
    const json::Result<deadlines::WorkCalendar> calendar = deadlines::WorkCalendar::load(workbench.data());
    if (!calendar) {
        session.complain(calendar.faults);
        return ExitCode::badInput;
    }
    const json::Result<deadlines::DayKind> known = calendar->kindOf(deadlines::dateOf(year, 1, 1));
    if (!known) {
        session.complain(known.faults);
        return ExitCode::badInput;
    }
    return show(session, arguments, workbench, *calendar, year);
}

ExitCode checkFile(Session& session, const Arguments& arguments, const app::Workbench& workbench, const std::string& path) {
    const std::optional<int> year = deadlines::yearOfFile(std::filesystem::path(path).filename().native());
    std::string text;
    json::Faults faults;
    if (!year) {
        faults.push_back({"", "calendar-file-name", {}, path});
    } else if (std::optional<json::Fault> fault = app::readFile(path, text)) {
        faults.push_back(std::move(*fault));
    }
    if (!faults.empty()) {
        session.complain(faults);
        return app::isReadFailure(faults.front()) ? ExitCode::environment : ExitCode::badInput;
    }
    json::Result<json::Value> file = json::parse(text);
    if (file && !file->isObject()) file = json::Fault{"", "data-expected", {{"expected", "object"}}};
    const json::Result<deadlines::WorkCalendar> calendar = file ? deadlines::checkCalendarFile(workbench.data(), *file, path, *year)
                                                                : json::Result<deadlines::WorkCalendar>(std::move(file.faults));
    if (calendar) return show(session, arguments, workbench, *calendar, *year);
    for (json::Fault fault : calendar.faults) {
        if (fault.source.empty()) fault.source = path;
        session.complain(fault);
    }
    return ExitCode::badInput;
}

std::optional<int> yearIn(const std::string& word) {
    const std::optional<int> year = deadlines::yearOfFile(word + ".json");
    return year && *year >= deadlines::kFirstYear && *year <= deadlines::kLastYear ? year : std::nullopt;
}

ExitCode run(Session& session, const Arguments& arguments) {
    const std::vector<std::string>& words = arguments.operands();
    const bool checks = !words.empty() && words.front() == "check";
    if (checks != (words.size() == 2)) return session.usage({"", "cli-calendar-words", {}, {}});
    ExitCode code = ExitCode::done;
    const std::optional<deadlines::Moment> now = session.moment(code);
    if (!now) return code;
    const std::optional<int> year = checks ? std::nullopt : words.empty() ? deadlines::yearOf(now->date) : yearIn(words.front());
    if (!checks && !year) return session.usage({"", "cli-year-wrong", {{"word", words.front()}}, {}});
    const app::Workbench* const workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    return checks ? checkFile(session, arguments, *workbench, words[1]) : showYear(session, arguments, *workbench, *year);
}

} // namespace

extern const Command calendarCommand;
const Command calendarCommand{.name = "calendar",
                              .summary = "cli-calendar-summary",
                              .description = "cli-calendar-description",
                              .operands = "cli-operand-calendar",
                              .leastOperands = 0,
                              .mostOperands = 2,
                              .options = kOptions,
                              .run = run};

} // namespace vanthu::cli
