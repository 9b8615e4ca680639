#include "store/Numbers.h"

#include "store/Journal.h"
#include "store/Reservations.h"

#include <algorithm>

namespace vanthu::store {

namespace {

#define VANTHU_NUMBER_COLUMNS(key)                                                                                                         \
    "SELECT n.series, n.year, n.number, " key ", n.state, n.void_reason, d.id, d.symbol, d.issued_on, d.copies, d.state, n.suffix FROM "
#define VANTHU_BY_NUMBER VANTHU_NUMBER_COLUMNS("n.document") "numbers n LEFT JOIN documents d ON d.seq = n.document WHERE "
#define VANTHU_BY_DOCUMENT VANTHU_NUMBER_COLUMNS("d.seq") "documents d LEFT JOIN numbers n ON n.document = d.seq WHERE "
constexpr std::size_t kNumberColumns = 12;

NumberRow rowOf(const Row& row) {
    return {row.text(0),
            static_cast<int>(row.integer(1)),
            row.integer(2),
            row.integer(3),
            row.text(4) == "voided",
            row.text(5),
            row.text(6),
            row.text(7),
            row.text(8),
            row.optionalInteger(9),
            row.text(10),
            row.text(11)};
}

/// Walks the numbers of one counter in order.
class GapSearch {
public:
    GapSearch(Database& database, std::size_t most, Verification& verification)
        : database_(database), most_(most), verification_(verification) {}

    void search(const std::string& series, int year, std::int64_t last) {
        constexpr std::int64_t kPage = 5000;
        const std::vector<Reservation> kept = openReservations(database_, series, year);
        std::int64_t expected = 1;
        std::string suffix;
        for (std::int64_t from = 0;;) {
            const std::vector<Row> page =
                database_.rows("SELECT number, suffix FROM numbers WHERE series = $1 AND year = $2 AND (number > $3 OR "
                               "(number = $3 AND suffix > $4)) ORDER BY number, suffix LIMIT $5",
                               {series, year, from, suffix, kPage}, 2);
            for (const Row& row : page) {
                report(kept, series, year, expected, row.integer(0) - 1);
                expected = row.integer(0) + 1;
            }
            verification_.numbers += static_cast<std::int64_t>(page.size());
            if (page.size() < static_cast<std::size_t>(kPage)) break;
            from = page.back().integer(0);
            suffix = page.back().text(1);
        }
        report(kept, series, year, expected, last);
    }

private:
    /// Those from `first` to `last` that nobody keeps free.
    void report(const std::vector<Reservation>& kept, const std::string& series, int year, std::int64_t first, std::int64_t last) {
        for (std::int64_t number = first; number <= last && verification_.breaches.size() < most_; ++number) {
            const bool isKept =
                std::ranges::any_of(kept, [&](const Reservation& each) { return each.first <= number && number <= each.last; });
            if (!isKept) verification_.breaches.push_back({Breach::Kind::gap, series, number, year});
        }
    }

