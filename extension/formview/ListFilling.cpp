#include "extension/formview/ListFilling.h"

#include "deadlines/Date.h"
#include "form/Form.h"

#include <charconv>

namespace vanthu::extension {

namespace {

void put(json::Value& group, const std::string& name, const app::ListChoices::Filling& filling) {
    group.set(name, json::Value(filling.value));
    for (const json::Member& member : filling.beside) group.set(member.name, member.value);
}

/// The position of the entry in `entries` that `pointer` leads into.
std::size_t placeOf(std::string_view pointer, std::string_view entries) {
    pointer.remove_prefix(std::min(entries.size() + 1, pointer.size()));
    std::size_t place = 0;
    std::from_chars(pointer.data(), pointer.data() + pointer.size(), place);
    return place;
}

} // namespace

const form::Field* pickedField(const Element& element) {
    if (element.editor == Editor::lines && !element.field->fields.front().lists.empty()) return &element.field->fields.front();
    const bool typed = element.editor == Editor::line || element.editor == Editor::paragraph;
    return typed && !element.field->lists.empty() ? element.field : nullptr;
}

std::string dayOfDocument(const json::Value& form, std::string_view today) {
    const auto part = [&](const char* name) {
        const json::Value* const value = form.at(std::string("/date/") + name);
        return value != nullptr && value->isInteger() ? static_cast<int>(value->integer()) : 0;
    };
    const auto day = deadlines::possibleDate(part("year"), part("month"), part("day"));
    return day ? deadlines::formatIsoDate(*day) : std::string(today);
}

const form::Field* groupAround(const form::Kind& kind, const std::string& pointer, const form::Field& field) {
    if (field.name.empty()) return nullptr;
    const std::string above = pointer.substr(0, pointer.rfind('/'));
    return above.empty() ? &kind.root : form::fieldAt(kind, above);
}

void fillIn(FormState& state, const Element& element, const std::string& pointer, const std::optional<std::string>& entries,
            const std::vector<app::ListChoices::Filling>& fillings) {
    if (fillings.empty()) return;
    if (element.editor == Editor::lines) {
        json::Array& lines = state.array(pointer);
        for (const app::ListChoices::Filling& filling : fillings) lines.emplace_back(filling.value);
        return state.changed();
    }
    const std::string& name = element.field->name;
    const std::string group = pointer.substr(0, pointer.rfind('/'));
    state.set(pointer, json::Value(fillings.front().value));
    for (const json::Member& member : fillings.front().beside) state.set(json::pointerTo(group, member.name), member.value);
    if (!entries) return;
    json::Array& list = state.array(*entries);
    std::size_t place = placeOf(pointer, *entries);
    for (std::size_t i = 1; i < fillings.size(); ++i) {
        json::Value entry(fillings[i].value);
        if (!name.empty()) {
            entry = json::Value(json::Object{});
            put(entry, name, fillings[i]);
        }
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(++place), std::move(entry));
    }
    state.changed();
}

} // namespace vanthu::extension
