#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption, kTodayOption, kActorOption, kJsonOption};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const std::string& action = arguments.operands().front();
    const bool backup = action == "backup";
    if (action != "init" && action != "status" && action != "verify" && !backup)
        return session.usage({"", "cli-store-action-unknown", {{"word", action}}, {}});
    if (arguments.operands().size() != (backup ? 2U : 1U))
        return session.usage({"", backup ? "cli-operand-missing" : "cli-operand-unexpected", {{"word", arguments.operands().back()}}, {}});
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, action == "init", code);
    if (!opened) return code;
    if (backup) {
        const json::Faults faults = opened->store().backup(arguments.operands()[1]);
        return faults.empty() ? code : opened->failed(faults);
    }
    if (action != "verify") return opened->answer(opened->store().status());
    const json::Result<store::Verification> verified = opened->store().verify();
    return worse(opened->answer(verified), verified && !verified->breaches.empty() ? ExitCode::findings : code);
}

} // namespace

extern const Command storeCommand;
const Command storeCommand{.name = "store",
                           .summary = "cli-store-summary",
                           .description = "cli-store-description",
                           .operands = "cli-operand-store",
                           .leastOperands = 1,
                           .mostOperands = 2,
                           .options = kOptions,
                           .run = run};

} // namespace vanthu::cli
