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
                              Option{"--elsewhere", "", "", "cli-link-option-elsewhere"}};

ExitCode run(Session& session, const Arguments& arguments) {
    return StoreSession::withDocument(session, arguments, [&](StoreSession& opened, const store::NumberReference& document) {
        const std::string& kind = arguments.operands()[1];
        const std::string& other = arguments.operands()[2];
        if (arguments.has("--elsewhere")) return opened.answer(opened.store().link(opened.occasion(), document, kind, other));
        ExitCode code = ExitCode::done;
        const std::optional<store::NumberReference> target = opened.document(other, code);
        if (!target) return code;
        return opened.answer(opened.store().link(opened.occasion(), document, kind, *target));
    });
}

} // namespace

extern const Command linkCommand;
const Command linkCommand{.name = "link",
                          .summary = "cli-link-summary",
                          .description = "cli-link-description",
                          .operands = "cli-operand-link",
                          .leastOperands = 3,
                          .mostOperands = 3,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
