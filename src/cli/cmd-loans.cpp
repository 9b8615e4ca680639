#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption, kTodayOption, kJsonOption, Option{"--person", "", "cli-value-name", "cli-loan-option-person"},
                              Option{"--all", "", "", "cli-loans-option-all"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    store::LoanOrder order;
    order.out = !arguments.has("--all");
    order.borrower = arguments.value("--person").value_or("");
    return opened->answer(opened->store().loans(order));
}

} // namespace

extern const Command loansCommand;
const Command loansCommand{.name = "loans",
                           .summary = "cli-loans-summary",
                           .description = "cli-loans-description",
                           .operands = "",
                           .leastOperands = 0,
                           .mostOperands = 0,
                           .options = kOptions,
                           .run = run};

} // namespace vanthu::cli
