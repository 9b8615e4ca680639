#include "form/FieldReader.h"

#include "form/Limits.h"
#include "form/Pattern.h"
#include "json/Text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vanthu::form {

namespace {

constexpr std::array<std::pair<std::string_view, FieldType>, 10> kTypes{{{"group", FieldType::group},
                                                                         {"text", FieldType::text},
                                                                         {"paragraph", FieldType::paragraph},
                                                                         {"integer", FieldType::integer},
                                                                         {"date", FieldType::date},
                                                                         {"choice", FieldType::choice},
                                                                         {"flag", FieldType::flag},
                                                                         {"list", FieldType::list},
                                                                         {"document", FieldType::document},
                                                                         {"outline", FieldType::outline}}};

/// Data that uses itself would never end.
constexpr int kMaxNesting = 16;

bool mentions(const json::Value& value, std::string_view placeholder) {
    if (value.isString()) return value.string().find(placeholder) != std::string::npos;
    if (!value.isArray()) return false;
    return std::any_of(value.array().begin(), value.array().end(), [&](const json::Value& entry) { return mentions(entry, placeholder); });
}

} // namespace

std::vector<Field> FieldReader::readFields(const DataSpot& object, std::string_view member) {
    std::vector<Field> fields;
    if (depth_ == kMaxNesting) {
        data_.fault(object, "data-nesting", {{"limit", std::to_string(kMaxNesting)}});
        return fields;
    }
    ++depth_;
    for (const DataSpot& spot : data_.entries(object, member)) readEntry(spot, fields);
    --depth_;
    checkNames(object, fields);
    return fields;
}

void FieldReader::readEntry(const DataSpot& spot, std::vector<Field>& fields) {
    if (spot.member("use")) {
        splice(spot, fields);
    } else {
        fields.push_back(readField(spot));
    }
}

void FieldReader::splice(const DataSpot& spot, std::vector<Field>& fields) {
    if (!data_.isObject(spot, {"use", "override", "omit"})) return;
    const std::string file = "decree-30/fields/" + data_.requiredText(spot, "use") + ".json";
    const bool asItIs = !spot.member("override") && !spot.member("omit");
    if (const auto known = groups_.find(file); asItIs && known != groups_.end()) {
        fields.insert(fields.end(), known->second.begin(), known->second.end());
        return;
    }
    json::Value part = readFile(spot, file);
    json::Value* const shared = part.find("fields");
    if (const DataSpot changes = spot.member("override"); changes && changes.value->isObject() && shared != nullptr && shared->isArray()) {
        for (const json::Member& change : changes.value->object()) {
            json::Array& entries = shared->array();
            const auto entry =
                std::find_if(entries.begin(), entries.end(), [&](const json::Value& field) { return field.text("name") == change.name; });
            if (entry == entries.end()) {
                data_.fault(changes.member(change.name), "data-field-unknown", {{"name", change.name}});
            } else {
                json::merge(*entry, change.value);
            }
        }
    }
    for (const std::string& name : data_.texts(spot, "omit")) {
        const auto named = [&](const json::Value& field) { return field.text("name") == name; };
        if (shared == nullptr || !shared->isArray() || std::erase_if(shared->array(), named) == 0)
            data_.fault(spot.member("omit"), "data-field-unknown", {{"name", name}});
    }
    const DataSpot content{&part, file, ""};
    if (part.isNull() || !data_.isObject(content, {"fields"})) return;
    std::vector<Field> group = readFields(content);
    fields.insert(fields.end(), group.begin(), group.end());
    if (asItIs) groups_.emplace(file, std::move(group));
}

Field FieldReader::readField(const DataSpot& spot) {
    Field field;
    if (!data_.isObject(spot, {"name",         "type",     "label",   "hint",      "article",  "required",    "requiredBy",
                               "requiredWhen", "needsAny", "open",    "multiline", "lettered", "default",     "choices",
                               "choicesFrom",  "minimum",  "maximum", "maxLength", "pattern",  "patternHint", "widget",
                               "fields",       "entry",    "role",    "list"})) {
        return field;
    }
    field.name = data_.text(spot, "name");
    const std::string type = data_.requiredText(spot, "type");
    const auto known = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& entry) { return entry.first == type; });
    if (known != kTypes.end()) field.type = known->second;
    if (known == kTypes.end() && !type.empty()) data_.fault(spot.member("type"), "data-type-unknown", {{"type", type}});
    field.label = data_.localText(spot, "label");
    field.hint = data_.localText(spot, "hint");
    field.article = data_.text(spot, "article");
    field.widget = data_.text(spot, "widget");
    field.required = data_.flag(spot, "required");
    if (const DataSpot given = spot.member("default")) field.defaultValue = *given.value;
    readContent(spot, field);
    readValueRules(spot, field);
    readChoices(spot, field);
    readConditions(spot, field);
    readLists(spot, field);
    readRole(spot, field);
    return field;
}

void FieldReader::readContent(const DataSpot& spot, Field& field) {
    const bool members = field.type == FieldType::group || field.type == FieldType::outline;
    field.needsAny = data_.texts(spot, "needsAny");
    if (members) {
        field.fields = readFields(spot);
        checkReferences(spot, field.fields, field.needsAny);
    } else if (spot.member("fields")) {
        data_.fault(spot.member("fields"), "data-member-unknown", {{"member", "fields"}});
    }
    const DataSpot entry = spot.member("entry");
    if ((field.type == FieldType::list) != static_cast<bool>(entry)) {
        data_.fault(entry, entry ? "data-member-unknown" : "data-member-missing", {{"member", "entry"}});
    } else if (entry) {
        field.fields.push_back(readField(entry));
        const FieldType type = field.fields[0].type;
        if (type == FieldType::list || type == FieldType::outline)
            data_.fault(entry.member("type"), "data-type-unknown", {{"type", "entry"}});
    }
}

