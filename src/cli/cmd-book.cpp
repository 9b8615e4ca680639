#include "app/AtomicFile.h"
#include "app/BookEntries.h"
#include "app/BookPrint.h"
#include "app/BookTemplate.h"
#include "app/TaskOrders.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Signals.h"
#include "cli/StoreSession.h"
#include "json/Text.h"

#include <array>
#include <filesystem>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kYearOption,
                              kSeriesOption,
                              kJsonOption,
                              Option{"--output", "-o", "cli-value-file", "cli-book-option-output"},
                              Option{"--to", "", "cli-value-book-format", "cli-book-option-format"},
                              Option{"--book", "", "cli-value-name", "cli-book-option-book"},
                              Option{"--volume", "", "cli-value-number", "cli-book-option-volume"},
                              Option{"--range", "", "cli-value-range", "cli-book-option-range"},
                              Option{"--from", "", "cli-value-day", "cli-book-option-from"},
                              Option{"--until", "", "cli-value-day", "cli-book-option-until"},
                              Option{"--office", "", "cli-value-program", "cli-render-option-office"}};

/// As --to says, else as the file is called, else CSV. Nothing for what is no format.
std::optional<app::BookOutput> formatOf(const Arguments& arguments) {
    if (const std::optional<std::string> said = arguments.value("--to")) return app::bookOutputOf(*said);
    const std::string extension = std::filesystem::path(arguments.value("--output").value_or("")).extension().native();
    return app::bookOutputOf(extension.size() > 1 ? extension.substr(1) : "").value_or(app::BookOutput::csv);
}

/// What the command line asks for; a usage fault otherwise.
json::Result<app::BookPrintOrder> orderOf(Session& session, const Arguments& arguments, int year) {
    app::BookPrintOrder order;
    order.rows.year = year;
    order.rows.series = arguments.value("--series").value_or("");
    order.volume = arguments.value("--volume").value_or("");
    if (const std::optional<std::string> range = arguments.value("--range"); range && !app::readRange(*range, order.rows))
        return json::Fault{"", "cli-range-wrong", {{"word", *range}}};
    for (const auto& [option, day] : {std::pair{"--from", &order.rows.from}, std::pair{"--until", &order.rows.to}}) {
        *day = arguments.value(option).value_or("");
        if (!day->empty() && !StoreSession::isDay(*day)) return json::Fault{"", "cli-day-wrong", {{"word", *day}}};
    }
    order.office = session.officeSettings();
    order.cancellation = cancellation();
    order.progress = [&session](std::size_t done, std::size_t total) {
        if (total > 1) session.console().showProgress(done, total);
    };
    return order;
}

template <class Rows> json::Result<std::string> jsonOf(const json::Result<Rows>& rows) {
    if (!rows) return rows.faults;
    return json::dump(app::toJson(*rows), 2);
}

json::Result<std::string> make(Session& session, StoreSession& opened, const Arguments& arguments, const app::BookTemplate& book,
                               const app::BookPrintOrder& order, app::BookOutput format) {
    if (!arguments.has("--json")) return app::printBook(opened.store(), book, session.messages(), order, format);
    if (book.rows == app::BookTemplate::Rows::loans) return jsonOf(opened.store().loans(app::loanOrder(order.rows)));
    if (book.rows == app::BookTemplate::Rows::sendings) return jsonOf(opened.store().sendings(order.rows));
    return jsonOf(opened.store().book(order.rows));
}

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const std::optional<std::string> output = arguments.value("--output");
    const std::optional<app::BookOutput> format = formatOf(arguments);
    if (!format) return session.usage({"", "cli-book-format-unknown", {{"word", *arguments.value("--to")}}, {}});
    if (*format != app::BookOutput::csv && !output && !arguments.has("--json"))
        return session.usage({"", "cli-book-output-missing", {}, {}});
    const std::optional<json::DataFolders> data = session.data(code);
    if (!data) return code;
    const json::Result<app::BookTemplate> book = app::readBookTemplate(*data, arguments.value("--book").value_or("outgoing"));
    if (!book) {
        if (book.faults.front().id == "book-unknown") return session.usage(book.faults.front());
        session.complain(book.faults);
        return session.codeOfData(book.faults);
    }
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    const json::Result<app::BookPrintOrder> order = orderOf(session, arguments, opened->year());
    if (!order) return session.usage(order.faults.front());
    const json::Result<std::string> made = make(session, *opened, arguments, *book, *order, *format);
    session.console().hideProgress();
    if (!made) {
        code = opened->failed(made.faults);
        return app::isPrintFailure(made.faults.front()) ? ExitCode::environment : code;
    }
    if (!output) {
        session.console().print(*made);
    } else if (const std::optional<json::Fault> fault = app::writeWhole(*output, *made, {.durable = true})) {
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
