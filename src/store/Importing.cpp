#include "store/Deliveries.h"
#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Reservations.h"
#include "store/Store.h"
#include "text/Search.h"

#include <algorithm>
#include <numeric>
#include <tuple>

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
    if (!entry.suffix.empty()) summary.set("suffix", entry.suffix);
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
          before_(holdCounter(database, series, year)), last_(before_), kept_(openReservations(database, series, year)) {}

    Outcome enter(const OldEntry& entry) {
        const std::optional<Row> there =
            database_.row("SELECT d.symbol, d.subject FROM numbers n LEFT JOIN documents d ON d.seq = n.document "
                          "WHERE n.series = $1 AND n.year = $2 AND n.number = $3 AND n.suffix = $4 LIMIT 1",
                          {series_, year_, entry.number, entry.suffix}, 2);
        const std::string number = referenceText(NumberReference{entry.number, entry.year, entry.document.symbol, series_, entry.suffix});
        if (there) {
            const bool same = text::searchWords(there->text(0)) == text::searchWords(entry.document.symbol) &&
                              text::searchWords(there->text(1)) == text::searchWords(entry.document.subject);
            if (same) return {Outcome::Kind::already, {}};
            return refused("import-number-taken", {{"number", number}, {"subject", there->text(1)}});
        }
        if (!entry.suffix.empty()) {
            if (!isThere(entry.number)) return refused("number-extra-alone", {{"number", number}});
        } else if (!isKept(entry.number)) {
            // What somebody keeps free is no gap.
            const std::int64_t next = free(last_ + 1);
            if (entry.number > next)
                return refused("import-gap",
                               {{"number", number}, {"from", std::to_string(next)}, {"until", std::to_string(entry.number - 1)}});
            last_ = std::max(last_, entry.number);
        }
        write(entry);
        return {Outcome::Kind::taken, {}};
    }

    void finish() {
        if (last_ > before_) setCounter(database_, series_, year_, last_);
    }

private:
    bool isThere(std::int64_t number) {
        return database_
            .row("SELECT 1 FROM numbers WHERE series = $1 AND year = $2 AND number = $3 AND suffix = ''", {series_, year_, number}, 1)
            .has_value();
    }
    bool isKept(std::int64_t number) const { return free(number) != number; }
    /// The first from `number` on that nobody keeps free.
    std::int64_t free(std::int64_t number) const {
        for (const Reservation& range : kept_) {
            if (range.first <= number && number <= range.last) number = range.last + 1;
        }
        return number;
    }

    void write(const OldEntry& entry) {
        const bool voided = !entry.voidReason.empty();
        const char* const state = voided ? "voided" : entry.sentOn.empty() ? "registered" : "dispatched";
        const std::int64_t key = insertDocument(database_, occasion_, entry.document, state, entry.number);
        const Cell reason = voided ? Cell(entry.voidReason) : Cell();
        database_.run("INSERT INTO numbers(series, year, number, suffix, document, given_on, state, void_reason, voided_by, voided_at) "
                      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                      {series_, year_, entry.number, entry.suffix, key, entry.document.issuedOn.value_or(occasion_.today),
                       voided ? "voided" : "given", reason, voided ? Cell(occasion_.actor) : Cell(),
                       voided ? Cell(occasion_.now) : Cell()});
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
    std::int64_t before_; ///< the counter as it was
    std::int64_t last_;
    std::vector<Reservation> kept_;
};

} // namespace

json::Result<std::vector<OldOutcome>> Store::enterOld(const Occasion& occasion, const std::string& series,
                                                      const std::vector<OldEntry>& entries, bool dryRun) {
    return guarded([&]() -> json::Result<std::vector<OldOutcome>> {
        std::vector<std::size_t> order(entries.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            const auto place = [](const OldEntry& entry) { return std::tie(entry.year, entry.number, entry.suffix); };
            return place(entries[a]) < place(entries[b]);
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
