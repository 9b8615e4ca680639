#include "app/BookImport.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"
#include "json/Text.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kActorOption,
                              kJsonOption,
                              kSeriesOption,
                              Option{"--year", "", "cli-value-year", "cli-import-option-year"},
                              Option{"--dry-run", "", "", "cli-import-option-dry-run"}};

ExitCode run(Session& session, const Arguments& arguments) {
    ExitCode code = ExitCode::done;
    const std::optional<json::DataFolders> data = session.data(code);
    if (!data) return code;
    std::optional<StoreSession> opened = StoreSession::open(session, arguments, false, code);
    if (!opened) return code;
    app::ImportOrder order;
    order.occasion = opened->occasion();
    order.series = arguments.value("--series").value_or(order.series);
    if (arguments.has("--year")) order.year = opened->year();
    order.dryRun = arguments.has("--dry-run");
    order.newId = StoreSession::newId;
    const json::Result<app::ImportReport> report = app::importBook(opened->store(), *data, arguments.operands().front(), order);
    if (!report) return opened->failed(report.faults);
    session.console().print(arguments.has("--json") ? json::dump(app::toJson(*report, session.messages()), 2)
                                                    : app::toText(*report, session.messages(), order.dryRun));
    return report->count(store::OldOutcome::Kind::refused) > 0 ? ExitCode::findings : code;
}

} // namespace

extern const Command importBookCommand;
const Command importBookCommand{.name = "import-book",
                                .summary = "cli-import-summary",
                                .description = "cli-import-description",
                                .operands = "cli-operand-old-book",
                                .leastOperands = 1,
                                .mostOperands = 1,
                                .options = kOptions,
                                .run = run};

} // namespace vanthu::cli
