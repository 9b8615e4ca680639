#include "Plan.h"

#include "text/Scan.h"

#include <algorithm>
#include <random>

using namespace vanthu;
using namespace vanthu::form;
using namespace vanthu::form::testing;
using json::Array;
using json::Object;
using json::Value;

namespace {

/// As much of JSON Schema 2020-12 as the schema of a form uses, but for patterns.
class Checker {
public:
    explicit Checker(const Value& root) : root_(root) {}

    bool accepts(const Value& schema, const Value& value) const {
        for (const json::Member& rule : schema.object()) {
            if (!holds(rule.name, rule.value, schema, value)) return false;
        }
        return true;
    }

private:
    bool holds(const std::string& rule, const Value& wanted, const Value& schema, const Value& value) const {
        const auto count = [&](const Value& entry) { return accepts(entry, value); };
        const auto length = [&] { return static_cast<std::int64_t>(text::countCharacters(value.string())); };
        const auto size = [&] { return static_cast<std::int64_t>(value.array().size()); };
        if (rule == "$ref") return accepts(*root_.at(wanted.string().substr(1)), value);
        if (rule == "type")
            return wanted.isString() ? isOf(wanted.string(), value)
                                     : std::any_of(wanted.array().begin(), wanted.array().end(),
                                                   [&](const Value& type) { return isOf(type.string(), value); });
        if (rule == "const") return wanted == value;
        if (rule == "enum") return std::find(wanted.array().begin(), wanted.array().end(), value) != wanted.array().end();
        if (rule == "oneOf") return std::count_if(wanted.array().begin(), wanted.array().end(), count) == 1;
        if (rule == "anyOf") return std::any_of(wanted.array().begin(), wanted.array().end(), count);
        if (rule == "allOf") return std::all_of(wanted.array().begin(), wanted.array().end(), count);
        if (rule == "if") return !accepts(wanted, value) || accepts(*schema.find("then"), value);
        if (rule == "minLength") return !value.isString() || length() >= wanted.integer();
        if (rule == "maxLength") return !value.isString() || length() <= wanted.integer();
        if (rule == "minimum") return !value.isNumber() || value.number() >= wanted.number();
        if (rule == "maximum") return !value.isNumber() || value.number() <= wanted.number();
        if (rule == "minItems") return !value.isArray() || size() >= wanted.integer();
        if (rule == "maxItems") return !value.isArray() || size() <= wanted.integer();
        if (rule == "items")
            return !value.isArray() ||
                   std::all_of(value.array().begin(), value.array().end(), [&](const Value& entry) { return accepts(wanted, entry); });
        if (rule == "required") return !value.isObject() || hasAll(wanted, value);
        if (rule == "dependentRequired") return value.find("day") == nullptr || hasAll(wanted.object()[0].value, value);
        if (rule == "properties")
            return !value.isObject() || std::all_of(value.object().begin(), value.object().end(), [&](const json::Member& member) {
                const Value* const property = wanted.find(member.name);
                return property == nullptr || accepts(*property, member.value);
            });
        if (rule == "additionalProperties")
            return !value.isObject() || std::all_of(value.object().begin(), value.object().end(), [&](const json::Member& member) {
                return schema.find("properties")->find(member.name) != nullptr;
            });
        const std::vector<std::string> notes{"$schema", "$id", "$defs", "title", "description", "default", "then", "pattern"};
        EXPECT_NE(std::find(notes.begin(), notes.end(), rule), notes.end()) << "no such rule is checked: " << rule;
        return true;
    }

    static bool isOf(const std::string& type, const Value& value) {
        if (type == "object") return value.isObject();
        if (type == "array") return value.isArray();
        if (type == "string") return value.isString();
        if (type == "integer") return value.isInteger();
        if (type == "boolean") return value.isBool();
        return type == "null" && value.isNull();
    }

    static bool hasAll(const Value& names, const Value& value) {
        return std::all_of(names.array().begin(), names.array().end(),
                           [&](const Value& name) { return value.find(name.string()) != nullptr; });
    }

