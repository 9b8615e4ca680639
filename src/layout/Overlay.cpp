#include "layout/Overlay.h"

#include <charconv>
#include <string>

namespace vanthu::layout {
namespace {

std::string numberText(double number) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return std::string(buffer, end);
}

bool isMeasure(const json::Value& value) { return value.isObject() && value.find("value") != nullptr && value.find("value")->isNumber(); }

class Overlay {
public:
    Overlay(std::string source, bool outsideAllowed) : source_(std::move(source)), outsideAllowed_(outsideAllowed) {}

    void lay(json::Value& base, const json::Value& over, const std::string& pointer) {
        if (isMeasure(base)) return layMeasure(base, over, pointer);
        if (base.isObject() && over.isObject()) return layMembers(base, over, pointer);
        const bool sameType = (base.isNumber() && over.isNumber()) || (base.isString() && over.isString()) ||
                              (base.isBool() && over.isBool()) || (base.isArray() && over.isArray());
        if (!sameType) return fault(pointer, "measure-wrong-type", {});
        base = over;
    }

    json::Faults faults;

private:
    void layMembers(json::Value& base, const json::Value& over, const std::string& pointer) {
        for (const auto& member : over.object()) {
            if (pointer.empty() && member.name == "allowOutsideDecree") continue;
            const std::string inner = json::pointerTo(pointer, member.name);
            if (json::Value* target = base.find(member.name))
                lay(*target, member.value, inner);
            else
                fault(inner, "measure-unknown", {{"name", member.name}});
        }
    }

    void layMeasure(json::Value& base, const json::Value& over, const std::string& pointer) {
        const json::Value* given = over.isObject() ? over.find("value") : &over;
        if (given == nullptr || !given->isNumber()) return fault(pointer, "measure-wrong-type", {});
        const double number = given->number();
        const double low = base.find("min")->number();
        const double high = base.find("max")->number();
        if ((number < low || number > high) && !outsideAllowed_) {
            return fault(pointer, "measure-outside-decree",
                         {{"value", numberText(number)},
                          {"min", numberText(low)},
                          {"max", numberText(high)},
                          {"unit", std::string(base.text("unit"))},
                          {"article", std::string(base.text("article"))}});
        }
        base.set("value", *given);
    }

    void fault(const std::string& pointer, const char* id, std::vector<json::Argument> arguments) {
        faults.push_back({pointer, id, std::move(arguments), source_});
    }

    std::string source_;
    bool outsideAllowed_;
};

/// Puts the number in the place of every measure, so that readers of the tree need not know ranges.
void flatten(json::Value& value) {
    if (isMeasure(value)) {
        const json::Value number = *value.find("value");
        value = number;
    } else if (value.isObject()) {
        for (auto& member : value.object()) flatten(member.value);
    }
}

} // namespace

json::Result<json::Value> readMeasures(const json::DataFolders& folders, std::string_view relativePath) {
    auto layers = folders.layers(relativePath);
    if (!layers) return layers.faults;
    json::Value merged = std::move(layers->front().value);
    json::Faults faults;
    for (std::size_t i = 1; i < layers->size(); ++i) {
        const auto& layer = (*layers)[i];
        const json::Value* allowed = layer.value.find("allowOutsideDecree");
        Overlay overlay(layer.file.string(), allowed != nullptr && allowed->isBool() && allowed->boolean());
        overlay.lay(merged, layer.value, "");
        faults.insert(faults.end(), overlay.faults.begin(), overlay.faults.end());
    }
    if (!faults.empty()) return faults;
    flatten(merged);
    return merged;
}

} // namespace vanthu::layout
