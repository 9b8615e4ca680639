#include "form/Emptiness.h"

#include "form/Limits.h"
#include "text/Characters.h"
#include "json/Text.h"

#include <algorithm>

namespace vanthu::form {

namespace {

constexpr std::size_t kExcerptLength = 40;

} // namespace

bool isNothing(const json::Value& value) { return value.isNull() || (value.isString() && text::isBlank(value.string())); }

bool isMissing(const Field& field, const json::Value& value) {
    if (field.type == FieldType::list || field.type == FieldType::outline)
        return value.isNull() || (value.isArray() && value.array().empty()); // "" is no list
    if (field.type == FieldType::document) return value.isNull() || (value.isObject() && value.object().empty());
    if (value.isArray()) return false;
    if (field.type != FieldType::date || !value.isObject()) return isNothing(value);
    return std::all_of(value.object().begin(), value.object().end(), [](const json::Member& part) { return isNothing(part.value); });
}

bool isEmpty(const json::Value& value) {
    if (value.isBool()) return !value.boolean();
    if (value.isArray()) return std::all_of(value.array().begin(), value.array().end(), isEmpty);
    if (!value.isObject()) return isNothing(value);
    return std::all_of(value.object().begin(), value.object().end(), [](const json::Member& member) { return isEmpty(member.value); });
}

bool isWithheld(const Field& entry, const json::Value& value) {
    const json::Value* const line = entry.find(kWithheldMember) == nullptr ? nullptr : value.find(kWithheldMember);
    return line != nullptr && !isNothing(*line);
}

bool isRequired(const Field& field, const json::Value& group) {
    if (field.required || !field.requiredWhen) return field.required;
    const json::Value* const other = group.find(field.requiredWhen->field);
    if (other == nullptr) return false;
    const std::string_view value = other->isString() ? std::string_view(other->string()) : *other == json::Value(true) ? "true" : "";
    const std::vector<std::string>& values = field.requiredWhen->values;
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool isLeftOut(const Field& group, const json::Value& value) {
    const bool optional = group.type == FieldType::group && !group.required && !group.name.empty();
    return optional && isEmpty(value);
}

std::string describe(const json::Value& value) {
    if (value.isArray()) return "[…]";
    if (value.isObject()) return "{…}";
    return value.isString() ? "“" + excerpt(value.string()) + "”" : json::dump(value);
}

std::string excerpt(std::string_view utf8) {
    std::size_t characters = 0;
    std::string result;
    for (const char c : utf8) {
        const bool starts = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (starts && ++characters > kExcerptLength) return result + "…";
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result;
}

} // namespace vanthu::form
