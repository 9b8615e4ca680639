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
                              Option{"--reason", "", "cli-value-text", "cli-void-option-reason"}};

ExitCode run(Session& session, const Arguments& arguments) {
    const std::optional<std::string> reason = arguments.value("--reason");
    if (!reason) return session.usage({"", "cli-reason-missing", {}, {}});
    return StoreSession::withNumber(session, arguments, [&](StoreSession& opened, const store::NumberReference& number) {
        const json::Result<store::Registration> voided = opened.store().voidNumber(opened.occasion(), number, *reason);
        if (!voided) return opened.failed(voided.faults);
        return opened.answer(opened.store().show(number));
    });
}

} // namespace

extern const Command voidCommand;
const Command voidCommand{.name = "void",
                          .summary = "cli-void-summary",
                          .description = "cli-void-description",
                          .operands = "cli-operand-number",
                          .leastOperands = 1,
                          .mostOperands = 1,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
