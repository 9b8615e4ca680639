#include "store/Deliveries.h"
#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Store.h"
#include "text/Search.h"

#include <algorithm>
#include <numeric>

namespace vanthu::store {

namespace {

using Outcome = OldOutcome;

Outcome refused(std::string id, std::vector<json::Argument> arguments) {
    return {Outcome::Kind::refused, json::Fault{"", std::move(id), std::move(arguments), {}}};
}

json::Value summaryOf(const OldEntry& entry, const std::string& series) {
    json::Value summary = json::Object{};
    summary.set("series", series);
    summary.set("year", entry.year);
    summary.set("number", entry.number);
    summary.set("symbol", entry.document.symbol);
    summary.set("date", entry.document.issuedOn.value_or(""));
    summary.set("subject", entry.document.subject);
    summary.set("signer", entry.document.signerName);
    if (!entry.voidReason.empty()) summary.set("reason", entry.voidReason);
    summary.set("form", fingerprintOf(entry.document.form));
    return summary;
}

/// Enters the rows of one series and year, in the order of their numbers.
class Entering {
public:
    Entering(Database& database, const Occasion& occasion, const std::string& series, int year)
        : database_(database), occasion_(occasion), series_(series), year_(year),
          // Who holds the counter keeps all others of the series waiting.
          last_(database
                    .row("INSERT INTO counters(series, year, last) VALUES ($1, $2, 0) "
                         "ON CONFLICT(series, year) DO UPDATE SET last = counters.last RETURNING last",
                         {series, year}, 1)
                    ->integer(0)) {}

    Outcome enter(const OldEntry& entry) {
        const std::optional<Row> there =
            database_.row("SELECT d.symbol, d.subject FROM numbers n LEFT JOIN documents d ON d.seq = n.document "
                          "WHERE n.series = $1 AND n.year = $2 AND n.number = $3 LIMIT 1",
                          {series_, year_, entry.number}, 2);
        const std::string number = referenceText(NumberReference{entry.number, entry.year, entry.document.symbol, series_});
        if (there) {
            const bool same = text::searchWords(there->text(0)) == text::searchWords(entry.document.symbol) &&
                              text::searchWords(there->text(1)) == text::searchWords(entry.document.subject);
            if (same) return {Outcome::Kind::already, {}};
            return refused("import-number-taken", {{"number", number}, {"subject", there->text(1)}});
        }
        if (entry.number > last_ + 1)
            return refused("import-gap",
                           {{"number", number}, {"from", std::to_string(last_ + 1)}, {"until", std::to_string(entry.number - 1)}});
        write(entry);
        last_ = std::max(last_, entry.number);
        return {Outcome::Kind::taken, {}};
    }

    void finish() { database_.run("UPDATE counters SET last = $1 WHERE series = $2 AND year = $3 AND last < $1", {last_, series_, year_}); }

private:
    void write(const OldEntry& entry) {
        const bool voided = !entry.voidReason.empty();
        const char* const state = voided ? "voided" : entry.sentOn.empty() ? "registered" : "dispatched";
        const std::int64_t key = insertDocument(database_, occasion_, entry.document, state, entry.number);
        const Cell reason = voided ? Cell(entry.voidReason) : Cell();
        database_.run("INSERT INTO numbers(series, year, number, document, given_on, state, void_reason, voided_by, voided_at) "
                      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                      {series_, year_, entry.number, key, entry.document.issuedOn.value_or(occasion_.today), voided ? "voided" : "given",
                       reason, voided ? Cell(occasion_.actor) : Cell(), voided ? Cell(occasion_.now) : Cell()});
        deliver(entry, key);
        // The day the entry counts for is that of the document; when it was really made stands beside it.
        Occasion late = occasion_;
        late.today = entry.document.issuedOn.value_or(occasion_.today);
        append(database_, late, {chainOf(series_), "import", entry.document.id, json::Object{}, summaryOf(entry, series_)});
    }

    void deliver(const OldEntry& entry, std::int64_t key) {
        if (entry.sentOn.empty()) return;
        for (std::size_t at = 0; at < entry.document.recipients.size(); ++at) {
            Delivery delivery;
            delivery.position = static_cast<std::int64_t>(at) + 1;
            delivery.sentOn = entry.sentOn;
            delivery.sentBy = occasion_.actor;
            insertDelivery(database_, key, delivery);
            if (at >= entry.receipts.size() || entry.receipts[at].on.empty()) continue;
            delivery.receivedOn = entry.receipts[at].on;
            delivery.receivedBy = entry.receipts[at].by;
            setReceived(database_, key, delivery);
        }
    }

    Database& database_;
    const Occasion& occasion_;
    const std::string& series_;
    int year_;
    std::int64_t last_;
};

} // namespace

json::Result<std::vector<OldOutcome>> Store::enterOld(const Occasion& occasion, const std::string& series,
                                                      const std::vector<OldEntry>& entries, bool dryRun) {
    return guarded([&]() -> json::Result<std::vector<OldOutcome>> {
        std::vector<std::size_t> order(entries.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            return std::pair(entries[a].year, entries[a].number) < std::pair(entries[b].year, entries[b].number);
        });
        std::vector<OldOutcome> outcomes(entries.size());
        Transaction transaction(*database_);
        std::optional<Entering> entering;
        int year = 0;
        for (const std::size_t at : order) {
            if (!entering || year != entries[at].year) {
                if (entering) entering->finish();
                year = entries[at].year;
                entering.emplace(*database_, occasion, series, year);
            }
            outcomes[at] = entering->enter(entries[at]);
        }
        if (entering) entering->finish();
        if (!dryRun) transaction.commit();
        return outcomes;
    });
}

} // namespace vanthu::store
