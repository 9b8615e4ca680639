#include "store/Numbers.h"

namespace vanthu::store {

namespace {

#define VANTHU_NUMBER_COLUMNS                                                                                                              \
    "SELECT n.series, n.year, n.number, n.document, n.state, n.void_reason, d.id, d.symbol, d.issued_on, d.copies, d.state "               \
    "FROM numbers n LEFT JOIN documents d ON d.seq = n.document WHERE "
constexpr std::size_t kNumberColumns = 11;

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
            row.text(10)};
}

void findGaps(Database& database, std::size_t most, Verification& verification) {
    constexpr std::int64_t kPage = 5000;
    for (const Row& counter : database.rows("SELECT series, year, last FROM counters ORDER BY series, year", {}, 3)) {
        std::int64_t expected = 1;
        for (bool more = true; more;) {
            const std::vector<Row> page =
                database.rows("SELECT number FROM numbers WHERE series = $1 AND year = $2 AND number >= $3 ORDER BY number LIMIT $4",
                              {counter.text(0), counter.integer(1), expected, kPage}, 1);
            for (const Row& row : page) {
                for (; expected < row.integer(0) && verification.breaches.size() < most; ++expected)
                    verification.breaches.push_back({Breach::Kind::gap, counter.text(0), expected, static_cast<int>(counter.integer(1))});
                expected = row.integer(0) + 1;
            }
            verification.numbers += static_cast<std::int64_t>(page.size());
            more = page.size() == static_cast<std::size_t>(kPage);
        }
        for (; expected <= counter.integer(2) && verification.breaches.size() < most; ++expected)
            verification.breaches.push_back({Breach::Kind::gap, counter.text(0), expected, static_cast<int>(counter.integer(1))});
    }
}

} // namespace

std::int64_t takeNumber(Database& database, const std::string& series, int year) {
    return database
        .row("INSERT INTO counters(series, year, last) VALUES ($1, $2, 1) "
             "ON CONFLICT(series, year) DO UPDATE SET last = counters.last + 1 RETURNING last",
             {series, year}, 1)
        ->integer(0);
}

std::int64_t lastNumber(Database& database, std::string_view series, int year) {
    const std::optional<Row> row = database.row("SELECT last FROM counters WHERE series = $1 AND year = $2", {series, year}, 1);
    return row ? row->integer(0) : 0;
}

void insertNumber(Database& database, const std::string& series, int year, std::int64_t number, std::int64_t document,
                  const std::string& day) {
    database.run("INSERT INTO numbers(series, year, number, document, given_on, state) VALUES ($1, $2, $3, $4, $5, 'given')",
                 {series, year, number, document, day});
}

std::optional<NumberRow> numberOfFingerprint(Database& database, const std::string& fingerprint) {
    const std::optional<Row> row =
        database.row(VANTHU_NUMBER_COLUMNS "d.fingerprint = $1 AND n.state = 'given' ORDER BY n.year DESC, n.number DESC LIMIT 1",
                     {fingerprint}, kNumberColumns);
    if (!row) return std::nullopt;
    return rowOf(*row);
}

std::optional<NumberRow> numberOfNames(Database& database, const EarlierDocument& document) {
    if (document.symbol.empty() || document.subject.empty()) return std::nullopt;
    const std::vector<Row> rows =
        database.rows(VANTHU_NUMBER_COLUMNS "d.symbol = $1 AND d.organ = $2 AND d.subject = $3 AND n.state = 'given' LIMIT 2",
                      {document.symbol, document.organ, document.subject}, kNumberColumns);
    if (rows.size() != 1) return std::nullopt;
    return rowOf(rows.front());
}

Registration registrationOf(const NumberRow& row, bool already) {
    return {row.document, row.series, row.year, row.number, row.symbol, row.issuedOn, row.copies, already};
}

json::Result<NumberRow> findNumber(Database& database, const NumberReference& reference) {
    const std::vector<Row> rows =
        database.rows(VANTHU_NUMBER_COLUMNS "n.year = $1 AND n.number = $2 AND ($3 = '' OR d.symbol = $3) AND ($4 = '' OR n.series = $4) "
                                            // The few series there are lead to the number by its key.
                                            "AND n.series IN (SELECT c.series FROM counters c WHERE c.year = $1) LIMIT 2",
                      {reference.year, reference.number, reference.symbol, reference.series}, kNumberColumns);
    const std::vector<json::Argument> arguments{{"number", referenceText(reference)}};
    if (rows.empty()) return json::Fault{"", "number-unknown", arguments};
    if (rows.size() > 1) return json::Fault{"", "number-ambiguous", arguments};
    return rowOf(rows.front());
}

std::string referenceText(const NumberReference& reference) {
    std::string text = (reference.number < 10 ? "0" : "") + std::to_string(reference.number);
    if (!reference.symbol.empty()) text += "/" + reference.symbol;
    return text + " (" + std::to_string(reference.year) + ")";
}

void verifyNumbers(Database& database, std::size_t most, Verification& verification) {
    findGaps(database, most, verification);
    for (const Row& row :
         database.rows("SELECT n.series, n.number, n.year FROM numbers n LEFT JOIN documents d ON d.seq = n.document "
                       "WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.document = d.id AND j.document <> '' AND j.action = "
                       "'register') ORDER BY n.series, n.year, n.number LIMIT 1000",
                       {}, 3)) {
        if (verification.breaches.size() < most)
            verification.breaches.push_back({Breach::Kind::orphan, row.text(0), row.integer(1), static_cast<int>(row.integer(2))});
    }
}

} // namespace vanthu::store
