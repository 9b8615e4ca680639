#include "json/Text.h"

#include "json/Diagnose.h"
#include "json/Limits.h"

#include <algorithm>

#include <simdjson.h>

namespace vanthu::json {

namespace {

using simdjson::dom::element_type;

/// A parser above this size is not kept for the next text, so that one large form does not hold its memory for ever.
constexpr std::size_t kKeptCapacity = std::size_t{1} << 20;

bool hasDuplicates(const Object& members) {
    if (members.size() <= 16) {
        for (std::size_t i = 1; i < members.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (members[i].name == members[j].name) return true;
            }
        }
        return false;
    }
    std::vector<std::string_view> names;
    names.reserve(members.size());
    for (const Member& member : members) names.push_back(member.name);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

/// Copies simdjson's tape into values. `ok` turns false where the text is JSON but not ours: too deep, a member given twice, a
/// number beyond 64 bits; the value is then incomplete.
class Builder {
public:
    bool ok = true;

    Value build(const simdjson::dom::element& element, std::size_t depth) {
        switch (element.type()) {
        case element_type::ARRAY:
            return buildArray(element, depth + 1);
        case element_type::OBJECT:
            return buildObject(element, depth + 1);
        case element_type::STRING:
            return Value(std::string_view(element.get_string().value_unsafe()));
        case element_type::INT64:
            return Value(element.get_int64().value_unsafe());
        case element_type::DOUBLE:
            return Value(element.get_double().value_unsafe());
        case element_type::BOOL:
            return Value(element.get_bool().value_unsafe());
        case element_type::UINT64:
            ok = false;
            return Value();
        case element_type::NULL_VALUE:
            return Value();
        }
        return Value();
    }

private:
    Value buildArray(const simdjson::dom::element& element, std::size_t depth) {
        if (depth > kMaxDepth) ok = false;
        if (!ok) return Value();
        const simdjson::dom::array source = element.get_array().value_unsafe();
        Array values;
        values.reserve(source.size());
        for (const simdjson::dom::element entry : source) values.push_back(build(entry, depth));
        return Value(std::move(values));
    }

    Value buildObject(const simdjson::dom::element& element, std::size_t depth) {
        if (depth > kMaxDepth) ok = false;
        if (!ok) return Value();
        const simdjson::dom::object source = element.get_object().value_unsafe();
        Object members;
        members.reserve(source.size());
        for (const auto& [name, value] : source) members.push_back(Member{std::string(name), build(value, depth)});
        if (hasDuplicates(members)) ok = false;
        return Value(std::move(members));
    }
};

Fault explain(std::string_view utf8) {
    if (std::optional<Fault> fault = diagnose(utf8)) return *std::move(fault);
    return Fault{"", "json-too-large", {{"bytes", std::to_string(utf8.size())}}};
}

std::optional<Value> read(simdjson::dom::parser& parser, std::string_view utf8) {
    const simdjson::simdjson_result<simdjson::dom::element> root = parser.parse(utf8.data(), utf8.size(), true);
    if (root.error() == simdjson::MEMALLOC) throw std::bad_alloc();
    if (root.error() != simdjson::SUCCESS) return std::nullopt;
    Builder builder;
    Value value = builder.build(root.value_unsafe(), 0);
    if (!builder.ok) return std::nullopt;
    return value;
}

} // namespace

Result<Value> parse(std::string_view utf8) {
    if (utf8.starts_with("\xEF\xBB\xBF")) utf8.remove_prefix(3);
    std::optional<Value> value;
    if (utf8.size() > kKeptCapacity) {
        simdjson::dom::parser parser;
        value = read(parser, utf8);
    } else {
        thread_local simdjson::dom::parser kept;
        value = read(kept, utf8);
    }
    if (!value) return explain(utf8);
    return *std::move(value);
}

} // namespace vanthu::json