void FieldReader::readValueRules(const DataSpot& spot, Field& field) {
    field.open = data_.flag(spot, "open");
    field.multiline = data_.flag(spot, "multiline");
    field.lettered = data_.flag(spot, "lettered");
    field.minimum = data_.integer(spot, "minimum");
    field.maximum = data_.integer(spot, "maximum");
    if (const std::optional<std::int64_t> length = data_.integer(spot, "maxLength"); length && *length > 0) {
        field.maxLength = static_cast<std::size_t>(*length);
    }
    field.pattern = data_.text(spot, "pattern");
    if (field.pattern.empty()) return;
    field.patternHint = data_.localText(spot, "patternHint");
    if (std::optional<Pattern> pattern = Pattern::compile(field.pattern)) {
        field.matcher = std::make_shared<const Pattern>(*std::move(pattern));
    } else {
        data_.fault(spot.member("pattern"), "data-pattern", {{"pattern", field.pattern}});
    }
}

void FieldReader::readChoices(const DataSpot& spot, Field& field) {
    const auto add = [&](std::string value, const DataSpot& choice) {
        field.choices.push_back({std::move(value), data_.localText(choice, "label")});
    };
    if (spot.member("choices")) {
        for (const DataSpot& choice : data_.entries(spot, "choices")) {
            if (data_.isObject(choice, {"value", "label"})) add(data_.requiredText(choice, "value"), choice);
        }
    } else if (const std::string file = data_.text(spot, "choicesFrom"); !file.empty()) {
        const json::Value& source = readFile(spot, file);
        if (!source.isObject()) return;
        const DataSpot choices{&source, file, ""};
        for (const json::Member& member : source.object()) add(member.name, choices.member(member.name));
    }
    const bool wanted = field.type == FieldType::choice;
    if (wanted && field.choices.empty()) data_.fault(spot, "data-member-missing", {{"member", "choices"}});
    if (!wanted && !field.choices.empty()) data_.fault(spot, "data-member-unknown", {{"member", "choices"}});
}

void FieldReader::readConditions(const DataSpot& spot, Field& field) {
    if (const DataSpot when = spot.member("requiredWhen"); when && data_.isObject(when, {"field", "values"})) {
        field.requiredWhen = RequiredWhen{data_.requiredText(when, "field"), data_.texts(when, "values")};
    }
    const DataSpot by = spot.member("requiredBy");
    if (!by || !data_.isObject(by, {"choice", "from", "member"})) return;
    const json::Value& source = readFile(by, data_.requiredText(by, "from"));
    const std::string member = data_.requiredText(by, "member");
    RequiredWhen when{data_.requiredText(by, "choice"), {}};
    if (!source.isObject()) return;
    for (const json::Member& choice : source.object()) {
        const json::Value* const texts = choice.value.find(member);
        if (texts != nullptr && mentions(*texts, "{" + field.name + "}")) when.values.push_back(choice.name);
    }
    if (!when.values.empty()) field.requiredWhen = std::move(when);
}

void FieldReader::readRole(const DataSpot& spot, Field& field) {
    const auto hasRole = [](const Field& inner) { return inner.hasRole() || inner.hasRolesBelow; };
    field.hasRolesBelow = std::any_of(field.fields.begin(), field.fields.end(), hasRole);
    const std::string role = data_.text(spot, "role");
    if (role.empty()) return;
    const auto known = std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& entry) { return entry.first == role; });
    if (known == kRoles.end()) return data_.fault(spot.member("role"), "data-role-unknown", {{"role", role}});
    field.role = known->second;
}

void FieldReader::readLists(const DataSpot& spot, Field& field) {
    const DataSpot given = spot.member("list");
    if (!given) return;
    field.lists = given.value->isString() ? std::vector<std::string>{given.value->string()} : data_.texts(spot, "list");
    if (field.type != FieldType::text && field.type != FieldType::paragraph)
        data_.fault(given, "data-member-unknown", {{"member", "list"}});
}

void FieldReader::checkNames(const DataSpot& spot, const std::vector<Field>& fields) {
    if (fields.size() > kMaxMembers) data_.fault(spot.member("fields"), "data-fields-too-many", {{"limit", std::to_string(kMaxMembers)}});
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string& name = fields[i].name;
        if (name.empty()) data_.fault(spot.member("fields"), "data-member-missing", {{"member", "name"}});
        const auto same = [&](const Field& other) { return other.name == name; };
        if (std::any_of(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(i), same)) {
            data_.fault(spot.member("fields"), "data-name-repeated", {{"name", name}});
        }
    }
}

void FieldReader::checkReferences(const DataSpot& spot, const std::vector<Field>& fields, const std::vector<std::string>& needsAny) {
    const auto check = [&](const std::string& name) {
        const bool known = std::any_of(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
        if (!known) data_.fault(spot, "data-field-unknown", {{"name", name}});
    };
    for (const std::string& name : needsAny) check(name);
    for (const Field& field : fields) {
        if (field.requiredWhen) check(field.requiredWhen->field);
    }
}

const json::Value& FieldReader::readFile(const DataSpot& spot, const std::string& file) {
    const auto [known, fresh] = files_.try_emplace(file);
    if (!fresh) return known->second;
    json::Result<json::Value> value = folders_.read(file);
    if (!value) {
        for (json::Fault& fault : value.faults) faults_.push_back(std::move(fault));
    } else if (!value->isObject()) {
        data_.fault({spot.value, file, ""}, "data-expected", {{"expected", "object"}});
    } else {
        known->second = *std::move(value.value);
    }
    return known->second;
}

} // namespace vanthu::form
