#include "store/Searching.h"

#include "store/SearchIndex.h"

#include <algorithm>
#include <string>

namespace vanthu::store {

namespace {

/// $6 is what is looked for, $7 how many are wanted.
std::string statementOf(Engine engine, bool hasTerms) {
    const bool indexed = engine == Engine::sqlite && hasTerms;
    std::string sql = "SELECT ";
    sql += kFoundColumns;
    if (indexed)
        sql += " FROM search s JOIN documents d ON d.seq = s.rowid";
    else
        sql += hasTerms ? " FROM documents d JOIN search s ON s.document = d.seq" : " FROM documents d";
    sql += " LEFT JOIN numbers n ON n.document = d.seq WHERE ";
    sql += kExactly;
    sql += indexed ? " AND s.search MATCH $6" : hasTerms ? " AND s.words @@ CAST($6 AS tsquery)" : " AND $6 = ''";
    sql += indexed ? " ORDER BY s.rowid DESC LIMIT $7" : " ORDER BY d.seq DESC LIMIT $7";
    return sql;
}

/// SQLite's newest, which no index has yet.
std::vector<Found> newestWaiting(Database& database, const SearchOrder& order, const std::vector<std::string>& words) {
    std::vector<Found> found;
    for (Waiting& waiting : waitingDocuments(database, order)) {
        if (static_cast<int>(found.size()) == order.limit) break;
        const std::string all = " " + waiting.terms.text + " ";
        const auto has = [&](const std::string& word) { return all.find(" " + word + " ") != std::string::npos; };
        if (std::ranges::all_of(words, has)) found.push_back(std::move(waiting.found));
    }
    return found;
}

} // namespace

Found foundOf(const Row& row) {
    return {row.text(0), row.integer(1), static_cast<int>(row.integer(2)), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
            row.text(8), row.text(9)};
}

std::vector<Found> findDocuments(Database& database, const SearchOrder& order) {
    const SearchTerms terms = termsOf(order);
    // What was typed has no word in it: nothing can have it.
    if (terms.words.empty() && !order.words.empty()) return {};
    if (order.best && !terms.words.empty()) return bestDocuments(database, order, terms);
    const Engine engine = database.engine();
    std::vector<Found> found;
    if (engine == Engine::sqlite && !terms.empty()) found = newestWaiting(database, order, terms.words);
    const int rest = order.limit - static_cast<int>(found.size());
    for (const Row& row :
         database.rows(statementOf(engine, !terms.empty()),
                       {order.from, order.to, order.kind, order.signer, order.state, queryOf(engine, terms), rest}, kFoundCount))
        found.push_back(foundOf(row));
    return found;
}

} // namespace vanthu::store
