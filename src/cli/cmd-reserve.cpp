#include "app/TaskOrders.h"
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
                              Option{"--reason", "", "cli-value-text", "cli-reserve-option-reason"},
                              Option{"--release", "", "", "cli-reserve-option-release"}};

ExitCode run(Session& session, const Arguments& arguments) {
    store::BookOrder range;
    const bool one = !arguments.operands().empty();
    if (one && (!app::readRange(arguments.operands().front(), range) || range.first == 0 || range.last == 0))
        return session.usage({"", "cli-range-wrong", {{"word", arguments.operands().front()}}, {}});
    const std::string reason = arguments.value("--reason").value_or("");
    if (one && reason.empty()) return session.usage({"", "cli-reserve-reason-missing", {}, {}});
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    if (!one) return opened->answer(opened->store().reservations(opened->year()));
    const store::Reservation wanted{arguments.value("--series").value_or("all"), opened->year(), range.first, range.last, reason, {}, {}};
    if (arguments.has("--release")) return opened->answer(opened->store().release(opened->occasion(), wanted, reason));
    return opened->answer(opened->store().reserve(opened->occasion(), wanted));
}

} // namespace

extern const Command reserveCommand;
const Command reserveCommand{.name = "reserve",
                             .summary = "cli-reserve-summary",
                             .description = "cli-reserve-description",
                             .operands = "cli-operand-range",
                             .leastOperands = 0,
                             .mostOperands = 1,
                             .options = kOptions,
                             .run = run};

} // namespace vanthu::cli
