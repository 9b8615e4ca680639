#include "app/TaskSteps.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>
#include <charconv>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kActorOption,
                              kJsonOption,
                              kYearOption,
                              kSeriesOption,
                              Option{"--evidence", "", "cli-value-text", "cli-task-option-evidence"},
                              Option{"--by", "", "cli-value-name", "cli-task-option-by"},
                              Option{"--next", "", "cli-value-day", "cli-task-option-next"},
                              Option{"--last", "", "", "cli-task-option-last"},
                              Option{"--to", "", "cli-value-day", "cli-task-option-to"},
                              Option{"--reason", "", "cli-value-text", "cli-task-option-reason"},
                              Option{"--allowed-by", "", "cli-value-name", "cli-task-option-allowed-by"},
                              Option{"--person", "", "cli-value-name", "cli-task-option-person"},
                              Option{"--date", "", "cli-value-day", "cli-task-option-date"}};

struct Call {
    Session& session;
    const Arguments& arguments;
    StoreSession& opened;
    const store::NumberReference& document;
    std::int64_t task;
};

std::string said(const Call& call, std::string_view option) { return call.arguments.value(option).value_or(""); }

ExitCode done(const Call& call, const app::Workbench& workbench) {
    const app::TaskReport report{said(call, "--evidence"), said(call, "--by"), call.arguments.value("--next"),
                                 call.arguments.has("--last")};
    return call.opened.answer(app::finishTask(workbench, call.opened.store(), call.opened.occasion(), call.document, call.task, report));
}

ExitCode extend(const Call& call, const app::Workbench&) {
    const store::Extension extension{{}, said(call, "--to"), said(call, "--reason"), said(call, "--allowed-by"), {}};
    return call.opened.answer(call.opened.store().extendTask(call.opened.occasion(), call.document, call.task, extension));
}

ExitCode assign(const Call& call, const app::Workbench&) {
    return call.opened.answer(call.opened.store().assignTask(call.opened.occasion(), call.document, call.task, said(call, "--person")));
}

ExitCode started(const Call& call, const app::Workbench& workbench) {
    const std::string day = call.arguments.value("--date").value_or(call.opened.occasion().today);
    return call.opened.answer(app::startTask(workbench, call.opened.store(), call.opened.occasion(), call.document, call.task, day,
                                             call.arguments.value("--to")));
}

struct Action {
    std::string_view name;
    std::string_view needed; ///< the option it cannot do without; may be empty
    ExitCode (*run)(const Call&, const app::Workbench&);
};
constexpr std::array<Action, 4> kActions{
    {{"done", "", done}, {"extend", "--to", extend}, {"assign", "--person", assign}, {"started", "", started}}};

std::optional<json::Fault> wrongUse(const Arguments& arguments, const Action* action) {
    if (action == nullptr) return json::Fault{"", "cli-task-action-unknown", {{"word", arguments.operands().front()}}};
    if (!action->needed.empty() && !arguments.has(action->needed))
        return json::Fault{"", "cli-task-option-missing", {{"word", std::string(action->needed)}}};
    for (const char* option : {"--next", "--to", "--date"}) {
        const std::optional<std::string> day = arguments.value(option);
        if (day && !StoreSession::isDay(*day)) return json::Fault{"", "cli-day-wrong", {{"word", *day}}};
    }
    return std::nullopt;
}

ExitCode run(Session& session, const Arguments& arguments) {
    const Action* action = nullptr;
    for (const Action& each : kActions) {
        if (each.name == arguments.operands().front()) action = &each;
    }
    if (const auto fault = wrongUse(arguments, action)) return session.usage(*fault);
    const std::string& text = arguments.operands()[2];
    std::int64_t task = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), task);
    if (error != std::errc() || end != text.data() + text.size() || task < 1)
        return session.usage({"", "cli-task-wrong", {{"word", text}}, {}});
    ExitCode code = ExitCode::done;
    const app::Workbench* const workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    return StoreSession::withDocument(
        session, arguments,
        [&](StoreSession& opened, const store::NumberReference& document) {
            return action->run({session, arguments, opened, document, task}, *workbench);
        },
        1);
}

} // namespace

extern const Command taskCommand;
const Command taskCommand{.name = "task",
                          .summary = "cli-task-summary",
                          .description = "cli-task-description",
                          .operands = "cli-operand-task",
                          .leastOperands = 3,
                          .mostOperands = 3,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
