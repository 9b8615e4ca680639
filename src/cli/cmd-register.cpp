#include "app/Registration.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>
#include <charconv>
#include <utility>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kActorOption,
                              kJsonOption,
                              kSeriesOption,
                              Option{"--expect", "", "cli-value-number", "cli-register-option-expect"},
                              Option{"--copies", "", "cli-value-number", "cli-register-option-copies"},
                              Option{"--again", "", "", "cli-register-option-again"},
                              Option{"--number", "", "cli-value-number", "cli-register-option-number"},
                              Option{"--paper", "", "", "cli-register-option-paper"},
                              Option{"--pages", "", "cli-value-number", "cli-register-option-pages"},
                              Option{"--note", "", "cli-value-text", "cli-register-option-note"},
                              Option{"--due", "", "cli-value-day", "cli-register-option-due"}};

constexpr std::int64_t kMost = 999999;

bool isCount(const std::string& text, std::optional<std::int64_t>& number) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > kMost) return false;
    number = value;
    return true;
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    app::RegisterOrder order;
    for (const auto& [option, target] :
         {std::pair{"--expect", &order.expected}, std::pair{"--copies", &order.copies}, std::pair{"--pages", &order.pages}}) {
        const std::optional<std::string> said = arguments.value(option);
        if (said && !isCount(*said, *target))
            return session.usage({"", "cli-number-wrong", {{"word", option}, {"most", std::to_string(kMost)}}, {}});
    }
    order.note = arguments.value("--note").value_or("");
    order.dueOn = arguments.value("--due").value_or("");
    if (!order.dueOn.empty() && !StoreSession::isDay(order.dueOn)) return session.usage({"", "cli-day-wrong", {{"word", order.dueOn}}, {}});
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    order.occasion = opened->occasion();
    order.newId = StoreSession::newId();
    order.series = arguments.value("--series").value_or("");
    order.number = arguments.value("--number").value_or("");
    order.paper = arguments.has("--paper");
    order.again = arguments.has("--again");
    return opened->answer(app::registerFile(*workbench, opened->store(), arguments.operands().front(), order));
}

} // namespace

extern const Command registerCommand;
const Command registerCommand{.name = "register",
                              .summary = "cli-register-summary",
                              .description = "cli-register-description",
                              .operands = "cli-operand-to-register",
                              .leastOperands = 1,
                              .mostOperands = 1,
                              .options = kOptions,
                              .run = run};

} // namespace vanthu::cli
