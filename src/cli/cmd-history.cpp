#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption, kTodayOption, kActorOption, kJsonOption, kYearOption, kSeriesOption};

ExitCode run(Session& session, const Arguments& arguments) {
    return StoreSession::withDocument(session, arguments, [&](StoreSession& opened, const store::NumberReference& number) {
        return opened.answer(opened.store().history(number));
    });
}

} // namespace

extern const Command historyCommand;
const Command historyCommand{.name = "history",
                             .summary = "cli-history-summary",
                             .description = "cli-history-description",
                             .operands = "cli-operand-document-named",
                             .leastOperands = 1,
                             .mostOperands = 1,
                             .options = kOptions,
                             .run = run};

} // namespace vanthu::cli
