#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Store.h"
#include "store/Tasks.h"

namespace vanthu::store {

namespace {

/// An open task of a document, as something is done to it.
struct OpenTask {
    NumberRow document;
    std::int64_t position = 0;
    std::string dueOn; ///< empty for none
};

json::Result<OpenTask> findTask(Database& database, const NumberReference& document, std::int64_t position) {
    const json::Result<NumberRow> found = findNumber(database, document);
    if (!found) return found.faults;
    const std::vector<json::Argument> arguments{{"document", referenceText(*found)}, {"task", std::to_string(position)}};
    const std::optional<Row> row =
        database.row("SELECT state, due_on FROM tasks WHERE document = $1 AND position = $2", {found->key, position}, 2);
    if (!row) return json::Fault{"", "task-unknown", arguments};
    if (row->text(0) != "open") return json::Fault{"", "task-closed", arguments};
    return OpenTask{*found, position, row->text(1)};
}

json::Value taskValue(const OpenTask& task) {
    json::Value value = json::Object{};
    value.set("task", task.position);
    value.set("due", task.dueOn);
    return value;
}

void tell(Database& database, const Occasion& occasion, const OpenTask& task, const std::string& action, json::Value after) {
    append(database, occasion, {chainFor(task.document), action, task.document.document, taskValue(task), std::move(after)});
}

void setDue(Database& database, const OpenTask& task, const std::string& dueOn) {
    needed(database.row("UPDATE tasks SET due_on = $1 WHERE document = $2 AND position = $3 RETURNING position",
                        {dueOn, task.document.key, task.position}, 1));
}

/// One time of a task that recurs is done; the task goes on with the next.
void finishOccurrence(Database& database, const Occasion& occasion, const OpenTask& task, const TaskOutcome& outcome) {
    database.run(
        "INSERT INTO occurrences(document, position, due_on, state, done_on, done_by, evidence) VALUES ($1, $2, $3, 'done', $4, $5, $6) "
        "ON CONFLICT(document, position, due_on) DO UPDATE SET state = 'done', done_on = excluded.done_on, "
        "done_by = excluded.done_by, evidence = excluded.evidence",
        {task.document.key, task.position, task.dueOn, occasion.today, outcome.doneBy, outcome.evidence});
    setDue(database, task, *outcome.next);
}

void finishWhole(Database& database, const Occasion& occasion, const OpenTask& task, const TaskOutcome& outcome) {
    needed(database.row("UPDATE tasks SET state = 'done', done_on = $1, done_by = $2, evidence = $3 WHERE document = $4 AND position = $5 "
                        "RETURNING position",
                        {occasion.today, outcome.doneBy, outcome.evidence, task.document.key, task.position}, 1));
}

} // namespace

json::Result<Entry> Store::finishTask(const Occasion& occasion, const NumberReference& document, std::int64_t task,
                                      const TaskOutcome& outcome) {
    if (outcome.evidence.empty()) return json::Fault{"", "task-evidence-missing"};
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<OpenTask> found = findTask(*database_, document, task);
        if (!found) return found.faults;
        if (outcome.next)
            finishOccurrence(*database_, occasion, *found, outcome);
        else
            finishWhole(*database_, occasion, *found, outcome);
        json::Value after = json::Object{};
        after.set("task", found->position);
        after.set("evidence", outcome.evidence);
        after.set("by", outcome.doneBy);
        if (outcome.next) after.set("due", *outcome.next);
        tell(*database_, occasion, *found, "task-done", std::move(after));
        transaction.commit();
        return readEntry(*database_, found->document);
    });
}

json::Result<Entry> Store::extendTask(const Occasion& occasion, const NumberReference& document, std::int64_t task,
                                      const Extension& extension) {
    if (extension.reason.empty()) return json::Fault{"", "extension-reason-missing"};
    if (extension.allowedBy.empty()) return json::Fault{"", "extension-leave-missing"};
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<OpenTask> found = findTask(*database_, document, task);
        if (!found) return found.faults;
        if (found->dueOn.empty()) return json::Fault{"", "extension-no-day", {{"task", std::to_string(task)}}};
        if (extension.to <= found->dueOn) return json::Fault{"", "extension-not-later", {{"to", extension.to}, {"due", found->dueOn}}};
        const std::int64_t turn = database_
                                      ->row("SELECT coalesce(max(turn), 0) + 1 FROM extensions WHERE document = $1 AND position = $2",
                                            {found->document.key, found->position}, 1)
                                      ->integer(0);
        database_->run("INSERT INTO extensions(document, position, turn, due_before, due_after, reason, allowed_by, day) "
                       "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                       {found->document.key, found->position, turn, found->dueOn, extension.to, extension.reason, extension.allowedBy,
                        occasion.today});
        setDue(*database_, *found, extension.to);
        json::Value after = json::Object{};
        after.set("task", found->position);
        after.set("due", extension.to);
        after.set("reason", extension.reason);
        after.set("allowedBy", extension.allowedBy);
        tell(*database_, occasion, *found, "task-extended", std::move(after));
        transaction.commit();
        return readEntry(*database_, found->document);
    });
}

json::Result<Entry> Store::assignTask(const Occasion& occasion, const NumberReference& document, std::int64_t task,
                                      const std::string& person) {
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<OpenTask> found = findTask(*database_, document, task);
        if (!found) return found.faults;
        needed(database_->row("UPDATE tasks SET person = $1 WHERE document = $2 AND position = $3 RETURNING position",
                              {person, found->document.key, found->position}, 1));
        json::Value after = json::Object{};
        after.set("task", found->position);
        after.set("person", person);
        tell(*database_, occasion, *found, "task-assigned", std::move(after));
        transaction.commit();
        return readEntry(*database_, found->document);
    });
}

json::Result<Entry> Store::startTask(const Occasion& occasion, const NumberReference& document, std::int64_t task,
                                     const std::string& happenedOn, const std::string& dueOn) {
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<OpenTask> found = findTask(*database_, document, task);
        if (!found) return found.faults;
        setDue(*database_, *found, dueOn);
        json::Value after = json::Object{};
        after.set("task", found->position);
        after.set("happened", happenedOn);
        after.set("due", dueOn);
        tell(*database_, occasion, *found, "task-started", std::move(after));
        transaction.commit();
        return readEntry(*database_, found->document);
    });
}

} // namespace vanthu::store