    Database& database_;
    std::size_t most_;
    Verification& verification_;
};

} // namespace

std::int64_t takeNumber(Database& database, const std::string& series, int year) {
    const std::optional<Row> taken =
        database.row("INSERT INTO counters(series, year, last) VALUES ($1, $2, 1) "
                     "ON CONFLICT(series, year) DO UPDATE SET last = counters.last + 1 RETURNING last, reserved_from",
                     {series, year}, 2);
    // What is kept free is looked for only where the next such range begins.
    if (taken->isNull(1) || taken->integer(0) < taken->integer(1)) return taken->integer(0);
    const std::int64_t number = firstFree(database, series, year, taken->integer(0));
    setCounter(database, series, year, number);
    return number;
}

std::int64_t nextNumber(Database& database, const std::string& series, int year) {
    const std::optional<Row> row = database.row("SELECT last FROM counters WHERE series = $1 AND year = $2", {series, year}, 1);
    return firstFree(database, series, year, row ? row->integer(0) + 1 : 1);
}

void insertNumber(Database& database, const std::string& series, int year, std::int64_t number, const std::string& suffix,
                  std::int64_t document, const std::string& day) {
    database.run("INSERT INTO numbers(series, year, number, suffix, document, given_on, state) VALUES ($1, $2, $3, $4, $5, $6, 'given')",
                 {series, year, number, suffix, document, day});
}

void setVoided(Database& database, const Occasion& occasion, const NumberRow& number, const std::string& reason) {
    database.run("UPDATE numbers SET state = 'voided', void_reason = $1, voided_by = $2, voided_at = $3 "
                 "WHERE series = $4 AND year = $5 AND number = $6 AND suffix = $7",
                 {reason, occasion.actor, occasion.now, number.series, number.year, number.number, number.suffix});
}

std::optional<NumberRow> documentOfFingerprint(Database& database, const std::string& fingerprint) {
    const std::optional<Row> row =
        database.row(VANTHU_BY_DOCUMENT "d.fingerprint = $1 AND d.state <> 'voided' ORDER BY CASE WHEN n.number IS NULL THEN 1 ELSE 0 END, "
                                        "d.seq DESC LIMIT 1",
                     {fingerprint}, kNumberColumns);
    if (!row) return std::nullopt;
    return rowOf(*row);
}

std::optional<NumberRow> numberOfNames(Database& database, const EarlierDocument& document) {
    if (document.symbol.empty() || document.subject.empty()) return std::nullopt;
    const std::vector<Row> rows =
        database.rows(VANTHU_BY_NUMBER "d.symbol = $1 AND d.organ = $2 AND d.subject = $3 AND n.state = 'given' LIMIT 2",
                      {document.symbol, document.organ, document.subject}, kNumberColumns);
    if (rows.size() != 1) return std::nullopt;
    return rowOf(rows.front());
}

Registration registrationOf(const NumberRow& row, bool already) {
    return {row.document, row.series, row.year, row.number, row.symbol, row.issuedOn, row.copies, already, row.suffix};
}

json::Result<NumberRow> findNumber(Database& database, const NumberReference& reference) {
    if (!reference.document.empty()) {
        if (const auto row = database.row(VANTHU_BY_DOCUMENT "d.id = $1", {reference.document}, kNumberColumns)) return rowOf(*row);
        return json::Fault{"", "document-unknown", {{"document", reference.document}}};
    }
    if (!reference.fingerprint.empty()) {
        if (auto found = documentOfFingerprint(database, reference.fingerprint)) return std::move(*found);
        return json::Fault{"", "document-not-entered"};
    }
    const std::vector<Row> rows =
        database.rows(VANTHU_BY_NUMBER "n.year = $1 AND n.number = $2 AND ($3 = '' OR d.symbol = $3) AND ($4 = '' OR n.series = $4) "
                                       "AND n.suffix = $5 "
                                       // The few series there are lead to the number by its key.
                                       "AND n.series IN (SELECT c.series FROM counters c WHERE c.year = $1) LIMIT 2",
                      {reference.year, reference.number, reference.symbol, reference.series, reference.suffix}, kNumberColumns);
    const std::vector<json::Argument> arguments{{"number", referenceText(reference)}};
    if (rows.empty()) return json::Fault{"", "number-unknown", arguments};
    if (rows.size() > 1) return json::Fault{"", "number-ambiguous", arguments};
    return rowOf(rows.front());
}

std::string referenceText(const NumberReference& reference) {
    std::string text = (reference.number < 10 ? "0" : "") + std::to_string(reference.number) + reference.suffix;
    if (!reference.symbol.empty()) text += "/" + reference.symbol;
    return text + " (" + std::to_string(reference.year) + ")";
}

std::string referenceText(const NumberRow& row) {
    return row.number == 0 ? row.document : referenceText(NumberReference{row.number, row.year, row.symbol, row.series, row.suffix});
}

std::string chainFor(const NumberRow& row) { return row.number == 0 ? std::string(kMainChain) : chainOf(row.series); }

void verifyNumbers(Database& database, std::size_t most, Verification& verification) {
    GapSearch search(database, most, verification);
    for (const Row& counter : database.rows("SELECT series, year, last FROM counters ORDER BY series, year", {}, 3))
        search.search(counter.text(0), static_cast<int>(counter.integer(1)), counter.integer(2));
    // One without a document was kept free and voided when that ended; the journal tells of the range.
    for (const Row& row : database.rows("SELECT n.series, n.number, n.year FROM numbers n LEFT JOIN documents d ON d.seq = n.document "
                                        "WHERE (n.document IS NOT NULL OR n.state <> 'voided') AND NOT EXISTS (SELECT 1 FROM journal j "
                                        "WHERE j.document = d.id AND j.document <> '' AND j.action IN "
                                        "('register', 'import')) ORDER BY n.series, n.year, n.number LIMIT 1000",
                                        {}, 3)) {
        if (verification.breaches.size() < most)
            verification.breaches.push_back({Breach::Kind::orphan, row.text(0), row.integer(1), static_cast<int>(row.integer(2))});
    }
}

} // namespace vanthu::store
