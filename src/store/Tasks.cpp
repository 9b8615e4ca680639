#include "store/Tasks.h"

#include "json/Text.h"
#include "json/Value.h"

namespace vanthu::store {

namespace {

std::string listText(const std::vector<std::string>& units) {
    json::Array list;
    for (const std::string& unit : units) list.emplace_back(unit);
    return json::dump(json::Value(std::move(list)));
}

std::vector<std::string> listOf(const std::string& text) {
    std::vector<std::string> units;
    const json::Result<json::Value> list = json::parse(text);
    if (!list || !list->isArray()) return units;
    for (const json::Value& unit : list->array()) {
        if (unit.isString()) units.push_back(unit.string());
    }
    return units;
}

} // namespace

void insertTasks(Database& database, std::int64_t document, const std::vector<Task>& tasks) {
    std::int64_t position = 0;
    for (const Task& task : tasks) {
        database.run(
            "INSERT INTO tasks(document, position, pointer, text, lead_unit, coordinating_units, deadline_kind, deadline_text, due_on, "
            "state, evidence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', '')",
            {document, ++position, task.pointer, task.text, task.leadUnit, listText(task.coordinatingUnits), task.deadlineKind,
             task.deadlineText, task.dueOn});
    }
}

std::vector<Task> readTasks(Database& database, std::int64_t document) {
    std::vector<Task> tasks;
    for (const Row& row :
         database.rows("SELECT pointer, text, lead_unit, coordinating_units, deadline_kind, deadline_text, due_on FROM tasks "
                       "WHERE document = $1 ORDER BY position",
                       {document}, 7)) {
        tasks.push_back({row.text(0), row.text(1), row.text(2), listOf(row.text(3)), row.text(4), row.text(5),
                         row.isNull(6) ? std::nullopt : std::optional(row.text(6))});
    }
    return tasks;
}

std::vector<KnownDocument::State> readTaskStates(Database& database, std::int64_t document) {
    std::vector<KnownDocument::State> states;
    for (const Row& row : database.rows("SELECT pointer, state FROM tasks WHERE document = $1 ORDER BY position", {document}, 2))
        states.push_back({row.text(0), row.text(1)});
    return states;
}

std::vector<TaskLife> readTaskLives(Database& database, std::int64_t document) {
    std::vector<TaskLife> lives;
    for (const Row& row :
         database.rows("SELECT state, person, done_on, done_by, evidence FROM tasks WHERE document = $1 ORDER BY position", {document}, 5))
        lives.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), {}, {}});
    const auto life = [&](const Row& row) -> TaskLife& { return lives.at(static_cast<std::size_t>(row.integer(0)) - 1); };
    for (const Row& row :
         database.rows("SELECT position, due_on, done_on, done_by, evidence FROM occurrences WHERE document = $1 AND state = 'done' "
                       "ORDER BY position, due_on",
                       {document}, 5))
        life(row).occurrences.push_back({row.text(1), row.text(2), row.text(3), row.text(4)});
    for (const Row& row :
         database.rows("SELECT position, due_before, due_after, reason, allowed_by, day FROM extensions WHERE document = $1 "
                       "ORDER BY position, turn",
                       {document}, 6))
        life(row).extensions.push_back({row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
    return lives;
}

void cancelTasks(Database& database, std::int64_t document) {
    database.run("UPDATE tasks SET state = 'cancelled' WHERE document = $1 AND state = 'open'", {document});
}

void setTaskDays(Database& database, std::int64_t document, const std::vector<Task>& tasks) {
    std::int64_t position = 0;
    for (const Task& task : tasks)
        database.run("UPDATE tasks SET due_on = $1 WHERE document = $2 AND position = $3 AND state = 'open'",
                     {task.dueOn, document, ++position});
}

std::int64_t countOpenTasks(Database& database) {
    // Both parts of an index that has the open ones alone; asked for as a whole SQLite would rather read another.
    return database
        .row("SELECT (SELECT count(*) FROM tasks WHERE state = 'open' AND due_on >= '') + "
             "(SELECT count(*) FROM tasks WHERE state = 'open' AND due_on IS NULL)",
             {}, 1)
        ->integer(0);
}

std::vector<TaskRow> openTasks(Database& database, const TaskOrder& order) {
    // The conditions that are there are written out, so that each engine finds its index; their values are bound.
    const std::string columns =
        "SELECT d.id, t.position, n.number, n.year, d.symbol, t.text, t.lead_unit, t.deadline_text, t.due_on, t.state, t.person, n.suffix, "
        "t.done_on, t.evidence FROM tasks t JOIN documents d ON d.seq = t.document LEFT JOIN numbers n ON n.document = t.document "
        "WHERE " +
        std::string(order.closed ? "t.state <> 'cancelled' AND " : "t.state = 'open' AND ");
    const bool dated = !order.dueBefore.empty() || !order.dueFrom.empty();
    std::string sql = columns + (dated ? "t.due_on >= $1 AND t.due_on < $2 AND " : "$1 <= $2 AND ");
    sql += order.unit.empty() ? "$3 = ''" : "t.lead_unit = $3";
    sql += order.person.empty() ? " AND $4 = ''" : " AND t.person = $4 AND t.person <> ''";
    sql += order.document.empty() ? " AND $5 = ''" : " AND t.document = (SELECT o.seq FROM documents o WHERE o.id = $5)";
    sql += dated ? " ORDER BY t.due_on, t.document, t.position LIMIT $6"
                 : " ORDER BY t.due_on IS NULL, t.due_on, t.document, t.position LIMIT $6";
    std::vector<TaskRow> tasks;
    const std::string before = order.dueBefore.empty() ? "9999-12-31" : order.dueBefore;
    for (const Row& row : database.rows(sql, {order.dueFrom, before, order.unit, order.person, order.document, order.limit}, 14)) {
        tasks.push_back({row.text(0), row.integer(1), row.integer(2), static_cast<int>(row.integer(3)), row.text(4), row.text(5),
                         row.text(6), row.text(7), row.text(8), row.text(9), row.text(10), row.text(11), row.text(12), row.text(13)});
    }
    return tasks;
}

} // namespace vanthu::store
