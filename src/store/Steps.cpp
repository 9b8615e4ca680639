#include "store/Steps.h"

#include "store/Deliveries.h"
#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Store.h"
#include "store/Tasks.h"

#include <array>
#include <utility>

namespace vanthu::store {

namespace {

/// States that come with something else, and what does it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kByOthers{
    {{"draft", "draft"}, {"signed", "sign"}, {"registered", "register"}, {"dispatched", "dispatch"}, {"voided", "void"}}};

json::Value stateValue(const std::string& state) {
    json::Value value = json::Object{};
    value.set("state", state);
    return value;
}

/// Puts a document into its file: the next place there, unless it has one (appendix VI, 1 and 2).
std::optional<json::Fault> putIntoFile(Database& database, std::int64_t key, const StateOrder& order, json::Value& after) {
    const std::optional<Entry> entry = readDocument(database, key);
    const Document& document = entry->document;
    const std::string notation = order.fileNotation.empty() ? document.fileNotation : order.fileNotation;
    if (notation.empty()) return json::Fault{"", "file-notation-missing"};
    const std::string organ = order.fileOrganId.empty() ? document.fileOrganId : order.fileOrganId;
    const std::optional<std::int64_t> year = order.fileYear ? order.fileYear : document.fileYear;
    const bool same =
        document.fileOrdinal && notation == document.fileNotation && organ == document.fileOrganId && year == document.fileYear;
    const std::int64_t place = same ? *document.fileOrdinal
                                    : database
                                          .row("SELECT coalesce(max(file_ordinal), 0) + 1 FROM documents WHERE file_organ_id = $1 AND "
                                               "file_year = $2 AND file_notation = $3 AND file_ordinal IS NOT NULL",
                                               {organ, year, notation}, 1)
                                          ->integer(0);
    needed(database.row(
        "UPDATE documents SET file_organ_id = $1, file_year = $2, file_notation = $3, file_ordinal = $4 WHERE seq = $5 RETURNING seq",
        {organ, year, notation, place, key}, 1));
    after.set("file", notation);
    after.set("place", place);
    return std::nullopt;
}

} // namespace

std::optional<json::Fault> checkStep(Database& database, const NumberRow& document, const std::string& state, const std::string& reason) {
    std::string possible;
    std::optional<bool> needsReason;
    for (const Row& row : database.rows("SELECT after, max(needs_reason) FROM transitions WHERE before = $1 GROUP BY after "
                                        "ORDER BY after",
                                        {document.state}, 2)) {
        if (row.text(0) == state) needsReason = row.integer(1) != 0;
        possible += (possible.empty() ? "" : ", ") + row.text(0);
    }
    if (!needsReason)
        return json::Fault{
            "", "state-step-none", {{"document", referenceText(document)}, {"from", document.state}, {"to", state}, {"states", possible}}};
    if (*needsReason && reason.empty()) return json::Fault{"", "state-reason-missing", {{"to", state}}};
    return std::nullopt;
}

void takeStep(Database& database, const Occasion& occasion, const NumberRow& document, const std::string& state, const std::string& reason,
              const std::string& action, json::Value after) {
    setState(database, document.key, state);
    if (state == "recalled") setRecalled(database, document.key, occasion.today);
    if (state == "recalled" || state == "replaced" || state == "voided") cancelTasks(database, document.key);
    json::Value told = stateValue(state);
    if (!reason.empty()) told.set("reason", reason);
    for (json::Member& member : after.object()) told.set(member.name, std::move(member.value));
    append(database, occasion, {chainFor(document), action, document.document, stateValue(document.state), std::move(told)});
}

json::Result<Entry> Store::changeState(const Occasion& occasion, const NumberReference& document, const StateOrder& order) {
    for (const auto& [state, command] : kByOthers) {
        if (order.state == state) return json::Fault{"", "state-by-command", {{"to", order.state}, {"command", std::string(command)}}};
    }
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findNumber(*database_, document);
        if (!found) return found.faults;
        if (auto fault = checkStep(*database_, *found, order.state, order.reason)) return std::move(*fault);
        json::Value after = json::Object{};
        if (order.state == "filed") {
            if (auto fault = putIntoFile(*database_, found->key, order, after)) return std::move(*fault);
        }
        takeStep(*database_, occasion, *found, order.state, order.reason, "state", std::move(after));
        transaction.commit();
        return readEntry(*database_, *found);
    });
}

} // namespace vanthu::store
