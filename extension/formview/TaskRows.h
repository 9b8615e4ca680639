#pragma once

#include "extension/formview/LevelMarks.h"
#include "extension/formview/OutlineView.h"
#include "form/Field.h"
#include "text/Language.h"
#include "json/Value.h"

#include <string>
#include <vector>

namespace vanthu::extension {

/// A task of the outline as a row of the table: its paragraph, then each field of the task in words.
struct TaskRow {
    Path path;
    std::vector<std::string> cells;
};

/// All items that carry a task, in reading order.
std::vector<TaskRow> taskRows(const json::Array& outline, const std::vector<LevelMark>& marks, const form::Field& task,
                              text::Language language);

/// The titles of the columns behind the first: the labels of the task's fields that the table shows.
std::vector<std::string> taskColumns(const form::Field& task, text::Language language);

/// All items without a task, for choosing one that is to get one.
std::vector<OutlineLine> linesWithoutTask(const json::Array& outline, const std::vector<LevelMark>& marks, const form::Field& task);

/// A value in a cell: a text as it is, a list joined by "; ", a choice by its label, a date as d/m/y, a group by what its text says.
std::string cellText(const form::Field& field, const json::Value* value, text::Language language);

} // namespace vanthu::extension
