#include "form/RoleValues.h"

#include "form/Emptiness.h"
#include "form/Limits.h"

#include <algorithm>

namespace vanthu::form {

RoleValues::RoleValues(const Kind& kind, const json::Value& form) {
    steps_.push_back({});
    if (form.isObject()) collect(kind.root, form, 0);
}

const json::Value* RoleValues::first(Role role) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.field->role == role; });
    return found == entries_.end() ? nullptr : found->value;
}

std::string RoleValues::pointer(const Entry& entry) const {
    return entry.field->name.empty() ? pointerOf(entry.group) : json::pointerTo(pointerOf(entry.group), entry.field->name);
}

std::optional<std::size_t> RoleValues::around(std::size_t group) const {
    if (group == 0 || steps_[group].isEntry) return std::nullopt;
    return steps_[group].above;
}

void RoleValues::collect(const Field& group, const json::Value& object, std::size_t step) {
    for (const Field& field : group.fields) {
        if (!field.hasRole() && !field.hasRolesBelow) continue;
        const json::Value* const value = object.find(field.name);
        if (value == nullptr || isMissing(field, *value)) continue;
        if (field.hasRole()) entries_.push_back({&field, value, step});
        if (field.hasRolesBelow) enter(field, *value, add({step, field.name}));
    }
}

void RoleValues::enter(const Field& field, const json::Value& value, std::size_t step) {
    if (field.type == FieldType::group && value.isObject()) collect(field, value, step);
    if (field.type == FieldType::list || field.type == FieldType::outline) collectEntries(field, value, step, 1);
}

void RoleValues::collectEntries(const Field& field, const json::Value& value, std::size_t step, std::size_t depth) {
    if (!value.isArray() || depth > kMaxOutlineDepth) return;
    const bool outline = field.type == FieldType::outline;
    for (std::size_t i = 0; i < value.array().size(); ++i) {
        const json::Value& entry = value.array()[i];
        const std::size_t inside = add({step, {}, i, true});
        if (!outline) {
            const Field& inner = field.fields.front();
            if (inner.hasRole() && !isMissing(inner, entry)) entries_.push_back({&inner, &entry, inside});
            if (inner.hasRolesBelow) enter(inner, entry, inside);
        } else if (entry.isObject()) {
            collect(field, entry, inside);
            if (const json::Value* const children = entry.find(kChildrenMember)) {
                collectEntries(field, *children, add({inside, kChildrenMember}), depth + 1);
            }
        }
    }
}

std::size_t RoleValues::add(Step step) {
    steps_.push_back(step);
    return steps_.size() - 1;
}

std::string RoleValues::pointerOf(std::size_t step) const {
    if (step == 0) return {};
    const Step& last = steps_[step];
    const std::string above = pointerOf(last.above);
    return last.isEntry ? json::pointerTo(above, last.index) : json::pointerTo(above, last.name);
}

} // namespace vanthu::form
