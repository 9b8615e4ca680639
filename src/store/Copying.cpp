#include "store/Copying.h"

#include "store/SearchIndex.h"
#include "store/Store.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <span>
#include <vector>

namespace vanthu::store {

namespace {

constexpr std::size_t kPage = 1000;     ///< rows read at a time: memory stays flat
constexpr std::size_t kRowsAtOnce = 20; ///< in one statement of the copy

struct Column {
    std::string name;
    std::string type;
    bool key = false;
};

/// A table as its engine's catalogue has it.
struct Table {
    std::string name;
    std::vector<Column> columns;
};

bool isSqlite(const Database& database) { return database.engine() == Engine::sqlite; }

/// In the order they were made in: what others refer to comes first.
std::vector<std::string> tableNames(Database& database) {
    const char* const sql =
        isSqlite(database) ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
                           : "SELECT relname FROM pg_class WHERE relnamespace = CAST('vanthu' AS regnamespace) AND relkind IN ('r', 'p') "
                             "AND NOT relispartition ORDER BY oid";
    std::vector<std::string> names;
    for (const Row& row : database.rows(sql, {}, 1)) {
        if (row.text(0) != "schema_versions" && !row.text(0).starts_with("search")) names.push_back(row.text(0));
    }
    return names;
}

Table tableOf(Database& database, const std::string& name) {
    const char* const sql =
        isSqlite(database)
            ? "SELECT name, type, pk > 0 FROM pragma_table_info($1) ORDER BY name"
            : "SELECT a.attname, format_type(a.atttypid, a.atttypmod), "
              "CASE WHEN a.attnum = ANY(i.indkey) THEN 1 ELSE 0 END FROM pg_attribute a "
              "JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary "
              "WHERE c.relnamespace = CAST('vanthu' AS regnamespace) AND c.relname = $1 AND a.attnum > 0 AND NOT a.attisdropped "
              "AND a.attgenerated = '' ORDER BY a.attname COLLATE \"C\"";
    Table table{name, {}};
    for (const Row& row : database.rows(sql, {name}, 3)) table.columns.push_back({row.text(0), row.text(1), row.integer(2) != 0});
    return table;
}

std::string listOf(const std::vector<Column>& columns) {
    std::string list;
    for (const Column& column : columns) list.append(list.empty() ? "" : ", ").append(column.name);
    return list;
}

std::string parameter(const Database& database, std::size_t index, const Column& column) {
    const std::string plain = "$" + std::to_string(index);
    return isSqlite(database) ? plain : "CAST(" + plain + " AS " + column.type + ")";
}

/// Reads a table from its first to its last row by its key, and hands on a page at a time.
void readPages(Database& database, const Table& table, const std::function<void(const std::vector<Row>&)>& take) {
    std::vector<Column> key;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        if (!table.columns[at].key) continue;
        key.push_back(table.columns[at]);
        places.push_back(at);
    }
    if (key.empty()) throw DatabaseError("store-shape", table.name);
    std::string parameters;
    for (std::size_t at = 0; at < key.size(); ++at) parameters += (at > 0 ? ", " : "") + parameter(database, at + 1, key[at]);
    const std::string select = "SELECT " + listOf(table.columns) + " FROM " + table.name;
    const std::string then = " ORDER BY " + listOf(key) + " LIMIT " + std::to_string(kPage);
    std::vector<Row> page = database.rows(select + then, {}, table.columns.size());
    for (;;) {
        take(page);
        if (page.size() < kPage) return;
        std::vector<Param> last;
        for (const std::size_t place : places) last.emplace_back(page.back().text(place));
        page = database.rows(select + " WHERE (" + listOf(key) + ") > (" + parameters + ")" + then, std::span<const Param>(last),
                             table.columns.size());
    }
}

void add(TableContent& content, const Row& row, std::size_t columns) {
    std::string text;
    for (std::size_t at = 0; at < columns; ++at) {
        if (row.isNull(at))
            text += "-\n";
        else
            text.append(std::to_string(row.text(at).size())).append(":").append(row.text(at)).append("\n");
    }
    const std::string sum = fingerprintOf(text);
    constexpr std::size_t kDigits = 16;
    for (std::size_t lane = 0; lane < content.sum.size(); ++lane) {
        std::uint64_t part = 0;
        std::from_chars(sum.data() + lane * kDigits, sum.data() + (lane + 1) * kDigits, part, 16);
        content.sum[lane] += part;
    }
    ++content.rows;
}

class Inserting {
public:
    Inserting(Database& database, const Table& table) : database_(database), table_(table) {}

