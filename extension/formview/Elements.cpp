#include "extension/formview/Elements.h"

#include "json/Value.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

constexpr std::string_view kTasksWidget = "tasks";
constexpr std::string_view kTasksSuffix = "#tasks";
constexpr std::string_view kDataWidget = "data";   // kept as it is, not shown
constexpr std::string_view kAsideWidget = "aside"; // no column of a table

using form::Field;
using form::FieldType;

bool isListOfShortTexts(const Field& field) {
    return field.type == FieldType::list && !field.fields.empty() && field.fields.front().type == FieldType::text;
}

/// A tick or the number of parts of an outline tells no rows apart.
bool saysMuchInACell(const Field& field) {
    const bool isParts = field.type == FieldType::list && !isListOfShortTexts(field);
    return field.type != FieldType::flag && field.type != FieldType::outline && field.type != FieldType::document && !isParts;
}

/// Collects elements; those of an entry get its list as owner.
class Collector {
public:
    void add(const Field& field, const std::string& pointer);
    void addMembers(const Field& group, const std::string& pointer);
    void addTasks(const Field& outline, const std::string& pointer);
    std::vector<Element> take() { return std::move(elements_); }

private:
    void put(Editor editor, const Field& field, const std::string& pointer) { elements_.push_back({editor, &field, pointer, owner_}); }
    /// An entry's list or outline is too much for the same page.
    void addList(Editor editor, const Field& field, const std::string& pointer);

    std::vector<Element> elements_;
    std::optional<std::size_t> owner_;
};

void Collector::addMembers(const Field& group, const std::string& pointer) {
    for (const Field& member : group.fields) add(member, json::pointerTo(pointer, member.name));
}

void Collector::addList(Editor editor, const Field& field, const std::string& pointer) {
    if (owner_) {
        put(Editor::subform, field, pointer);
        return;
    }
    put(editor, field, pointer);
    owner_ = elements_.size() - 1;
    if (field.type == FieldType::outline) {
        for (const Field& member : field.fields) {
            if (member.widget != kTasksWidget) add(member, json::pointerTo("", member.name));
        }
    } else if (field.fields.front().type == FieldType::group) {
        addMembers(field.fields.front(), "");
    } else {
        add(field.fields.front(), "");
    }
    owner_.reset();
}

void Collector::addTasks(const Field& outline, const std::string& pointer) {
    const Field* const task = taskField(outline);
    if (task == nullptr) return;
    put(Editor::tasks, outline, pointer);
    owner_ = elements_.size() - 1;
    addMembers(*task, json::pointerTo("", task->name));
    owner_.reset();
}

void Collector::add(const Field& field, const std::string& pointer) {
    if (field.widget == kDataWidget) return;
    switch (field.type) {
    case FieldType::group:
        put(Editor::heading, field, pointer);
        addMembers(field, pointer);
        break;
    case FieldType::text:
    case FieldType::integer:
        put(Editor::line, field, pointer);
        break;
    case FieldType::paragraph:
        put(Editor::paragraph, field, pointer);
        break;
    case FieldType::date:
        put(Editor::date, field, pointer);
        break;
    case FieldType::choice:
        put(Editor::choice, field, pointer);
        break;
    case FieldType::flag:
        put(Editor::flag, field, pointer);
        break;
    case FieldType::list:
        if (isListOfShortTexts(field)) {
            put(Editor::lines, field, pointer);
        } else {
            addList(Editor::table, field, pointer);
        }
        break;
    case FieldType::document:
        break; // not typed in: it comes from a file
    case FieldType::outline:
        addList(Editor::tree, field, pointer);
        break;
    }
}

} // namespace

std::vector<Element> elementsOf(const Field& root, const form::Page& page, std::string_view base) {
    Collector collector;
    for (const std::string& entry : page.fields) {
        const bool tasks = entry.ends_with(kTasksSuffix);
        const std::string name = tasks ? entry.substr(0, entry.size() - kTasksSuffix.size()) : entry;
        const Field* const field = root.find(name);
        if (field == nullptr) continue; // reading the kind has reported it
        const std::string pointer = json::pointerTo(base, name);
        tasks ? collector.addTasks(*field, pointer) : collector.add(*field, pointer);
    }
    return collector.take();
}

std::vector<Element> elementsOfGroup(const Field& group, std::string_view base) {
    Collector collector;
    collector.addMembers(group, std::string(base));
    return collector.take();
}

const Field* taskField(const Field& outline) {
    const auto found = std::ranges::find(outline.fields, kTasksWidget, &Field::widget);
    return found == outline.fields.end() ? nullptr : &*found;
}

std::vector<const Field*> columnsOf(const Field& entry) {
    std::vector<const Field*> columns;
    for (const Field& member : entry.fields)
        if (member.widget != kDataWidget && member.widget != kAsideWidget && saysMuchInACell(member)) columns.push_back(&member);
    return columns;
}

bool hasEntries(Editor editor) { return editor == Editor::table || editor == Editor::tree || editor == Editor::tasks; }

} // namespace vanthu::extension
