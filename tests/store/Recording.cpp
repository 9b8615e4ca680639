#include "Recording.h"

#include <cctype>
#include <chrono>

namespace vanthu::store::test {

namespace {

/// Parameters in their places: EXPLAIN takes none of PostgreSQL's prepared ones.
std::string inPlace(const Recording::Asked& asked) {
    std::string sql;
    for (std::size_t at = 0; at < asked.sql.size(); ++at) {
        if (asked.sql[at] != '$') {
            sql += asked.sql[at];
            continue;
        }
        std::size_t number = 0;
        while (at + 1 < asked.sql.size() && std::isdigit(static_cast<unsigned char>(asked.sql[at + 1])) != 0)
            number = number * 10 + static_cast<std::size_t>(asked.sql[++at] - '0');
        const Cell& cell = asked.params.at(number - 1).cell();
        std::string literal = "'";
        for (const char c : cell.value_or("")) literal.append(c == '\'' ? 2 : 1, c);
        sql += cell ? literal + "'" : "NULL";
    }
    return sql;
}

} // namespace

Recording::Recording(const std::string& location) : real_(connect(VANTHU_ENGINES, location, std::chrono::seconds(10))) {}

std::string Recording::planOf(const Asked& asked) {
    const bool sqlite = engine() == Engine::sqlite;
    if (!sqlite) real_->execute("SET enable_seqscan = off");
    std::string plan;
    for (const Row& row : real_->rows((sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + inPlace(asked), {}, sqlite ? 4 : 1))
        plan += row.text(sqlite ? 3 : 0) + "\n";
    return plan;
}

} // namespace vanthu::store::test
