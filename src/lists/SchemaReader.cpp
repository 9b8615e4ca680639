#include "lists/Schema.h"

#include "json/Text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vanthu::lists {

namespace {

using namespace std::string_view_literals;
constexpr std::array<std::pair<std::string_view, ColumnType>, 6> kTypes{{{"text", ColumnType::text},
                                                                         {"integer", ColumnType::integer},
                                                                         {"date", ColumnType::date},
                                                                         {"choice", ColumnType::choice},
                                                                         {"reference", ColumnType::reference},
                                                                         {"references", ColumnType::references}}};
constexpr std::array kMembers{"label"sv,   "hint"sv, "columns"sv, "unique"sv,    "order"sv, "successor"sv,
                              "members"sv, "show"sv, "print"sv,   "recognise"sv, "key"sv,   "entries"sv};
constexpr std::array kColumnMembers{"type"sv, "label"sv,    "hint"sv,    "required"sv,   "requiredWhen"sv,
                                    "list"sv, "mayNotBe"sv, "choices"sv, "choicesFrom"sv};

class SchemaReader {
public:
    SchemaReader(const std::string& name, const json::Value& root, const json::DataFolders& folders)
        : root_(root), folders_(folders), file_("lists/" + name + ".json"), data_(file_, faults_) {
        schema_.name = name;
    }

    json::Result<Schema> read(const json::Value& shared) {
        if (!root_.isObject()) return json::Fault{"", "data-expected", {{"expected", "object"}}, file_};
        checkMembers(root_, "", kMembers);
        schema_.label = data_.localText(root_, "", "label");
        if (root_.find("hint") != nullptr) schema_.hint = data_.localText(root_, "", "hint");
        readColumns(shared);
        if (!faults_.empty()) return std::move(faults_);
        schema_.unique = columnsOf("unique");
        schema_.order = columnsOf("order");
        schema_.successor = columnOf("successor");
        schema_.members = columnOf("members");
        schema_.key = root_.text("key");
        if (!schema_.key.empty() && !schema_.find(schema_.key)) unknown("/key", schema_.key);
        if (const auto words = wording(root_.find("show"), "/show")) schema_.show = *words;
        readPrint();
        readRecognise();
        if (!faults_.empty()) return std::move(faults_);
        return std::move(schema_);
    }

private:
    void unknown(std::string pointer, std::string_view name) {
        data_.fault(std::move(pointer), "lists-column-unknown", {{"column", std::string(name)}, {"list", schema_.name}});
    }

    template <std::size_t N>
    void checkMembers(const json::Value& object, const std::string& pointer, const std::array<std::string_view, N>& known) {
        for (const json::Member& member : object.object()) {
            if (std::ranges::find(known, member.name) == known.end())
                data_.fault(json::pointerTo(pointer, member.name), "data-member-unknown", {{"member", member.name}});
        }
    }

    /// The list's own columns, then those of all lists that it does not place or change itself.
    void readColumns(const json::Value& shared) {
        json::Value columns;
        if (const json::Value* const own = data_.object(root_, "", "columns")) columns = *own;
        for (const json::Member& member : shared.isObject() ? shared.object() : json::Object()) {
            json::Value whole = member.value;
            if (const json::Value* const changes = columns.find(member.name)) json::merge(whole, *changes);
            columns.set(member.name, std::move(whole));
        }
        for (const json::Member& member : columns.isObject() ? columns.object() : json::Object())
            schema_.columns.push_back(readColumn(member.name, member.value));
        for (const auto& [name, place] : {std::pair{"from", &schema_.from}, std::pair{"to", &schema_.to}}) {
            const auto found = schema_.find(name);
            if (!found || schema_.columns[*found].type != ColumnType::date) unknown("/columns", name);
            *place = found.value_or(0);
        }
        for (const Column& column : schema_.columns) checkCondition(column);
    }

    void checkCondition(const Column& column) {
        if (column.requiredWhen && !schema_.find(column.requiredWhen->column))
            unknown(json::pointerTo("/columns", column.name), column.requiredWhen->column);
    }

    Column readColumn(const std::string& name, const json::Value& value) {
        const std::string pointer = json::pointerTo("/columns", name);
        Column column;
        column.name = name;
        if (!value.isObject()) {
            data_.fault(pointer, "data-expected", {{"expected", "object"}});
            return column;
        }
        checkMembers(value, pointer, kColumnMembers);
        const std::string type = data_.text(value, pointer, "type");
        const auto known = std::ranges::find(kTypes, type, [](const auto& entry) { return entry.first; });
        if (known != kTypes.end()) column.type = known->second;
        if (known == kTypes.end() && !type.empty()) data_.fault(pointer + "/type", "data-type-unknown", {{"type", type}});
        column.label = data_.localText(value, pointer, "label");
        if (value.find("hint") != nullptr) column.hint = data_.localText(value, pointer, "hint");
        const json::Value* const required = value.find("required");
        column.required = required != nullptr && required->isBool() && required->boolean();
        column.requiredWhen = condition(value.find("requiredWhen"), pointer + "/requiredWhen");
        column.mayNotBe = condition(value.find("mayNotBe"), pointer + "/mayNotBe");
        if (column.isReference()) column.to = data_.text(value, pointer, "list");
        if (column.type == ColumnType::choice) readChoices(column, value, pointer);
        return column;
    }

