#include "store/SearchIndex.h"

#include "text/Search.h"

#include <algorithm>
#include <string_view>

namespace vanthu::store {

namespace {

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
    "SELECT d.id, n.number, n.year, d.symbol, d.issued_on, d.type_name, d.subject, d.signer_name, d.state FROM ";
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

} // namespace

void indexDocument(Database& database, std::int64_t key, const Document& document, std::int64_t number) {
    const char* const sql = database.engine() == Engine::sqlite
                                ? "INSERT INTO search(rowid, words) VALUES ($1, $2)"
                                : "INSERT INTO search(document, words) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))";
    database.run(sql, {key, wordsOf(document, number)});
}

std::vector<Found> findDocuments(Database& database, const SearchOrder& order) {
    const std::string words = text::searchWords(order.words);
    std::vector<Found> found;
    // What was typed has no word in it: nothing can have it.
    if (words.empty() && !order.words.empty()) return found;
    const std::string query = queryOf(database.engine(), words);
    for (const Row& row : database.rows(statementOf(database.engine(), !words.empty()),
                                        {query, order.from, order.to, order.kind, order.signer, order.state, order.limit}, 9)) {
        found.push_back({row.text(0), row.integer(1), static_cast<int>(row.integer(2)), row.text(3), row.text(4), row.text(5), row.text(6),
                         row.text(7), row.text(8)});
    }
    return found;
}

} // namespace vanthu::store
