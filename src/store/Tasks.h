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

} // namespace vanthu::store
