#include "form/Form.h"
#include "form/Limits.h"

namespace vanthu::form {

namespace {

/// Every member stands there, empty where nothing is given, so that whoever fills the form in by hand sees what there is.
json::Value emptyValue(const Field& field) {
    if (!field.defaultValue.isNull()) return field.defaultValue;
    switch (field.type) {
    case FieldType::group: {
        json::Value group{json::Object{}};
        for (const Field& member : field.fields) group.set(member.name, emptyValue(member));
        return group;
    }
    case FieldType::text:
    case FieldType::paragraph:
    case FieldType::choice:
        return json::Value("");
    case FieldType::list:
    case FieldType::outline:
        return json::Value(json::Array{});
    case FieldType::date:
    case FieldType::document:
        return json::Value(json::Object{});
    case FieldType::flag:
        return json::Value(false);
    case FieldType::integer:
        break;
    }
    return {};
}

} // namespace

json::Value defaults(const Kind& kind) {
    json::Value form;
    form.set(kKindMember, json::Value(kind.id));
    for (const Field& field : kind.root.fields) form.set(field.name, emptyValue(field));
    return form;
}

} // namespace vanthu::form
