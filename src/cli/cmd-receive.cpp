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
                              Option{"--from", "", "cli-value-name", "cli-receive-option-from"},
                              Option{"--by", "", "cli-value-name", "cli-receive-option-by"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const std::optional<std::string> recipient = arguments.value("--from");
    if (!recipient) return session.usage({"", "cli-recipient-missing", {}, {}});
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const json::Result<store::NumberReference> number = opened->reference(arguments.operands().front());
    if (!number) return opened->failed(number.faults);
    json::Result<store::Delivery> received =
        opened->store().receive(opened->occasion(), *number, *recipient, arguments.value("--by").value_or(""));
    if (!received) return opened->failed(received.faults);
    return opened->answer(json::Result(std::vector<store::Delivery>{std::move(*received)}));
}

} // namespace

extern const Command receiveCommand;
const Command receiveCommand{.name = "receive",
                             .summary = "cli-receive-summary",
                             .description = "cli-receive-description",
                             .operands = "cli-operand-number",
                             .leastOperands = 1,
                             .mostOperands = 1,
                             .options = kOptions,
                             .run = run};

} // namespace vanthu::cli
