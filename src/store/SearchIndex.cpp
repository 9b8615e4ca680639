#include "store/SearchIndex.h"

#include "store/Documents.h"
#include "text/Search.h"

#include <algorithm>
#include <string_view>

namespace vanthu::store {

namespace {

constexpr int kBatch = 64; ///< documents that go into SQLite's index at once

/// "8" is looked for as "8" and as "08".
std::string numberWords(std::int64_t number) {
    if (number == 0) return {};
    const std::string plain = std::to_string(number);
    return number < 10 ? plain + " 0" + plain : plain;
}

std::string wordsOf(const Document& document, std::int64_t number) {
    std::string text = numberWords(number);
    for (const std::string* part : {&document.symbol, &document.typeName, &document.subject, &document.organ, &document.signerName}) {
        text += ' ';
        text += *part;
    }
    for (const Recipient& recipient : document.recipients) {
        text += ' ';
        text += recipient.name;
    }
    return text::searchWords(text);
}

/// Each word in the engine's quotes; they are letters and digits and nothing else.
std::string queryOf(Engine engine, std::string_view words) {
    const std::string_view quote = engine == Engine::sqlite ? "\"" : "'";
    const std::string_view both = engine == Engine::sqlite ? " AND " : " & ";
    std::string query;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (!query.empty()) query += both;
        query.append(quote).append(words.substr(0, end)).append(quote);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return query;
}

constexpr std::string_view kColumns =
    "SELECT d.id, n.number, n.year, d.symbol, d.issued_on, d.type_name, d.subject, d.signer_name, d.state, n.suffix FROM ";
constexpr std::string_view kConditions =
    " AND ($2 = '' OR d.issued_on >= $2) AND ($3 = '' OR d.issued_on <= $3) AND ($4 = '' OR d.kind = $4) "
    "AND ($5 = '' OR d.signer_name = $5) AND ($6 = '' OR d.state = $6) ORDER BY ";

std::string statementOf(Engine engine, bool hasWords) {
    std::string sql(kColumns);
    if (!hasWords)
        sql += "documents d LEFT JOIN numbers n ON n.document = d.seq WHERE $1 = ''";
    else if (engine == Engine::sqlite)
        sql += "search s JOIN documents d ON d.seq = s.rowid LEFT JOIN numbers n ON n.document = d.seq WHERE s.search MATCH $1";
    else
        sql += "documents d JOIN search s ON s.document = d.seq LEFT JOIN numbers n ON n.document = d.seq WHERE s.words @@ CAST($1 AS "
               "tsquery)";
    sql += kConditions;
    sql += engine == Engine::sqlite && hasWords ? "s.rowid DESC LIMIT $7" : "d.seq DESC LIMIT $7";
    return sql;
}

std::string wordsOfEntry(Database& database, std::int64_t key) {
    const std::optional<Entry> entry = readDocument(database, key);
    const std::optional<Row> number = database.row("SELECT number FROM numbers WHERE document = $1 LIMIT 1", {key}, 1);
    return entry ? wordsOf(entry->document, number ? number->integer(0) : 0) : std::string();
}

void indexWaiting(Database& database, std::int64_t last) {
    const std::int64_t done = database.row("SELECT indexed FROM search_state", {}, 1)->integer(0);
    for (std::int64_t key = done + 1; key <= last; ++key)
        database.run("INSERT INTO search(rowid, words) VALUES ($1, $2)", {key, wordsOfEntry(database, key)});
    database.run("UPDATE search_state SET indexed = $1", {last});
}

bool hasEvery(std::string_view words, std::string_view wanted) {
    const std::string all = " " + std::string(words) + " ";
    while (!wanted.empty()) {
        const std::size_t end = std::min(wanted.find(' '), wanted.size());
        if (all.find(" " + std::string(wanted.substr(0, end)) + " ") == std::string::npos) return false;
        wanted.remove_prefix(std::min(end + 1, wanted.size()));
    }
    return true;
}

Found foundOf(const Row& row) {
    return {row.text(0), row.integer(1), static_cast<int>(row.integer(2)), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
            row.text(8), row.text(9)};
}

/// The newest documents, which the index does not have yet.
std::vector<Found> findWaiting(Database& database, const SearchOrder& order, const std::string& words) {
    const std::int64_t done = database.row("SELECT indexed FROM search_state", {}, 1)->integer(0);
    std::string sql = statementOf(Engine::sqlite, false);
    sql.insert(sql.find(" ORDER BY"), " AND d.seq > $7");
    sql.replace(sql.find("LIMIT $7"), 8, "LIMIT $8");
    sql.replace(0, std::string_view("SELECT").size(), "SELECT d.seq,");
    std::vector<Found> found;
    for (const Row& row : database.rows(sql, {"", order.from, order.to, order.kind, order.signer, order.state, done, 2 * kBatch}, 11)) {
        if (static_cast<int>(found.size()) == order.limit) break;
        if (hasEvery(wordsOfEntry(database, row.integer(0)), words)) {
            found.push_back({row.text(1), row.integer(2), static_cast<int>(row.integer(3)), row.text(4), row.text(5), row.text(6),
                             row.text(7), row.text(8), row.text(9), row.text(10)});
        }
    }
    return found;
}

} // namespace

void indexDocument(Database& database, std::int64_t key, const Document& document, std::int64_t number) {
    if (database.engine() == Engine::postgresql) {
        database.run("INSERT INTO search(document, words) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
                     {key, wordsOf(document, number)});
    } else if (key % kBatch == 0) {
        // Without this one, whose number is not entered yet.
        indexWaiting(database, key - 1);
    }
}

std::string indexedWords(Database& database, std::int64_t key) { return wordsOfEntry(database, key); }

void indexAnew(Database& database, std::int64_t key, const std::string& before, const Document& document, std::int64_t number) {
    const std::string words = wordsOf(document, number);
    if (database.engine() == Engine::postgresql) {
        database.run("UPDATE search SET words = array_to_tsvector(string_to_array($2, ' ')) WHERE document = $1", {key, words});
    } else if (key <= database.row("SELECT indexed FROM search_state", {}, 1)->integer(0)) {
        // The index keeps no texts: what is taken out has to be said again.
        database.run("INSERT INTO search(search, rowid, words) VALUES ('delete', $1, $2)", {key, before});
        database.run("INSERT INTO search(rowid, words) VALUES ($1, $2)", {key, words});
    }
}

void indexAll(Database& database) {
    const std::int64_t last = database.row("SELECT coalesce(max(seq), 0) FROM documents", {}, 1)->integer(0);
    if (database.engine() == Engine::sqlite) return indexWaiting(database, last);
    for (std::int64_t key = 1; key <= last; ++key) {
        if (database.row("SELECT 1 FROM documents WHERE seq = $1", {key}, 1))
            database.run("INSERT INTO search(document, words) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
                         {key, wordsOfEntry(database, key)});
    }
}

std::vector<Found> findDocuments(Database& database, const SearchOrder& order) {
    const std::string words = text::searchWords(order.words);
    std::vector<Found> found;
    // What was typed has no word in it: nothing can have it.
    if (words.empty() && !order.words.empty()) return found;
    const Engine engine = database.engine();
    if (engine == Engine::sqlite && !words.empty()) found = findWaiting(database, order, words);
    const int rest = order.limit - static_cast<int>(found.size());
    for (const Row& row : database.rows(statementOf(engine, !words.empty()),
                                        {queryOf(engine, words), order.from, order.to, order.kind, order.signer, order.state, rest}, 10))
        found.push_back(foundOf(row));
    return found;
}

} // namespace vanthu::store
