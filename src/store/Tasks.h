#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <vector>

namespace vanthu::store {

void insertTasks(Database& database, std::int64_t document, const std::vector<Task>& tasks);
std::vector<Task> readTasks(Database& database, std::int64_t document);
/// What became of each task of a document.
std::vector<KnownDocument::State> readTaskStates(Database& database, std::int64_t document);
/// Open tasks, the earliest due first, those without a day last.
std::vector<TaskRow> openTasks(Database& database, const TaskOrder& order);

/// How many there are; reads the index of the open ones and nothing else.
std::int64_t countOpenTasks(Database& database);

/// What became of the document's tasks, in their order.
std::vector<TaskLife> readTaskLives(Database& database, std::int64_t document);

/// Sets the days on which tasks that are still open are due anew, when their document gets its date.
/// What a document that is frozen asked for is asked no longer.
void cancelTasks(Database& database, std::int64_t document);
void setTaskDays(Database& database, std::int64_t document, const std::vector<Task>& tasks);

} // namespace vanthu::store