    void add(const std::vector<Row>& rows) {
        for (std::size_t first = 0; first < rows.size(); first += kRowsAtOnce) {
            const std::size_t count = std::min(kRowsAtOnce, rows.size() - first);
            // The last, shorter piece of a page goes row by row, so that two statements are all that is prepared.
            if (count == kRowsAtOnce) {
                insert(rows, first, count);
            } else {
                for (std::size_t at = first; at < rows.size(); ++at) insert(rows, at, 1);
            }
        }
    }

private:
    void insert(const std::vector<Row>& rows, std::size_t first, std::size_t count) {
        std::vector<Param> params;
        params.reserve(count * table_.columns.size());
        for (std::size_t at = first; at < first + count; ++at) {
            for (std::size_t column = 0; column < table_.columns.size(); ++column)
                params.emplace_back(rows[at].isNull(column) ? Cell() : Cell(rows[at].text(column)));
        }
        database_.rows(statement(count), std::span<const Param>(params), 0);
    }

    const std::string& statement(std::size_t count) {
        std::string& sql = count == 1 ? one_ : many_;
        if (!sql.empty()) return sql;
        sql = "INSERT INTO " + table_.name + "(" + listOf(table_.columns) + ")" + (isSqlite(database_) ? "" : " OVERRIDING SYSTEM VALUE") +
              " VALUES ";
        std::size_t index = 0;
        for (std::size_t row = 0; row < count; ++row) {
            sql += row > 0 ? ", (" : "(";
            for (std::size_t column = 0; column < table_.columns.size(); ++column)
                sql += (column > 0 ? ", " : "") + parameter(database_, ++index, table_.columns[column]);
            sql += ")";
        }
        return sql;
    }

    Database& database_;
    const Table& table_;
    std::string one_;
    std::string many_;
};

/// PostgreSQL gives the next key after the ones that were brought along.
void raiseKeys(Database& database) {
    if (isSqlite(database)) return;
    for (const Row& row : database.rows("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'vanthu' "
                                        "AND is_identity = 'YES'",
                                        {}, 2)) {
        const std::string& table = row.text(0);
        const std::string& column = row.text(1);
        database.execute("SELECT setval(pg_get_serial_sequence('vanthu." + table + "', '" + column + "'), coalesce(max(" + column +
                         "), 1), count(*) > 0) FROM " + table);
    }
}

std::vector<std::string> columnNames(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns) names.push_back(column.name);
    return names;
}

} // namespace

StoreContent contentOf(Database& database) {
    StoreContent contents;
    for (const std::string& name : tableNames(database)) {
        const Table table = tableOf(database, name);
        TableContent& content = contents[name];
        readPages(database, table, [&](const std::vector<Row>& page) {
            for (const Row& row : page) add(content, row, table.columns.size());
        });
    }
    return contents;
}

StoreContent copyAll(Database& from, Database& to) {
    StoreContent contents;
    const std::vector<std::string> names = tableNames(to);
    for (const std::string& name : tableNames(from)) {
        if (std::ranges::find(names, name) == names.end()) throw DatabaseError("store-shape", name);
    }
    for (const std::string& name : names) {
        const Table source = tableOf(from, name);
        const Table target = tableOf(to, name);
        if (columnNames(source) != columnNames(target)) throw DatabaseError("store-shape", name);
        // What a new store brings along is the schema's own and not what an office wrote.
        if (to.row("SELECT 1 FROM " + name + " LIMIT 1", {}, 1)) continue;
        TableContent& content = contents[name];
        Inserting inserting(to, target);
        readPages(from, source, [&](const std::vector<Row>& page) {
            for (const Row& row : page) add(content, row, source.columns.size());
            inserting.add(page);
        });
    }
    raiseKeys(to);
    indexMissing(to);
    return contents;
}

} // namespace vanthu::store
