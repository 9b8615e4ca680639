#include "MadeVariants.h"

#include "Reading.h"

#include "form/Field.h"

namespace vanthu::app::testing {

json::Value MadeVariants::make(const form::Kind& kind, json::Value form) {
    constexpr int kMostChanges = 8;
    for (int i = 1 + upTo(kMostChanges - 1); i > 0; --i) {
        json::Value changed = form;
        change(kind.root, changed);
        if (workbench().check(changed).empty()) form = std::move(changed);
    }
    return form;
}

void MadeVariants::change(const form::Field& group, json::Value& object) {
    if (!object.isObject() || group.fields.empty()) return;
    const form::Field& field = group.fields[static_cast<std::size_t>(upTo(static_cast<int>(group.fields.size()) - 1))];
    json::Value* const value = object.find(field.name);
    if (value == nullptr || value->isNull() || field.type == form::FieldType::document) return;
    changeValue(field, object, *value);
}

void MadeVariants::changeValue(const form::Field& field, json::Value& object, json::Value& value) {
    constexpr int kLeaveOut = 30;
    if (!field.required && chance(kLeaveOut)) {
        object.erase(field.name);
        return;
    }
    switch (field.type) {
    case form::FieldType::group:
        return change(field, value);
    case form::FieldType::list:
        if (value.isArray()) changeList(field, value.array());
        return;
    case form::FieldType::integer:
        value = json::Value(static_cast<std::int64_t>(1 + upTo(998)));
        return;
    case form::FieldType::date:
        if (value.isObject() && value.find("day") != nullptr) {
            value.set("day", json::Value(static_cast<std::int64_t>(1 + upTo(27))));
            value.set("month", json::Value(static_cast<std::int64_t>(1 + upTo(11))));
        }
        return;
    default:
        return;
    }
}

void MadeVariants::changeList(const form::Field& field, json::Array& entries) {
    if (entries.empty()) return;
    const auto any = [&] { return static_cast<std::size_t>(upTo(static_cast<int>(entries.size()) - 1)); };
    switch (upTo(2)) {
    case 0:
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(any()));
        return;
    case 1:
        std::swap(entries[any()], entries[any()]);
        return;
    default:
        if (!field.fields.empty()) change(field.fields[0], entries[any()]);
    }
}

} // namespace vanthu::app::testing
