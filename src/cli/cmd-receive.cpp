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
                              Option{"--by", "", "cli-value-name", "cli-receive-option-by"},
                              Option{"--returned", "", "", "cli-receive-option-returned"}};

ExitCode run(Session& session, const Arguments& arguments) {
    const std::optional<std::string> recipient = arguments.value("--from");
    if (!recipient) return session.usage({"", "cli-recipient-missing", {}, {}});
    return StoreSession::withNumber(session, arguments, [&](StoreSession& opened, const store::NumberReference& number) {
        const std::string by = arguments.value("--by").value_or("");
        json::Result<store::Delivery> received = arguments.has("--returned")
                                                     ? opened.store().giveBack(opened.occasion(), number, *recipient, by)
                                                     : opened.store().receive(opened.occasion(), number, *recipient, by);
        if (!received) return opened.failed(received.faults);
        return opened.answer(json::Result(std::vector<store::Delivery>{std::move(*received)}));
    });
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
