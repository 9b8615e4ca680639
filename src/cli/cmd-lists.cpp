#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/ListReport.h"
#include "app/OfficeLists.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Session.h"
#include "cli/StoreSession.h"
#include "deadlines/Date.h"
#include "json/Text.h"

#include <algorithm>
#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{Option{"--on", "", "cli-value-day", "cli-lists-option-on"},
                              Option{"--find", "", "cli-value-text", "cli-lists-option-find"},
                              Option{"--output", "-o", "cli-value-file", "cli-lists-option-output"},
                              Option{"--to", "", "cli-value-table", "cli-lists-option-to"},
                              Option{"--dry-run", "", "", "cli-lists-option-dry-run"},
                              kJsonOption};

/// One call, and the lists it is about.
struct Call {
    Session& session;
    const Arguments& arguments;
    app::OfficeLists& lists;
    lists::List* list; ///< nullptr: none was named
    std::string day;   ///< empty: none was named
};

ExitCode print(const Call& call, const app::ListReport& report) {
    call.session.console().print(call.arguments.has("--json") ? json::dump(report.json, 2) : report.text);
    return report.clean ? ExitCode::done : ExitCode::findings;
}

ExitCode show(const Call& call) {
    const app::Messages& messages = call.session.messages();
    if (call.list == nullptr) return print(call, app::reportLists(messages, call.lists.catalogue()));
    const std::string search = call.arguments.value("--find").value_or("");
    return print(call, app::reportEntries(messages, call.lists.catalogue(), *call.list, search, call.day));
}

ExitCode check(const Call& call) {
    const std::string& day = call.day.empty() ? call.session.surroundings().today : call.day;
    return print(call, app::reportCheck(call.session.messages(), call.lists.catalogue(), call.list, day));
}

ExitCode write(const Call& call) {
    const std::optional<std::string> output = call.arguments.value("--output");
    const std::string format = call.arguments.value("--to").value_or(std::string(app::tableFormat(output.value_or(""))));
    const lists::Table table = lists::toTable(*call.list, call.session.messages().language(), call.day);
    const json::Result<std::string> bytes = app::writeTable(table, call.list->schema().name, format);
    if (!bytes) return call.session.usage(bytes.faults.front());
    if (!output) {
        call.session.console().print(*bytes);
    } else if (const auto fault = app::writeWhole(*output, *bytes, {.durable = true})) {
        call.session.complain(*fault);
        return ExitCode::environment;
    }
    return ExitCode::done;
}

bool isNews(const lists::RowReport& row) { return row.outcome == lists::Outcome::added || row.outcome == lists::Outcome::changed; }

ExitCode take(const Call& call) {
    const std::string& file = call.arguments.operands()[2];
    std::string bytes;
    if (const auto fault = app::readFile(file, bytes)) {
        call.session.complain(*fault);
        return app::isReadFailure(*fault) ? ExitCode::environment : ExitCode::badInput;
    }
    const json::Result<lists::Table> table = app::readTable(bytes);
    json::Result<std::vector<lists::RowReport>> rows(table.faults);
    if (table) rows = lists::take(call.lists.catalogue(), *call.list, *table);
    for (json::Fault& fault : rows.faults) fault.source = file;
    if (!rows) {
        call.session.complain(rows.faults);
        return ExitCode::badInput;
    }
    if (!call.arguments.has("--dry-run") && std::ranges::any_of(*rows, isNews)) {
        if (const auto fault = call.lists.save(call.list->schema().name)) {
            if (fault->id == "lists-no-own-folder") return call.session.usage(*fault);
            call.session.complain(*fault);
            return ExitCode::environment;
        }
    }
    return print(call, app::reportImport(call.session.messages(), call.list->schema(), *rows));
}

struct Deed {
    std::string_view name;
    std::size_t leastOperands, mostOperands;
    ExitCode (*run)(const Call&);
};
constexpr std::array kDeeds{Deed{"show", 1, 2, show}, Deed{"check", 1, 2, check}, Deed{"export", 2, 2, write}, Deed{"import", 3, 3, take}};

json::Fault unknownList(const app::OfficeLists& lists, const std::string& word) {
    std::string names;
    for (const auto& [name, list] : lists.catalogue().lists()) names += (names.empty() ? "" : ", ") + name;
    return {"", "cli-lists-unknown", {{"word", word}, {"lists", names}}, {}};
}

ExitCode run(Session& session, const Arguments& arguments) {
    const std::vector<std::string>& operands = arguments.operands();
    const auto* const deed = std::ranges::find(kDeeds, operands.front(), &Deed::name);
    if (deed == kDeeds.end()) return session.usage({"", "cli-lists-deed", {{"word", operands.front()}}, {}});
    if (operands.size() < deed->leastOperands || operands.size() > deed->mostOperands)
        return session.usage({"", "cli-lists-operands", {{"word", operands.front()}}, {}});
    const std::string day = arguments.value("--on").value_or("");
    if (const auto date = deadlines::parseIsoDate(day); !day.empty() && !date) return session.usage(date.faults.front());
    json::Result<app::OfficeLists> lists = app::OfficeLists::open(session.templateFolders(), session.officeFolder());
    if (!lists) {
        session.complain(lists.faults);
        return session.codeOfData(lists.faults);
    }
    lists::List* const list = operands.size() > 1 ? lists->find(operands[1]) : nullptr;
    if (operands.size() > 1 && list == nullptr) return session.usage(unknownList(*lists, operands[1]));
    return deed->run({session, arguments, *lists, list, day});
}

} // namespace

extern const Command listsCommand;
const Command listsCommand{.name = "lists",
                           .summary = "cli-lists-summary",
                           .description = "cli-lists-description",
                           .operands = "cli-operand-lists",
                           .leastOperands = 1,
                           .mostOperands = 3,
                           .options = kOptions,
                           .run = run};

} // namespace vanthu::cli
