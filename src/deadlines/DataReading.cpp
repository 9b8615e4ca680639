#include "deadlines/DataReading.h"

#include <algorithm>

namespace vanthu::deadlines {

void DataReading::fault(std::string pointer, std::string id, std::vector<json::Argument> arguments) {
    faults_.push_back({std::move(pointer), std::move(id), std::move(arguments), file_});
}

const json::Value* DataReading::member(const json::Value& object, std::string_view pointer, std::string_view name) {
    const json::Value* const found = object.find(name);
    if (found == nullptr) fault(json::pointerTo(pointer, name), "data-member-missing", {{"member", std::string(name)}});
    return found;
}

const json::Value* DataReading::object(const json::Value& object, std::string_view pointer, std::string_view name) {
    const json::Value* const found = member(object, pointer, name);
    if (found == nullptr || found->isObject()) return found;
    fault(json::pointerTo(pointer, name), "data-expected", {{"expected", "object"}});
    return nullptr;
}

bool DataReading::onlyMembers(const json::Value& value, std::string_view pointer, std::initializer_list<std::string_view> members) {
    if (!value.isObject()) {
        fault(std::string(pointer), "data-expected", {{"expected", "object"}});
        return false;
    }
    for (const json::Member& member : value.object()) {
        if (std::find(members.begin(), members.end(), member.name) == members.end())
            fault(json::pointerTo(pointer, member.name), "data-member-unknown", {{"member", member.name}});
    }
    return true;
}

std::string DataReading::text(const json::Value& object, std::string_view pointer, std::string_view name) {
    const json::Value* const found = member(object, pointer, name);
    if (found == nullptr) return {};
    if (found->isString() && !found->string().empty()) return found->string();
    fault(json::pointerTo(pointer, name), "data-expected", {{"expected", "string"}});
    return {};
}

LocalText DataReading::localText(const json::Value& object, std::string_view pointer, std::string_view name) {
    const json::Value* const found = this->object(object, pointer, name);
    if (found == nullptr) return {};
    const std::string inner = json::pointerTo(pointer, name);
    return {text(*found, inner, "vi"), text(*found, inner, "en")};
}

std::vector<std::string> DataReading::texts(const json::Value& object, std::string_view pointer, std::string_view name, std::size_t count) {
    const json::Value* const found = member(object, pointer, name);
    std::vector<std::string> result;
    if (found == nullptr) return result;
    if (found->isArray()) {
        for (const json::Value& entry : found->array()) {
            if (entry.isString() && !entry.string().empty()) result.push_back(entry.string());
        }
    }
    if (result.size() == count && found->array().size() == count) return result;
    fault(json::pointerTo(pointer, name), "data-expected-texts", {{"count", std::to_string(count)}});
    return {};
}

} // namespace vanthu::deadlines
