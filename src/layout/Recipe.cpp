#include "layout/Recipe.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace vanthu::layout {
namespace {

using Part = Recipe::Part;
using Step = Recipe::Step;
using Names = std::initializer_list<std::string_view>;

struct PartName {
    std::string_view name;
    Part part;
    bool bare;  ///< may stand as a plain name
    bool field; ///< its member is the path of a field
};

constexpr std::array<PartName, 18> kParts{{{"letterhead", Part::letterhead, true, false},
                                           {"title", Part::title, true, false},
                                           {"bases", Part::bases, true, false},
                                           {"sentence", Part::sentence, false, true},
                                           {"items", Part::items, true, true},
                                           {"signature", Part::signature, true, false},
                                           {"appendices", Part::appendices, true, false},
                                           {"taskTable", Part::taskTable, true, false},
                                           {"line", Part::line, false, false},
                                           {"each", Part::each, false, true},
                                           {"table", Part::table, false, true},
                                           {"addressees", Part::addressees, false, true},
                                           {"signatures", Part::signatures, false, true},
                                           {"attached", Part::attached, false, true},
                                           {"reference", Part::reference, true, false},
                                           {"stamp", Part::stamp, false, false},
                                           {"copyBlock", Part::copyBlock, false, false},
                                           {"endMark", Part::endMark, true, false}}};

/// Reads outline.json and the texts it names, and notes what it does not understand.
class RecipeReader {
public:
    RecipeReader(const json::Value& texts, json::Faults& faults) : texts_(texts), faults_(faults) {}

    std::vector<Step> readSteps(const json::Value* parts, const std::string& pointer) {
        std::vector<Step> steps;
        if (parts == nullptr || !parts->isArray()) {
            fault(pointer, "outline-part-unknown");
            return steps;
        }
        for (std::size_t i = 0; i < parts->array().size(); ++i) {
            Step step;
            if (readStep(parts->array()[i], json::pointerTo(pointer, i), step)) steps.push_back(std::move(step));
        }
        return steps;
    }

    /// A text that no part prints is one that somebody misspelt.
    void checkTextsUsed() {
        if (!texts_.isObject()) return;
        for (const json::Member& text : texts_.object())
            if (!used_.contains(text.name)) faults_.push_back({json::pointerTo("", text.name), "outline-text-unused", {}, "texts.json"});
    }

private:
    bool readStep(const json::Value& value, const std::string& pointer, Step& step) {
        for (const PartName& known : kParts) {
            if (value.isString() && known.bare && known.name == value.string()) {
                step.part = known.part;
                if (known.part == Part::items) step.field = "content";
                return true;
            }
            const json::Value* const member = value.isObject() ? value.find(known.name) : nullptr;
            if (member == nullptr) continue;
            step.part = known.part;
            if (known.field) step.field = value.text(known.name);
            if (known.field && step.field.empty()) break;
            readMembers(value, pointer, known, step);
            return true;
        }
        fault(pointer, "outline-part-unknown");
        return false;
    }

    void readMembers(const json::Value& value, const std::string& pointer, const PartName& part, Step& step) {
        allow(value, pointer,
              {part.name, "when", "unless", "withoutDate", "withoutNumber", "subject", "byUnit", "label", "level", "heading", "ruled",
               "style", "parts", "below", "columns"});
        step.when = paths(value, "when");
        step.unless = paths(value, "unless");
        step.level = value.text("level");
        step.style = value.text("style");
        step.byUnit = value.text("byUnit");
        step.heading = flag(value, "heading");
        step.ruled = flag(value, "ruled");
        step.withoutDate = flag(value, "withoutDate");
        step.withoutNumber = flag(value, "withoutNumber");
        for (const std::string_view member : {"line", "stamp", "copyBlock", "subject", "label"}) {
            if (value.find(member) == nullptr) continue;
            step.words = words(value, pointer, member);
            step.wordsId = value.text(member);
        }
        if (value.find("below") != nullptr) step.steps = readSteps(value.find("below"), pointer + "/below");
        if (part.part == Part::each || part.part == Part::attached) step.steps = readSteps(value.find("parts"), pointer + "/parts");
        if (part.part == Part::table) step.columns = readColumns(value.find("columns"), pointer + "/columns");
    }