    void readChoices(Column& column, const json::Value& value, const std::string& pointer) {
        json::Value choices;
        if (const json::Value* const given = value.find("choices")) choices = *given;
        if (const std::string_view from = value.text("choicesFrom"); !from.empty()) {
            json::Result<json::Value> read = folders_.read(from);
            faults_.insert(faults_.end(), read.faults.begin(), read.faults.end());
            if (read) choices = *std::move(read.value);
        }
        if (!choices.isObject() || choices.object().empty()) return data_.fault(pointer, "data-member-missing", {{"member", "choices"}});
        for (const json::Member& member : choices.object()) {
            const bool labelled = member.value.find("label") != nullptr;
            column.choices.push_back(
                {member.name, labelled ? data_.localText(member.value, pointer, "label") : data_.localText(choices, pointer, member.name)});
        }
    }

    /// {"authority": ["TUQ"]}
    std::optional<Condition> condition(const json::Value* value, const std::string& pointer) {
        if (value == nullptr) return std::nullopt;
        if (!value->isObject() || value->object().size() != 1 || !value->object().front().value.isArray()) {
            data_.fault(pointer, "data-expected", {{"expected", "object"}});
            return std::nullopt;
        }
        Condition condition{value->object().front().name, {}};
        for (const json::Value& one : value->object().front().value.array()) {
            if (one.isString()) condition.values.push_back(one.string());
        }
        return condition;
    }

    std::optional<std::size_t> columnOf(std::string_view member) {
        const std::string_view name = root_.text(member);
        if (name.empty()) return std::nullopt;
        const auto found = schema_.find(name);
        if (!found || !schema_.columns[*found].isReference()) unknown(json::pointerTo("", member), name);
        return found;
    }

    std::vector<std::size_t> columnsOf(std::string_view member) {
        std::vector<std::size_t> places;
        const json::Value* const names = root_.find(member);
        for (const json::Value& name : names != nullptr && names->isArray() ? names->array() : json::Array()) {
            const std::string text = name.isString() ? name.string() : std::string();
            if (const auto found = schema_.find(text))
                places.push_back(*found);
            else
                unknown(json::pointerTo("", member), text);
        }
        if (places.empty()) data_.fault(json::pointerTo("", member), "data-member-missing", {{"member", std::string(member)}});
        return places;
    }

    std::optional<layout::Wording> wording(const json::Value* value, const std::string& pointer) {
        if (value == nullptr || !value->isString()) {
            data_.fault(pointer, "data-expected", {{"expected", "string"}});
            return std::nullopt;
        }
        auto words = layout::Wording::compile(value->string());
        if (!words) data_.fault(pointer, "outline-text-broken");
        for (const std::string& path : words ? words->paths() : std::vector<std::string>()) {
            if (!schema_.find(path)) unknown(pointer, path);
        }
        return words;
    }

    void readPrint() {
        const json::Value* const list = root_.find("print");
        if (list == nullptr || !list->isArray()) return data_.fault("/print", "data-expected", {{"expected", "array"}});
        for (std::size_t i = 0; i < list->array().size(); ++i) {
            const json::Value& one = list->array()[i];
            const std::string pointer = json::pointerTo("/print", i);
            auto when = condition(one.find("when"), pointer + "/when");
            if (when && !schema_.find(when->column)) unknown(pointer, when->column);
            if (auto words = wording(one.find("text"), pointer + "/text")) schema_.print.push_back({std::move(when), *std::move(words)});
        }
    }

    void readRecognise() {
        const json::Value* const list = root_.find("recognise");
        if (list == nullptr || !list->isArray()) return;
        for (std::size_t i = 0; i < list->array().size(); ++i) {
            if (auto words = wording(&list->array()[i], json::pointerTo("/recognise", i))) schema_.recognise.push_back(*std::move(words));
        }
    }

    const json::Value& root_;
    const json::DataFolders& folders_;
    std::string file_;
    json::Faults faults_;
    deadlines::DataReading data_;
    Schema schema_;
};

} // namespace

std::optional<std::size_t> Schema::find(std::string_view column) const {
    const auto found = std::ranges::find(columns, column, &Column::name);
    return found == columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

json::Result<Schema> Schema::read(const std::string& name, const json::Value& root, const json::Value& shared,
                                  const json::DataFolders& folders) {
    return SchemaReader(name, root, folders).read(shared);
}

} // namespace vanthu::lists
