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
                              Option{"--from", "", "cli-value-day", "cli-search-option-from"},
                              Option{"--to", "", "cli-value-day", "cli-search-option-to"},
                              Option{"--kind", "", "cli-value-kind", "cli-search-option-kind"},
                              Option{"--signer", "", "cli-value-name", "cli-search-option-signer"},
                              Option{"--state", "", "cli-value-text", "cli-search-option-state"},
                              Option{"--best", "", "", "cli-search-option-best"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    store::SearchOrder order;
    for (const std::string& word : arguments.operands()) order.words += (order.words.empty() ? "" : " ") + word;
    order.from = arguments.value("--from").value_or("");
    order.to = arguments.value("--to").value_or("");
    order.kind = arguments.value("--kind").value_or("");
    order.signer = arguments.value("--signer").value_or("");
    order.state = arguments.value("--state").value_or("");
    order.best = arguments.has("--best");
    return opened->answer(opened->store().search(order));
}

} // namespace

extern const Command searchCommand;
const Command searchCommand{.name = "search",
                            .summary = "cli-search-summary",
                            .description = "cli-search-description",
                            .operands = "cli-operand-words",
                            .leastOperands = 0,
                            .mostOperands = kAnyNumber,
                            .options = kOptions,
                            .run = run};

} // namespace vanthu::cli
