#include "store/SearchIndex.h"

#include "store/Recipients.h"
#include "store/Searching.h"

#include <algorithm>
#include <utility>

namespace vanthu::store {

namespace {

constexpr std::int64_t kBatch = 64;        ///< documents that go into SQLite's indexes at once
constexpr std::int64_t kManyAtOnce = 4096; ///< where a whole store is taken in
constexpr std::int64_t kKeys = 0xFFFFFFFF;

void insertLine(Database& database, std::int64_t key, const IndexTerms& terms) {
    database.run("INSERT INTO search(document, words, length) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')), $3)",
                 {key, terms.text, terms.words});
}

/// Each index in its own order: FTS5 writes a segment for each step backwards.
void indexWaiting(Database& database, std::int64_t last) {
    Indexed indexed = indexedSoFar(database);
    while (indexed.last < last) {
        const std::int64_t until = std::min(last, indexed.last + kManyAtOnce);
        std::vector<std::pair<std::int64_t, std::string>> byLength;
        for (std::int64_t key = indexed.last + 1; key <= until; ++key) {
            IndexTerms terms = indexedTerms(database, key);
            database.run("INSERT INTO search(rowid, words) VALUES ($1, $2)", {key, terms.text});
            indexed.words += terms.words;
            byLength.emplace_back(placeByLength(key, terms.words), std::move(terms.text));
        }
        std::ranges::sort(byLength);
        for (const auto& [place, text] : byLength)
            database.run("INSERT INTO search_by_length(rowid, words) VALUES ($1, $2)", {place, text});
        indexed.last = until;
        database.run("UPDATE search_state SET indexed = $1, words = $2", {indexed.last, indexed.words});
    }
}

} // namespace

std::int64_t placeByLength(std::int64_t key, std::int64_t words) { return words * (kKeys + 1) + (kKeys - key); }

std::int64_t keyAt(std::int64_t place) { return kKeys - (place & kKeys); }

std::int64_t wordsAt(std::int64_t place) { return place / (kKeys + 1); }

Indexed indexedSoFar(Database& database) {
    const std::optional<Row> row = database.row("SELECT indexed, words FROM search_state", {}, 2);
    return {row->integer(0), row->integer(1)};
}

IndexTerms indexedTerms(Database& database, std::int64_t key) {
    const std::optional<Row> row =
        database.row("SELECT d.kind, d.symbol, d.type_name, d.subject, d.organ, d.signer_name, d.issued_on, n.number "
                     "FROM documents d LEFT JOIN numbers n ON n.document = d.seq WHERE d.seq = $1 LIMIT 1",
                     {key}, 8);
    if (!row) return {};
    // What has terms of a document, and no more: some dozens are read anew for each question.
    Document document;
    document.kind = row->text(0);
    document.symbol = row->text(1);
    document.typeName = row->text(2);
    document.subject = row->text(3);
    document.organ = row->text(4);
    document.signerName = row->text(5);
    document.issuedOn = row->text(6);
    document.recipients = readRecipients(database, key);
    return termsOf(document, row->integer(7));
}

void indexDocument(Database& database, std::int64_t key, const Document& document, std::int64_t number) {
    if (database.engine() == Engine::postgresql)
        insertLine(database, key, termsOf(document, number));
    else if (key % kBatch == 0)
        indexWaiting(database, key - 1); // without this one, whose number is not entered yet
}

void indexAnew(Database& database, std::int64_t key, const IndexTerms& before, const Document& document, std::int64_t number) {
    const IndexTerms terms = termsOf(document, number);
    if (database.engine() == Engine::postgresql) {
        database.run("UPDATE search SET words = array_to_tsvector(string_to_array($2, ' ')), length = $3 WHERE document = $1",
                     {key, terms.text, terms.words});
        return;
    }
    const Indexed indexed = indexedSoFar(database);
    if (key > indexed.last) return;
    // The indexes keep no texts: what is taken out has to be said again.
    database.run("INSERT INTO search(search, rowid, words) VALUES ('delete', $1, $2)", {key, before.text});
    database.run("INSERT INTO search(rowid, words) VALUES ($1, $2)", {key, terms.text});
    database.run("INSERT INTO search_by_length(search_by_length, rowid, words) VALUES ('delete', $1, $2)",
                 {placeByLength(key, before.words), before.text});
    database.run("INSERT INTO search_by_length(rowid, words) VALUES ($1, $2)", {placeByLength(key, terms.words), terms.text});
    database.run("UPDATE search_state SET words = $1", {indexed.words - before.words + terms.words});
}

void indexMissing(Database& database) {
    if (database.engine() == Engine::sqlite) {
        indexWaiting(database, database.row("SELECT coalesce(max(seq), 0) FROM documents", {}, 1)->integer(0));
        return;
    }
    for (std::int64_t last = 0;;) {
        const std::vector<Row> page = database.rows("SELECT d.seq FROM documents d WHERE d.seq > $1 AND NOT EXISTS "
                                                    "(SELECT FROM search s WHERE s.document = d.seq) ORDER BY d.seq LIMIT $2",
                                                    {last, kManyAtOnce}, 1);
        for (const Row& row : page) insertLine(database, row.integer(0), indexedTerms(database, row.integer(0)));
        if (page.empty()) return;
        last = page.back().integer(0);
    }
}

std::vector<Waiting> waitingDocuments(Database& database, const SearchOrder& order) {
    std::vector<Waiting> waiting;
    for (const Row& row : database.rows(
             "SELECT " + std::string(kFoundColumns) + ", d.seq FROM documents d LEFT JOIN numbers n ON n.document = d.seq WHERE " +
                 std::string(kExactly) + " AND d.seq > $6 ORDER BY d.seq DESC LIMIT $7",
             {order.from, order.to, order.kind, order.signer, order.state, indexedSoFar(database).last, 2 * kBatch}, kFoundCount + 1)) {
        const std::int64_t key = row.integer(kFoundCount);
        waiting.push_back({foundOf(row), key, indexedTerms(database, key)});
    }
    return waiting;
}

} // namespace vanthu::store
