#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"
#include "json/Text.h"

#include <algorithm>
#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption, kTodayOption, kActorOption, kJsonOption,
                              Option{"--to", "", "cli-value-store", "cli-store-option-to"}};

/// A further word is the file a backup goes to or comes from.
struct Action {
    std::string_view name;
    bool hasFile;
};
constexpr std::array kActions{Action{"init", false},  Action{"status", false}, Action{"verify", false}, Action{"migrate", false},
                              Action{"backup", true}, Action{"restore", true}, Action{"move", false}};

ExitCode say(Session& session, const Arguments& arguments, const json::Result<store::Carried>& carried, std::string_view id) {
    if (!carried) return StoreSession::failed(session, carried.faults);
    session.console().print(arguments.has("--json") ? json::dump(app::toJson(*carried), 2) : app::toText(*carried, session.messages(), id));
    return ExitCode::done;
}

ExitCode restore(Session& session, const Arguments& arguments) {
    bool own = false;
    const store::OpenOrder to = StoreSession::openOrder(session, arguments, own);
    store::OpenOrder from = to;
    from.location = arguments.operands()[1];
    return say(session, arguments, store::Store::restore(from, to), "store-restored");
}

ExitCode move(Session& session, const Arguments& arguments) {
    bool own = false;
    const store::OpenOrder from = StoreSession::openOrder(session, arguments, own);
    store::OpenOrder to = from;
    to.location = arguments.value("--to").value_or("");
    if (to.location.empty()) return session.usage({"", "cli-store-to-missing", {}, {}});
    return say(session, arguments, store::Store::move(from, to), "store-carried");
}

ExitCode migrate(StoreSession& opened, Session& session, const Arguments& arguments) {
    // Opening has lifted it already.
    if (const auto& lifted = opened.store().lifted(); lifted && !arguments.has("--json"))
        session.console().print(session.text(lifted->kept.empty() ? "store-lifted-server" : "store-lifted",
                                             {{"from", std::to_string(lifted->from)}, {"kept", lifted->kept}}) +
                                "\n");
    return opened.answer(opened.store().status());
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const std::string& action = arguments.operands().front();
    const auto* const known = std::ranges::find(kActions, action, &Action::name);
    if (known == kActions.end()) return session.usage({"", "cli-store-action-unknown", {{"word", action}}, {}});
    if (arguments.operands().size() != (known->hasFile ? 2U : 1U))
        return session.usage(
            {"", known->hasFile ? "cli-operand-missing" : "cli-operand-unexpected", {{"word", arguments.operands().back()}}, {}});
    if (arguments.has("--to") && action != "move") return session.usage({"", "cli-operand-unexpected", {{"word", "--to"}}, {}});
    if (action == "restore") return restore(session, arguments);
    if (action == "move") return move(session, arguments);
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, action == "init", code);
    if (!opened) return code;
    if (action == "backup") {
        const json::Faults faults = opened->store().backup(arguments.operands()[1]);
        return faults.empty() ? code : opened->failed(faults);
    }
    if (action == "migrate") return migrate(*opened, session, arguments);
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