    std::vector<Recipe::Column> readColumns(const json::Value* columns, const std::string& pointer) {
        std::vector<Recipe::Column> found;
        if (columns == nullptr || !columns->isArray() || columns->array().empty()) {
            fault(pointer, "outline-part-unknown");
            return found;
        }
        for (std::size_t i = 0; i < columns->array().size(); ++i) {
            const json::Value& value = columns->array()[i];
            const std::string at = json::pointerTo(pointer, i);
            allow(value, at, {"title", "cell", "width", "centred"});
            const json::Value* const width = value.find("width");
            if (width == nullptr || !width->isNumber()) fault(at + "/width", "outline-part-unknown");
            const std::string* const title = text(value, at, "title");
            found.push_back({title == nullptr ? std::string() : *title, words(value, at, "cell"), std::string(value.text("title")),
                             std::string(value.text("cell")), width != nullptr && width->isNumber() ? width->number() : 0,
                             flag(value, "centred")});
        }
        return found;
    }

    /// The text that a member names.
    const std::string* text(const json::Value& value, const std::string& pointer, std::string_view member) {
        const std::string_view id = value.text(member);
        const json::Value* const found = texts_.isObject() ? texts_.find(id) : nullptr;
        used_.emplace(id);
        if (found != nullptr && found->isString()) return &found->string();
        fault(json::pointerTo(pointer, member), "outline-text-missing", {{"id", std::string(id)}});
        return nullptr;
    }

    Wording words(const json::Value& value, const std::string& pointer, std::string_view member) {
        const std::string* const pattern = text(value, pointer, member);
        if (pattern == nullptr) return {};
        auto wording = Wording::compile(*pattern);
        if (!wording) faults_.push_back({json::pointerTo("", value.text(member)), "outline-text-broken", {}, "texts.json"});
        return wording.value_or(Wording());
    }

    void allow(const json::Value& value, const std::string& pointer, Names names) {
        if (!value.isObject()) return;
        for (const json::Member& member : value.object())
            if (std::find(names.begin(), names.end(), member.name) == names.end())
                fault(json::pointerTo(pointer, member.name), "outline-part-unknown");
    }

    static std::vector<std::string> paths(const json::Value& value, std::string_view member) {
        const json::Value* const found = value.find(member);
        if (found == nullptr) return {};
        if (found->isString()) return {found->string()};
        std::vector<std::string> all;
        if (found->isArray())
            for (const json::Value& path : found->array()) all.push_back(path.isString() ? path.string() : std::string());
        return all;
    }

    static bool flag(const json::Value& value, std::string_view name) {
        const json::Value* const found = value.find(name);
        return found != nullptr && found->isBool() && found->boolean();
    }

    void fault(const std::string& pointer, const char* id, std::vector<json::Argument> arguments = {}) {
        faults_.push_back({pointer, id, std::move(arguments), "outline.json"});
    }

    const json::Value& texts_;
    json::Faults& faults_;
    std::set<std::string, std::less<>> used_;
};

} // namespace

json::Result<Recipe> Recipe::compile(std::string_view typeName, std::string_view typeTitle, const json::Value& outline,
                                     const json::Value& texts) {
    Recipe recipe;
    recipe.typeName = typeName;
    recipe.typeTitle = typeTitle;
    json::Faults faults;
    RecipeReader reader(texts, faults);
    recipe.steps = reader.readSteps(outline.find("parts"), "/parts");
    reader.checkTextsUsed();
    if (const json::Value* mark = outline.find("endMark"); mark != nullptr && mark->isBool()) recipe.endMark = mark->boolean();
    if (!faults.empty()) return faults;
    return recipe;
}

} // namespace vanthu::layout
