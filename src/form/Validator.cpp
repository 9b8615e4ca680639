#include "form/Validator.h"

#include "form/Emptiness.h"
#include "form/Limits.h"

#include <algorithm>
#include <array>

namespace vanthu::form {

std::string Validator::Spot::pointer() const {
    if (above == nullptr) return {};
    return isIndex ? json::pointerTo(above->pointer(), index) : json::pointerTo(above->pointer(), name);
}

json::Faults Validator::run(const json::Value& form) {
    const Spot root;
    if (!form.isObject()) {
        fault(root, "form-no-object");
    } else {
        checkKind(form);
        checkMembers(root, root_, form, 0);
    }
    return std::move(faults_);
}

bool Validator::isFull() const { return faults_.size() >= kMaxFaults; }

void Validator::fault(const Spot& spot, std::string id, std::vector<json::Argument> arguments) {
    if (!isFull()) faults_.push_back({spot.pointer(), std::move(id), std::move(arguments)});
}

void Validator::wrongType(const Spot& spot, std::string_view expected, const json::Value& found) {
    fault(spot, "field-wrong-type-" + std::string(expected), {{"found", describe(found)}});
}

void Validator::checkKind(const json::Value& form) {
    const Spot root;
    const json::Value* const kind = form.find(kKindMember);
    const std::string id(kindId_);
    if (kind == nullptr || kind->isNull()) {
        fault(root.member(kKindMember), "kind-missing");
    } else if (!kind->isString() || kind->string() != id) {
        fault(root.member(kKindMember), "kind-other", {{"found", describe(*kind)}, {"kind", id}});
    }
}

void Validator::checkMembers(const Spot& spot, const Field& field, const json::Value& object, std::size_t depth) {
    // Members mostly come in the order of the fields: looking on from the last one found keeps this linear.
    std::array<const json::Value*, kMaxMembers> values;
    const std::size_t count = std::min(field.fields.size(), kMaxMembers);
    std::fill_n(values.begin(), count, nullptr);
    const json::Value* children = nullptr;
    std::size_t known = 0;
    std::size_t next = 0;
    for (const json::Member& member : object.object()) {
        std::size_t tried = 0;
        while (tried < count && field.fields[next].name != member.name) next = next + 1 == count ? 0 : next + 1, ++tried;
        if (tried < count) {
            values[next] = &member.value;
            next = next + 1 == count ? 0 : next + 1;
        } else if (field.type == FieldType::outline && member.name == kChildrenMember) {
            children = &member.value;
        } else if (spot.above != nullptr || member.name != kKindMember) {
            continue;
        }
        ++known;
    }
    for (std::size_t i = 0; i < count && !isFull(); ++i) {
        const Field& inner = field.fields[i];
        if (values[i] != nullptr && !isMissing(inner, *values[i])) {
            checkValue(spot.member(inner.name), inner, *values[i], depth);
        } else if (isRequired(inner, object) && !isLeftOut(field, object) && !isWithheld(field, object)) {
            checkMissing(spot.member(inner.name), inner);
        }
    }
    if (isWithheld(field, object)) checkWithheld(spot, field, object);
    if (!field.needsAny.empty()) checkNeedsAny(spot, field, object);
    if (known < object.object().size()) checkUnknown(spot, field, object);
    if (children != nullptr && !children->isNull()) checkList(spot.member(kChildrenMember), field, *children, depth + 1);
}

void Validator::checkUnknown(const Spot& spot, const Field& field, const json::Value& object) {
    std::string names;
    for (const Field& inner : field.fields) names.append(names.empty() ? "" : ", ").append(inner.name);
    for (const json::Member& member : object.object()) {
        const bool implied =
            (field.type == FieldType::outline && member.name == kChildrenMember) || (spot.above == nullptr && member.name == kKindMember);
        if (implied || field.find(member.name) != nullptr) continue;
        fault(spot.member(member.name), "field-unknown", {{"name", excerpt(member.name)}, {"known", names}});
    }
}

/// What was withheld is not there.
void Validator::checkWithheld(const Spot& spot, const Field& field, const json::Value& object) {
    for (const json::Member& member : object.object()) {
        const Field* const inner = field.find(member.name);
        const bool says = member.name == kWithheldMember || member.name == kProtectedMember;
        if (inner != nullptr && !says && !isEmpty(member.value)) fault(spot.member(member.name), "withheld-with-content");
    }
}

void Validator::checkNeedsAny(const Spot& spot, const Field& field, const json::Value& object) {
    std::string names;
    for (const std::string& name : field.needsAny) {
        const Field* const inner = field.find(name);
        const json::Value* const value = object.find(name);
        if (inner != nullptr && value != nullptr && !isMissing(*inner, *value)) return;
        names.append(names.empty() ? "" : ", ").append(name);
    }
    if (field.type == FieldType::outline) {
        fault(spot, "item-empty");
    } else {
        fault(spot, "field-needs-any", {{"members", names}});
    }
}

/// A group that is not there is named by what must be in it, so that each fault stands at a field that can be filled in.
void Validator::checkMissing(const Spot& spot, const Field& field) {
    bool named = false;
    if (field.type == FieldType::group) {
        for (const Field& inner : field.fields) {
            if (inner.required) checkMissing(spot.member(inner.name), inner), named = true;
        }
    }
    if (!named) fault(spot, "field-missing");
}

void Validator::checkValue(const Spot& spot, const Field& field, const json::Value& value, std::size_t depth) {
    switch (field.type) {
    case FieldType::group:
        value.isObject() ? checkMembers(spot, field, value, depth) : wrongType(spot, "group", value);
        break;
    case FieldType::text:
    case FieldType::paragraph:
        checkText(spot, field, value);
        break;
    case FieldType::choice:
        checkChoice(spot, field, value);
        break;
    case FieldType::integer:
        checkInteger(spot, field, value);
        break;
    case FieldType::date:
        checkDate(spot, field, value);
        break;
    case FieldType::flag:
        if (!value.isBool()) wrongType(spot, "flag", value);
        break;
    case FieldType::list:
        checkList(spot, field, value, depth);
        break;
    case FieldType::document:
        if (!value.isObject()) wrongType(spot, "group", value);
        break;
    case FieldType::outline:
        checkList(spot, field, value, 1);
        break;
    }
}

void Validator::checkList(const Spot& spot, const Field& field, const json::Value& value, std::size_t depth) {
    if (!value.isArray()) return wrongType(spot, "list", value);
    const bool outline = field.type == FieldType::outline;
    if (outline && depth > kMaxOutlineDepth && !value.array().empty())
        return fault(spot, "outline-too-deep", {{"limit", std::to_string(kMaxOutlineDepth)}});
    const json::Array& entries = value.array();
    const auto length = static_cast<std::int64_t>(entries.size());
    const bool nested = outline && depth > 1;
    const std::int64_t maximum = nested ? kMaxEntries : field.maximum.value_or(kMaxEntries);
    if (length > maximum) {
        return fault(spot, "list-too-long", {{"maximum", std::to_string(maximum)}, {"length", std::to_string(length)}});
    }
    if (!nested && length < field.minimum.value_or(0)) {
        fault(spot, "list-too-short", {{"minimum", std::to_string(*field.minimum)}, {"length", std::to_string(length)}});
    }
    if (!outline && field.fields.empty()) return;
    for (std::size_t i = 0; i < entries.size() && !isFull(); ++i) {
        const Spot entry = spot.entry(i);
        if (outline) {
            entries[i].isObject() ? checkMembers(entry, field, entries[i], depth) : wrongType(entry, "group", entries[i]);
        } else if (isEmpty(entries[i])) {
            fault(entry, "entry-empty");
        } else {
            checkValue(entry, field.fields[0], entries[i], depth);
        }
    }
}

} // namespace vanthu::form
