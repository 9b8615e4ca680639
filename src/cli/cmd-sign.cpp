#include "app/Registration.h"
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
                              Option{"--paper", "", "", "cli-sign-option-paper"},
                              Option{"--electronic", "", "", "cli-sign-option-electronic"},
                              Option{"--date", "", "cli-value-day", "cli-sign-option-date"},
                              Option{"--signer", "", "cli-value-name", "cli-sign-option-signer"}};

/// A file that the register does not know yet is entered as signed.
ExitCode signNew(Session& session, StoreSession& opened, const std::string& file, const store::Signature& signature) {
    ExitCode code = ExitCode::done;
    const app::Workbench* const workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    app::RegisterOrder order;
    order.occasion = opened.occasion();
    order.newId = StoreSession::newId();
    const json::Result<store::Document> document = app::readEntryFile(*workbench, file, order);
    if (!document) return opened.failed(document.faults);
    return opened.answer(opened.store().enterSigned(order.occasion, *document, signature));
}

ExitCode run(Session& session, const Arguments& arguments) {
    const bool paper = arguments.has("--paper");
    if (paper == arguments.has("--electronic")) return session.usage({"", "cli-medium-missing", {}, {}});
    return StoreSession::withDocument(session, arguments, [&](StoreSession& opened, const store::NumberReference& document) {
        const std::string day = arguments.value("--date").value_or(opened.occasion().today);
        if (!StoreSession::isDay(day)) return session.usage({"", "cli-day-wrong", {{"word", day}}, {}});
        if (day > opened.occasion().today)
            return opened.failed({json::Fault{"", "sign-day-ahead", {{"date", day}, {"today", opened.occasion().today}}}});
        const store::Signature signature{paper ? "paper" : "electronic", day, arguments.value("--signer").value_or(""),
                                         document.fingerprint};
        const json::Result<store::Entry> signedEntry = opened.store().sign(opened.occasion(), document, signature);
        if (!signedEntry && signedEntry.faults.front().id == "document-not-entered")
            return signNew(session, opened, arguments.operands().front(), signature);
        return opened.answer(signedEntry);
    });
}

} // namespace

extern const Command signCommand;
const Command signCommand{.name = "sign",
                          .summary = "cli-sign-summary",
                          .description = "cli-sign-description",
                          .operands = "cli-operand-document-named",
                          .leastOperands = 1,
                          .mostOperands = 1,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
