#include "form/Form.h"

#include "form/Limits.h"

#include <string>
#include <utility>

namespace vanthu::form {

namespace {

using json::Array;
using json::Object;
using json::Value;

/// What no text may hold: control characters, direction overrides. A paragraph of several lines may hold LF.
constexpr std::string_view kLinePattern = R"(^[^\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]*$)";
constexpr std::string_view kLinesPattern = R"(^[^\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]*$)";

Value texts(const std::vector<std::string>& values) {
    Array array;
    for (const std::string& value : values) array.emplace_back(value);
    return Value(std::move(array));
}

Value one(std::string_view name, Value value) {
    Value object;
    object.set(name, std::move(value));
    return object;
}

/// Says that the member must be there and not be empty.
Value demand(const std::string& member) {
    Value object;
    object.set("required", texts({member}));
    object.set("properties", one(member, one("minLength", Value(1))));
    return object;
}

class SchemaWriter {
public:
    SchemaWriter(const Kind& kind, text::Language language) : kind_(kind), language_(language) {}

    Value write() {
        Value schema;
        schema.set("$schema", Value("https://json-schema.org/draft/2020-12/schema"));
        schema.set("$id", Value("urn:vanthu:form:" + kind_.id));
        schema.set("title", Value(kind_.title.in(language_)));
        schema.set("description", Value(kind_.description.in(language_)));
        writeMembers(schema, kind_.root, true);
        schema.set("$defs", Value(std::move(definitions_)));
        return schema;
    }

private:
    /// Title, description and default come first, so that a reader sees what the field is.
    Value begin(const Field& field) const {
        Value schema;
        schema.set("title", Value(field.label.in(language_)));
        std::string description = field.hint.in(language_);
        const bool cited = field.article.empty() || description.find(field.article) != std::string::npos;
        if (!cited) description += " (" + field.article + ")";
        if (!field.pattern.empty()) description += " [" + field.patternHint.in(language_) + "]";
        if (!description.empty()) schema.set("description", Value(std::move(description)));
        if (!field.defaultValue.isNull()) schema.set("default", field.defaultValue);
        return schema;
    }

    Value writeField(const Field& field, bool required) {
        Value schema = begin(field);
        switch (field.type) {
        case FieldType::group:
            writeMembers(schema, field, false);
            break;
        case FieldType::text:
        case FieldType::paragraph:
            writeText(schema, field, required);
            break;
        case FieldType::integer:
            writeInteger(schema, field, required);
            break;
        case FieldType::date:
            writeDate(schema, field);
            break;
        case FieldType::choice:
            writeChoice(schema, field, required);
            break;
        case FieldType::flag:
            schema.set("type", Value("boolean"));
            break;
        case FieldType::list:
            writeArray(schema, field, writeField(field.fields.at(0), true));
            break;
        case FieldType::document:
            schema.set("type", Value("object"));
            break;
        case FieldType::outline:
            writeArray(schema, field, one("$ref", Value("#/$defs/" + defineItem(field))));
            break;
        }
        return schema;
    }

    void writeText(Value& schema, const Field& field, bool required) {
        const bool lines = field.type == FieldType::paragraph && field.multiline;
        const std::string_view name = lines ? "lines" : "line";
        define(name, [&] {
            Value text = one("type", Value("string"));
            text.set("pattern", Value(lines ? kLinesPattern : kLinePattern));
            text.set("maxLength", Value(static_cast<std::int64_t>(kMaxTextLength)));
            return text;
        });
        schema.set("$ref", Value("#/$defs/" + std::string(name)));
        if (required) schema.set("minLength", Value(1));
        if (field.maxLength > 0) schema.set("maxLength", Value(static_cast<std::int64_t>(field.maxLength)));
        if (!field.pattern.empty()) schema.set("pattern", Value(required ? "^" + field.pattern + "$" : "^(?:" + field.pattern + ")?$"));
    }

    static void writeInteger(Value& schema, const Field& field, bool required) {
        if (field.lettered)
            schema.set("type", texts({"integer", "string", "null"}));
        else
            schema.set("type", required ? Value("integer") : texts({"integer", "null"}));
        if (field.lettered) schema.set("pattern", Value("^[0-9]+[a-z]{1,2}$"));
        if (field.minimum) schema.set("minimum", Value(*field.minimum));
        if (field.maximum) schema.set("maximum", Value(*field.maximum));
    }