    const Value& root_;
};

void gather(const Value& value, const std::string& pointer, Lines& pointers) {
    pointers.push_back(pointer);
    if (value.isObject()) {
        for (const json::Member& member : value.object()) gather(member.value, json::pointerTo(pointer, member.name), pointers);
    } else if (value.isArray()) {
        for (std::size_t i = 0; i < value.array().size(); ++i) gather(value.array()[i], json::pointerTo(pointer, i), pointers);
    }
}

} // namespace

TEST(SchemaTest, TakesTheSampleAndNotTheEmptyForm) {
    const Value schema = form::schema(plan(), text::Language::vietnamese);
    const Checker checker(schema);
    EXPECT_TRUE(checker.accepts(schema, plan().sample));
    EXPECT_FALSE(checker.accepts(schema, defaults(plan())));
    EXPECT_FALSE(checker.accepts(schema, Value(Object{})));
}

TEST(SchemaTest, SaysWhatItIs) {
    const Value schema = form::schema(plan(), text::Language::vietnamese);
    EXPECT_EQ(schema.text("$schema"), "https://json-schema.org/draft/2020-12/schema");
    EXPECT_EQ(schema.text("$id"), "urn:vanthu:form:plan");
    EXPECT_EQ(schema.at("/properties/place")->text("title"), "Địa danh");
    EXPECT_NE(schema.at("/properties/place")->text("description").find("PL I, phần I, II.4"), std::string_view::npos);
    EXPECT_EQ(schema.at("/properties/content/items")->text("$ref"), "#/$defs/item");
    EXPECT_EQ(schema.at("/properties/appendices/items/properties/content/items")->text("$ref"), "#/$defs/item");
    EXPECT_EQ(schema.at("/$defs/item/properties/children/items")->text("$ref"), "#/$defs/item");
    EXPECT_EQ(schema.at("/properties/symbol")->text("default"), "KH-UBND");
    EXPECT_EQ(form::schema(plan(), text::Language::english).at("/properties/place")->text("title"), "Place");
    EXPECT_EQ(*json::parse(json::dump(schema, 2)), schema);
}

/// Forms with one thing changed: the schema and the validation give the same verdict.
TEST(SchemaTest, AgreesWithTheValidation) {
    const Value schema = form::schema(plan(), text::Language::vietnamese);
    const Checker checker(schema);
    Lines pointers;
    gather(plan().sample, "", pointers);
    const Value others[] = {Value(""),  Value("TL+KT"), Value("fixed"), Value(0),       Value(7),
                            Value(2.5), Value(true),    Value(false),   Value(Array{}), Value(Object{})};
    int refused = 0;
    int taken = 0;
    for (const std::string& pointer : pointers) {
        if (pointer.empty()) continue;
        for (const Value& other : others) {
            Value form = plan().sample;
            Value& place = *form.at(pointer);
            place = other;
            const json::Faults faults = validate(plan(), form);
            // What a schema cannot say, or says about what counts as missing, is left to the validation.
            if (std::any_of(faults.begin(), faults.end(), [](const json::Fault& fault) {
                    return fault.id == "date-impossible" || fault.id == "field-pattern" || fault.id == "number-letters" ||
                           fault.id == "entry-empty";
                }))
                continue;
            if (other == Value("") || other == Value(Array{})) continue;
            ASSERT_EQ(checker.accepts(schema, form), faults.empty())
                << pointer << " = " << json::dump(other) << (faults.empty() ? "" : " " + faults[0].id);
            ++(faults.empty() ? taken : refused);
        }
        const std::size_t slash = pointer.rfind('/');
        Value form = plan().sample;
        if (form.at(pointer.substr(0, slash))->erase(pointer.substr(slash + 1))) {
            ASSERT_EQ(checker.accepts(schema, form), validate(plan(), form).empty()) << "without " << pointer;
        }
    }
    EXPECT_GT(refused, 500);
    EXPECT_GT(taken, 100);
}
