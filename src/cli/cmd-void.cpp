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
    ExitCode code = ExitCode::done;
    const std::optional<std::string> reason = arguments.value("--reason");
    if (!reason) return session.usage({"", "cli-reason-missing", {}, {}});
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const json::Result<store::NumberReference> number = opened->reference(arguments.operands().front());
    if (!number) return opened->failed(number.faults);
    const json::Result<store::Registration> voided = opened->store().voidNumber(opened->occasion(), *number, *reason);
    if (!voided) return opened->failed(voided.faults);
    return opened->answer(opened->store().show(*number));
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