    static void writeDate(Value& schema, const Field& field) {
        const auto part = [](int minimum, int maximum) {
            Value value = one("type", texts({"integer", "null"}));
            value.set("minimum", Value(minimum));
            value.set("maximum", Value(maximum));
            return value;
        };
        schema.set("type", Value("object"));
        Value parts = one("day", part(1, 31));
        parts.set("month", part(1, 12));
        parts.set("year", part(1900, 2999));
        schema.set("properties", std::move(parts));
        if (!field.open) schema.set("required", texts({"day", "month", "year"}));
        schema.set("dependentRequired", one("day", texts({"month"})));
        schema.set("additionalProperties", Value(false));
    }

    void writeChoice(Value& schema, const Field& field, bool required) const {
        Array choices;
        if (!required) choices.push_back(one("const", Value("")));
        for (const Choice& choice : field.choices) {
            Value value = one("const", Value(choice.value));
            value.set("title", Value(choice.label.in(language_)));
            choices.push_back(std::move(value));
        }
        schema.set("oneOf", Value(std::move(choices)));
    }

    static void writeArray(Value& schema, const Field& field, Value items) {
        schema.set("type", Value("array"));
        if (field.required || field.minimum) schema.set("minItems", Value(field.minimum.value_or(1)));
        schema.set("maxItems", Value(field.maximum.value_or(kMaxEntries)));
        schema.set("items", std::move(items));
    }

    void writeMembers(Value& schema, const Field& field, bool root) {
        Value properties{Object{}};
        std::vector<std::string> required;
        if (root) {
            properties.set(kKindMember, one("const", Value(kind_.id)));
            required.emplace_back(kKindMember);
        }
        for (const Field& member : field.fields) {
            properties.set(member.name, writeField(member, member.required));
            if (member.required) required.push_back(member.name);
        }
        schema.set("type", Value("object"));
        schema.set("properties", std::move(properties));
        const bool mayBeWithheld = field.find(kWithheldMember) != nullptr && !required.empty();
        if (!required.empty() && !mayBeWithheld) schema.set("required", texts(required));
        schema.set("additionalProperties", Value(false));
        if (mayBeWithheld) writeWithheld(schema, required);
        writeConditions(schema, field);
    }

    /// An entry that was withheld has nothing but the line that says so.
    static void writeWithheld(Value& schema, const std::vector<std::string>& required) {
        const std::string withheld(kWithheldMember);
        Value only = demand(withheld);
        only.find("properties")->set(kProtectedMember, Value(Object{}));
        only.set("additionalProperties", Value(false));
        schema.set("if", demand(withheld));
        schema.set("then", only);
        schema.set("anyOf", Value(Array{one("required", texts(required)), std::move(only)}));
    }

    static void writeConditions(Value& schema, const Field& field) {
        Array conditions;
        for (const Field& member : field.fields) {
            if (!member.requiredWhen) continue;
            const RequiredWhen& when = *member.requiredWhen;
            const Field* const other = field.find(when.field);
            const bool flag = other != nullptr && other->type == FieldType::flag;
            Value test = one("required", texts({when.field}));
            test.set("properties", one(when.field, one("enum", flag ? Value(Array{Value(true)}) : texts(when.values))));
            Value condition = one("if", std::move(test));
            condition.set("then", demand(member.name));
            conditions.push_back(std::move(condition));
        }
        if (!conditions.empty()) schema.set("allOf", Value(std::move(conditions)));
        Array any;
        for (const std::string& name : field.needsAny) any.push_back(demand(name));
        if (!any.empty()) schema.set("anyOf", Value(std::move(any)));
    }

    /// The entry of an outline, which holds itself. Outlines with the same fields share one definition.
    std::string defineItem(const Field& field) {
        std::string name = "item";
        for (std::size_t number = 2;; name = "item" + std::to_string(number++)) {
            Value item;
            writeMembers(item, field, false);
            Value children = one("type", Value("array"));
            children.set("maxItems", Value(kMaxEntries));
            children.set("items", one("$ref", Value("#/$defs/" + name)));
            item.find("properties")->set(kChildrenMember, std::move(children));
            const Value* const there = definition(name);
            if (there != nullptr && !(*there == item)) continue;
            if (there == nullptr) definitions_.push_back({name, std::move(item)});
            return name;
        }
    }

    template <class Make> void define(std::string_view name, Make make) {
        if (definition(name) == nullptr) definitions_.push_back({std::string(name), make()});
    }

    const Value* definition(std::string_view name) const {
        for (const json::Member& member : definitions_) {
            if (member.name == name) return &member.value;
        }
        return nullptr;
    }

    const Kind& kind_;
    text::Language language_;
    Object definitions_;
};

} // namespace

json::Value schema(const Kind& kind, text::Language language) { return SchemaWriter(kind, language).write(); }

} // namespace vanthu::form
