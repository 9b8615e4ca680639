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
                              Option{"--person", "", "cli-value-name", "cli-loan-option-person"},
                              Option{"--allowed-by", "", "cli-value-name", "cli-loan-option-allowed-by"},
                              Option{"--until", "", "cli-value-day", "cli-loan-option-until"},
                              Option{"--note", "", "cli-value-text", "cli-loan-option-note"}};

ExitCode run(Session& session, const Arguments& arguments) {
    const std::string& action = arguments.operands().front();
    if (action != "out" && action != "back") return session.usage({"", "cli-loan-action-unknown", {{"word", action}}, {}});
    const std::string due = arguments.value("--until").value_or("");
    if (!due.empty() && !StoreSession::isDay(due)) return session.usage({"", "cli-day-wrong", {{"word", due}}, {}});
    return StoreSession::withDocument(
        session, arguments,
        [&](StoreSession& opened, const store::NumberReference& document) {
            if (action == "back") return opened.answer(opened.store().takeBack(opened.occasion(), document));
            const store::Loan loan{.lentOn = {},
                                   .borrower = arguments.value("--person").value_or(""),
                                   .allowedBy = arguments.value("--allowed-by").value_or(""),
                                   .dueOn = due,
                                   .note = arguments.value("--note").value_or("")};
            return opened.answer(opened.store().lend(opened.occasion(), document, loan));
        },
        1);
}

} // namespace

extern const Command loanCommand;
const Command loanCommand{.name = "loan",
                          .summary = "cli-loan-summary",
                          .description = "cli-loan-description",
                          .operands = "cli-operand-loan",
                          .leastOperands = 2,
                          .mostOperands = 2,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
