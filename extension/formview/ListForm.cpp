#include "extension/formview/ListForm.h"

#include "extension/formview/FormState.h"
#include "lists/Check.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

using lists::Catalogue;
using lists::Column;
using lists::ColumnType;
using lists::Entry;
using lists::List;

form::Field fieldOf(const Column& column) {
    form::Field field;
    field.name = column.name;
    field.label = {column.label.vi, column.label.en};
    field.hint = {column.hint.vi, column.hint.en};
    field.required = column.required;
    if (column.type == ColumnType::choice) {
        field.type = form::FieldType::choice;
        for (const lists::Choice& choice : column.choices) field.choices.push_back({choice.value, {choice.label.vi, choice.label.en}});
    }
    if (column.isReference()) {
        field.type = form::FieldType::list;
        form::Field line;
        line.label = field.label;
        line.lists = {column.to};
        field.fields.push_back(std::move(line));
    }
    return field;
}

/// The id of the entry that such words are printed for; of several the one that has not ended. The words themselves if there is none.
std::string idOf(const Catalogue& catalogue, const List& target, const std::string& words) {
    if (target.find(words) != nullptr) return words;
    const Entry* found = nullptr;
    for (const Entry& entry : target.entries()) {
        if (catalogue.printed(target, entry) != words && catalogue.shown(target, entry) != words) continue;
        if (found == nullptr || entry.cells[target.schema().to].empty()) found = &entry;
    }
    return found != nullptr ? found->id : words;
}

/// Words that lead back to the entry, whatever else is called the same.
std::string wordsOf(const Catalogue& catalogue, const List& target, const std::string& id) {
    const Entry* const entry = target.find(id);
    if (entry == nullptr) return id;
    std::string words = catalogue.shown(target, *entry);
    return idOf(catalogue, target, words) == id ? words : id;
}

} // namespace

form::Kind kindOfList(const List& list) {
    form::Kind kind;
    kind.id = list.schema().name;
    kind.title = {list.schema().label.vi, list.schema().label.en};
    kind.root.type = form::FieldType::group;
    form::Page page{"entry", kind.title, {list.schema().hint.vi, list.schema().hint.en}, {}};
    for (const Column& column : list.schema().columns) {
        kind.root.fields.push_back(fieldOf(column));
        page.fields.push_back(column.name);
    }
    kind.pages.push_back(std::move(page));
    return kind;
}

json::Value formOfEntry(const Catalogue& catalogue, const List& list, const Entry& entry) {
    json::Value form = json::Value(json::Object{});
    for (std::size_t i = 0; i < entry.cells.size(); ++i) {
        const Column& column = list.schema().columns[i];
        if (entry.cells[i].empty()) continue;
        if (!column.isReference()) {
            form.set(column.name, json::Value(catalogue.shownCell(column, entry.cells[i])));
            continue;
        }
        json::Array lines;
        for (const std::string& id : lists::referencesOf(entry.cells[i]))
            lines.emplace_back(wordsOf(catalogue, *catalogue.find(column.to), id));
        form.set(column.name, json::Value(std::move(lines)));
    }
    return form;
}

Entry entryOfForm(const Catalogue& catalogue, const List& list, const json::Value& form, const Entry& before) {
    Entry entry = before;
    entry.cells.assign(list.schema().columns.size(), {});
    for (std::size_t i = 0; i < entry.cells.size(); ++i) {
        const Column& column = list.schema().columns[i];
        const json::Value* const value = form.find(column.name);
        if (value == nullptr) continue;
        if (!column.isReference()) {
            entry.cells[i] = catalogue.cellOf(column, shownText(value));
            continue;
        }
        std::vector<std::string> ids;
        for (const json::Value& line : value->isArray() ? value->array() : json::Array()) {
            if (line.isString()) ids.push_back(idOf(catalogue, *catalogue.find(column.to), line.string()));
        }
        entry.cells[i] = lists::joined(ids);
    }
    return entry;
}

json::Faults checkEntryForm(const Catalogue& catalogue, const List& list, const json::Value& form, const Entry& before) {
    json::Faults faults = lists::checkEntry(catalogue, list, entryOfForm(catalogue, list, form, before));
    for (json::Fault& fault : faults) fault.pointer.erase(0, fault.pointer.rfind('/'));
    return faults;
}

} // namespace vanthu::extension
