#pragma once

#include "form/Form.h"
#include "json/Text.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

/// The plan of the product's templates, for tests of what is done with a kind.
namespace vanthu::form::testing {

inline const KindCatalogue& catalogue() {
    static const KindCatalogue read = [] {
        json::Result<KindCatalogue> loaded = KindCatalogue::load(json::DataFolders({VANTHU_TEMPLATES}));
        for (const json::Fault& fault : loaded.faults) ADD_FAILURE() << fault.source << " " << fault.pointer << " " << fault.id;
        return *std::move(loaded.value);
    }();
    return read;
}

inline const Kind& plan() { return *catalogue().find("plan"); }

/// The sample with the value at a pointer replaced; the place must be there.
inline json::Value changed(std::string_view pointer, json::Value value) {
    json::Value form = plan().sample;
    json::Value* const place = form.at(pointer);
    if (place == nullptr) {
        ADD_FAILURE() << "nothing at " << pointer;
    } else {
        *place = std::move(value);
    }
    return form;
}

/// The sample with a member set in the object at a pointer.
inline json::Value with(std::string_view pointer, std::string_view name, json::Value value) {
    json::Value form = plan().sample;
    form.at(pointer)->set(name, std::move(value));
    return form;
}

inline json::Value without(std::string_view pointer, std::string_view name) {
    json::Value form = plan().sample;
    EXPECT_TRUE(form.at(pointer)->erase(name)) << pointer << " " << name;
    return form;
}

/// "pointer id" of each fault.
inline std::vector<std::string> faultsOf(const json::Value& form) {
    std::vector<std::string> result;
    for (const json::Fault& fault : validate(plan(), form)) result.push_back(fault.pointer + " " + fault.id);
    return result;
}

inline std::string argument(const json::Fault& fault, std::string_view name) {
    for (const json::Argument& each : fault.arguments) {
        if (each.name == name) return each.value;
    }
    return "(none)";
}

using Lines = std::vector<std::string>;

} // namespace vanthu::form::testing
