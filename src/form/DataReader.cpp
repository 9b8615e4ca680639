#include "form/DataReader.h"

#include <algorithm>

namespace vanthu::form {

DataSpot DataSpot::member(std::string_view name) const {
    return {value == nullptr ? nullptr : value->find(name), file, json::pointerTo(pointer, name)};
}

DataSpot DataSpot::entry(std::size_t index) const { return {&value->array()[index], file, json::pointerTo(pointer, index)}; }

void DataReader::fault(const DataSpot& spot, std::string id, std::vector<json::Argument> arguments) {
    faults_.push_back({spot.pointer, std::move(id), std::move(arguments), spot.file});
}

void DataReader::wrongType(const DataSpot& spot, std::string_view expected) {
    fault(spot, "data-expected", {{"expected", std::string(expected)}});
}

bool DataReader::isObject(const DataSpot& spot, std::initializer_list<std::string_view> members) {
    if (!spot || !spot.value->isObject()) {
        wrongType(spot, "object");
        return false;
    }
    for (const json::Member& member : spot.value->object()) {
        const bool known = std::find(members.begin(), members.end(), member.name) != members.end();
        if (!known) fault(spot.member(member.name), "data-member-unknown", {{"member", member.name}});
    }
    return true;
}

std::string DataReader::text(const DataSpot& object, std::string_view member) {
    const DataSpot spot = object.member(member);
    if (!spot) return {};
    if (spot.value->isString()) return spot.value->string();
    wrongType(spot, "string");
    return {};
}

std::string DataReader::requiredText(const DataSpot& object, std::string_view member) {
    std::string result = text(object, member);
    const DataSpot spot = object.member(member);
    if (result.empty() && (!spot || spot.value->isString())) fault(spot, "data-member-missing", {{"member", std::string(member)}});
    return result;
}

LocalText DataReader::localText(const DataSpot& object, std::string_view member) {
    const DataSpot spot = object.member(member);
    if (!spot) {
        fault(spot, "data-member-missing", {{"member", std::string(member)}});
        return {};
    }
    if (!isObject(spot, {"vi", "en"})) return {};
    return {requiredText(spot, "vi"), requiredText(spot, "en")};
}

bool DataReader::flag(const DataSpot& object, std::string_view member) {
    const DataSpot spot = object.member(member);
    if (!spot) return false;
    if (spot.value->isBool()) return spot.value->boolean();
    wrongType(spot, "boolean");
    return false;
}

std::optional<std::int64_t> DataReader::integer(const DataSpot& object, std::string_view member) {
    const DataSpot spot = object.member(member);
    if (!spot) return std::nullopt;
    if (spot.value->isInteger()) return spot.value->integer();
    wrongType(spot, "integer");
    return std::nullopt;
}

std::vector<std::string> DataReader::texts(const DataSpot& object, std::string_view member) {
    std::vector<std::string> result;
    if (!object.member(member)) return result;
    for (const DataSpot& spot : entries(object, member)) {
        if (spot.value->isString()) {
            result.push_back(spot.value->string());
        } else {
            wrongType(spot, "string");
        }
    }
    return result;
}

std::vector<DataSpot> DataReader::entries(const DataSpot& object, std::string_view member) {
    std::vector<DataSpot> result;
    const DataSpot spot = object.member(member);
    if (!spot || !spot.value->isArray()) {
        wrongType(spot, "array");
        return result;
    }
    for (std::size_t i = 0; i < spot.value->array().size(); ++i) result.push_back(spot.entry(i));
    return result;
}

} // namespace vanthu::form
