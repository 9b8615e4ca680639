#include "layout/Recipe.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vanthu::layout {
namespace {

using Part = Recipe::Part;

constexpr std::array<std::pair<std::string_view, Part>, 7> kParts{{{"letterhead", Part::letterhead},
                                                                   {"title", Part::title},
                                                                   {"bases", Part::bases},
                                                                   {"items", Part::items},
                                                                   {"signature", Part::signature},
                                                                   {"appendices", Part::appendices},
                                                                   {"taskTable", Part::taskTable}}};

/// Gives whether the step was understood.
bool readStep(const json::Value& value, Recipe::Step& step) {
    if (value.isString()) {
        const auto found = std::find_if(kParts.begin(), kParts.end(), [&](const auto& entry) { return entry.first == value.string(); });
        if (found == kParts.end()) return false;
        step.part = found->second;
        return true;
    }
    const std::string_view field = value.text("sentence");
    step = {Part::sentence, std::string(field), std::string(value.text("style"))};
    return field == "competence" || field == "opening" || field == "closing";
}

} // namespace

json::Result<Recipe> Recipe::compile(std::string_view typeName, std::string_view typeTitle, const json::Value& outline) {
    Recipe recipe;
    recipe.typeName = typeName;
    recipe.typeTitle = typeTitle;
    const json::Value* parts = outline.find("parts");
    if (parts == nullptr || !parts->isArray()) return json::Fault{"/parts", "outline-part-unknown", {}, "outline.json"};
    json::Faults faults;
    for (std::size_t i = 0; i < parts->array().size(); ++i) {
        Step step;
        if (readStep(parts->array()[i], step))
            recipe.steps.push_back(step);
        else
            faults.push_back({json::pointerTo("/parts", i), "outline-part-unknown", {}, "outline.json"});
    }
    if (const json::Value* mark = outline.find("endMark"); mark != nullptr && mark->isBool()) recipe.endMark = mark->boolean();
    if (!faults.empty()) return faults;
    return recipe;
}

} // namespace vanthu::layout
