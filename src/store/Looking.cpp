#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Schema.h"
#include "store/Searching.h"
#include "store/Store.h"
#include "store/Tasks.h"

namespace vanthu::store {

namespace {

constexpr std::size_t kMostBreaches = 1000;

} // namespace

json::Result<std::vector<Found>> Store::search(const SearchOrder& order) {
    return guarded([&]() -> json::Result<std::vector<Found>> {
        const ReadTransaction reading(*database_);
        return findDocuments(*database_, order);
    });
}

json::Result<std::vector<TaskRow>> Store::tasks(const TaskOrder& order) {
    return guarded([&]() -> json::Result<std::vector<TaskRow>> { return openTasks(*database_, order); });
}

json::Result<Entry> Store::show(const NumberReference& number) {
    return guarded([&]() -> json::Result<Entry> {
        const ReadTransaction reading(*database_);
        const json::Result<NumberRow> found = findNumber(*database_, number);
        if (!found) return found.faults;
        // A number that was kept free and never given has no document.
        if (found->key == 0) return json::Fault{"", "number-voided", {{"number", referenceText(number)}, {"reason", found->voidReason}}};
        return readEntry(*database_, *found);
    });
}

json::Result<std::optional<KnownDocument>> Store::known(const EarlierDocument& document) {
    return guarded([&]() -> json::Result<std::optional<KnownDocument>> {
        const ReadTransaction reading(*database_);
        std::optional<NumberRow> found;
        if (!document.fingerprint.empty()) found = documentOfFingerprint(*database_, document.fingerprint);
        if (found && found->number == 0) found.reset();
        if (!found) found = numberOfNames(*database_, document);
        if (!found) return std::optional<KnownDocument>();
        return std::optional(KnownDocument{registrationOf(*found, true), readTaskStates(*database_, found->key)});
    });
}

json::Result<std::vector<JournalRow>> Store::history(const NumberReference& number) {
    return guarded([&]() -> json::Result<std::vector<JournalRow>> {
        const ReadTransaction reading(*database_);
        const json::Result<NumberRow> found = findNumber(*database_, number);
        if (!found) return found.faults;
        return journalOf(*database_, found->document);
    });
}

json::Result<std::vector<ClockRow>> Store::waiting() {
    return guarded([&]() -> json::Result<std::vector<ClockRow>> {
        std::vector<ClockRow> waiting;
        for (const Row& row :
             database_->rows("SELECT d.id, n.number, n.suffix, d.symbol, d.subject, d.state, d.urgency, coalesce((SELECT max(s.signed_on) "
                             "FROM signatures s "
                             "WHERE s.document = d.seq), d.issued_on, '') FROM documents d LEFT JOIN numbers n ON n.document = d.seq "
                             "WHERE d.state IN ('signed', 'registered') ORDER BY 8, d.seq",
                             {}, 8))
            waiting.push_back({row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)});
        return waiting;
    });
}

json::Result<Status> Store::status() {
    return guarded([&]() -> json::Result<Status> {
        const ReadTransaction reading(*database_);
        Status status;
        status.engine = database_->engine() == Engine::sqlite ? "sqlite" : "postgresql";
        status.version = versionOf(*database_);
        const auto count = [&](const char* sql) { return database_->row(sql, {}, 1)->integer(0); };
        status.documents = count("SELECT count(*) FROM documents");
        status.numbersVoided = count("SELECT count(*) FROM numbers WHERE state = 'voided'");
        status.numbersGiven = count("SELECT count(*) FROM numbers") - status.numbersVoided;
        status.openTasks = countOpenTasks(*database_);
        status.journalRows = count("SELECT count(*) FROM journal");
        for (const Row& row : database_->rows("SELECT series, year, last FROM counters ORDER BY series, year", {}, 3))
            status.counters.push_back({row.text(0), static_cast<int>(row.integer(1)), row.integer(2)});
        return status;
    });
}

json::Result<Verification> Store::verify() {
    return guarded([&]() -> json::Result<Verification> {
        const ReadTransaction reading(*database_);
        Verification verification;
        verification.breaches = verifyChains(*database_, kMostBreaches, verification.journalRows);
        verifyNumbers(*database_, kMostBreaches, verification);
        return verification;
    });
}

} // namespace vanthu::store
