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
                              Option{"--to", "", "cli-value-name", "cli-dispatch-option-to", true},
                              Option{"--via", "", "cli-value-text", "cli-dispatch-option-via"}};

ExitCode run(Session& session, const Arguments& arguments) {
    return StoreSession::withNumber(session, arguments, [&](StoreSession& opened, const store::NumberReference& number) {
        return opened.answer(
            opened.store().dispatch(opened.occasion(), number, arguments.values("--to"), arguments.value("--via").value_or("")));
    });
}

} // namespace

extern const Command dispatchCommand;
const Command dispatchCommand{.name = "dispatch",
                              .summary = "cli-dispatch-summary",
                              .description = "cli-dispatch-description",
                              .operands = "cli-operand-number",
                              .leastOperands = 1,
                              .mostOperands = 1,
                              .options = kOptions,
                              .run = run};

} // namespace vanthu::cli
