#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>
#include <charconv>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kActorOption,
                              kJsonOption,
                              kYearOption,
                              kSeriesOption,
                              Option{"--reason", "", "cli-value-text", "cli-state-option-reason"},
                              Option{"--file", "", "cli-value-text", "cli-state-option-file"},
                              Option{"--file-organ", "", "cli-value-text", "cli-state-option-file-organ"},
                              Option{"--file-year", "", "cli-value-year", "cli-state-option-file-year"}};

ExitCode run(Session& session, const Arguments& arguments) {
    store::StateOrder order;
    order.state = arguments.operands()[1];
    order.reason = arguments.value("--reason").value_or("");
    order.fileNotation = arguments.value("--file").value_or("");
    order.fileOrganId = arguments.value("--file-organ").value_or("");
    if (const std::optional<std::string> text = arguments.value("--file-year")) {
        std::int64_t year = 0;
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), year);
        if (error != std::errc() || end != text->data() + text->size() || year < 1900 || year > 2999)
            return session.usage({"", "cli-year-wrong", {{"word", *text}}, {}});
        order.fileYear = year;
    }
    return StoreSession::withDocument(session, arguments, [&](StoreSession& opened, const store::NumberReference& document) {
        if (order.state == "filed" && !order.fileYear) order.fileYear = opened.year();
        return opened.answer(opened.store().changeState(opened.occasion(), document, order));
    });
}

} // namespace

extern const Command stateCommand;
const Command stateCommand{.name = "state",
                           .summary = "cli-state-summary",
                           .description = "cli-state-description",
                           .operands = "cli-operand-state",
                           .leastOperands = 2,
                           .mostOperands = 2,
                           .options = kOptions,
                           .run = run};

} // namespace vanthu::cli
