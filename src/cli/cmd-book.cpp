#include "app/AtomicFile.h"
#include "app/BookCsv.h"
#include "app/TaskOrders.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"
#include "json/Text.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kYearOption,
                              kSeriesOption,
                              kJsonOption,
                              Option{"--output", "-o", "cli-value-file", "cli-book-option-output"},
                              Option{"--range", "", "cli-value-range", "cli-book-option-range"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    store::BookOrder order;
    order.year = opened->year();
    order.series = arguments.value("--series").value_or("");
    if (const std::optional<std::string> range = arguments.value("--range"); range && !app::readRange(*range, order))
        return session.usage({"", "cli-range-wrong", {{"word", *range}}, {}});
    const json::Result<std::vector<store::BookRow>> book = opened->store().book(order);
    if (!book) return opened->failed(book.faults);
    const std::string text = arguments.has("--json") ? json::dump(app::toJson(*book), 2) : app::bookCsv(*book, session.messages());
    const std::optional<std::string> output = arguments.value("--output");
    if (!output) {
        session.console().print(text);
    } else if (const std::optional<json::Fault> fault = app::writeWhole(*output, text, {.durable = true})) {
        session.complain(*fault);
        return ExitCode::environment;
    }
    return code;
}

} // namespace

extern const Command bookCommand;
const Command bookCommand{.name = "book",
                          .summary = "cli-book-summary",
                          .description = "cli-book-description",
                          .operands = "",
                          .leastOperands = 0,
                          .mostOperands = 0,
                          .options = kOptions,
                          .run = run};

} // namespace vanthu::cli
