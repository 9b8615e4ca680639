#include "extension/formview/TaskRows.h"

#include "extension/formview/Elements.h"
#include "extension/formview/FormState.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

using form::Field;
using form::FieldType;

bool hasTask(const json::Value& item, const Field& task) {
    const json::Value* const value = item.find(task.name);
    return value != nullptr && value->isObject();
}

std::string dateText(const json::Value& date) {
    std::string words;
    for (const char* const part : {"day", "month", "year"}) {
        const std::string number = shownText(date.find(part));
        if (number.empty()) continue;
        if (!words.empty()) words += '/';
        words += number;
    }
    return words;
}

std::string listText(const Field& field, const json::Value& list, text::Language language) {
    std::string words;
    if (!list.isArray() || field.fields.empty()) return words;
    for (const json::Value& entry : list.array()) {
        if (!words.empty()) words += "; ";
        words += cellText(field.fields.front(), &entry, language);
    }
    return words;
}

/// The first member that says anything, texts before choices: a deadline's words say more than its kind.
std::string groupText(const Field& field, const json::Value& group, text::Language language) {
    for (const bool wantsChoice : {false, true}) {
        for (const Field& member : field.fields) {
            if (member.type == FieldType::flag || (member.type == FieldType::choice) != wantsChoice) continue;
            std::string words = cellText(member, group.find(member.name), language);
            if (!words.empty()) return words;
        }
    }
    return {};
}

} // namespace

std::string cellText(const Field& field, const json::Value* value, text::Language language) {
    if (value == nullptr) return {};
    switch (field.type) {
    case FieldType::group:
        return groupText(field, *value, language);
    case FieldType::date:
        return dateText(*value);
    case FieldType::list:
        return listText(field, *value, language);
    case FieldType::document:
    case FieldType::outline:
        return value->isArray() ? std::to_string(value->array().size()) : std::string();
    case FieldType::flag:
        return value->isBool() && value->boolean() ? "✓" : "";
    case FieldType::choice: {
        const auto found = std::ranges::find(field.choices, value->isString() ? value->string() : "", &form::Choice::value);
        return found == field.choices.end() ? shownText(value) : found->label.in(language);
    }
    case FieldType::text:
    case FieldType::paragraph:
    case FieldType::integer:
        break;
    }
    return shownText(value);
}

std::vector<TaskRow> taskRows(const json::Array& outline, const std::vector<LevelMark>& marks, const Field& task, text::Language language) {
    std::vector<TaskRow> rows;
    for (OutlineLine& line : outlineLines(outline, marks)) {
        const json::Value& item = *itemAt(outline, line.path);
        if (!hasTask(item, task)) continue;
        TaskRow row{std::move(line.path), {std::move(line.text)}};
        for (const Field* field : columnsOf(task)) row.cells.push_back(cellText(*field, item.find(task.name)->find(field->name), language));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> taskColumns(const Field& task, text::Language language) {
    std::vector<std::string> titles;
    for (const Field* field : columnsOf(task)) titles.push_back(field->label.in(language));
    return titles;
}

std::vector<OutlineLine> linesWithoutTask(const json::Array& outline, const std::vector<LevelMark>& marks, const Field& task) {
    std::vector<OutlineLine> lines = outlineLines(outline, marks);
    std::erase_if(lines, [&](const OutlineLine& line) { return hasTask(*itemAt(outline, line.path), task); });
    return lines;
}

} // namespace vanthu::extension
