#include "app/OutlineCheck.h"

#include "model/CitationMark.h"

#include <string_view>
#include <vector>

namespace vanthu::app {

namespace {

using form::Field;
using layout::Recipe;

/// The field a path leads to from the members of a group.
const Field* follow(const Field& group, std::string_view path) {
    const std::size_t dot = path.find('.');
    const Field* const found = group.find(path.substr(0, dot));
    return found == nullptr || dot == std::string_view::npos ? found : follow(*found, path.substr(dot + 1));
}

class Checker {
public:
    explicit Checker(const form::Kind& kind) : kind_(kind) {}

    json::Faults run(const std::vector<Recipe::Step>& steps) {
        check(steps, {});
        return std::move(faults_);
    }

private:
    /// Groups whose members can be named, the innermost last.
    using Groups = std::vector<const Field*>;

    const Field* find(std::string_view path, const Groups& groups) const {
        if (!groups.empty() && (path == "." || path == "#" || path == ";")) return groups.back();
        path = path.substr(0, path.find(':'));
        for (auto group = groups.rbegin(); group != groups.rend(); ++group)
            if (const Field* found = follow(**group, path)) return found;
        return follow(kind_.root, path);
    }

    void want(std::string_view path, const Groups& groups) {
        if (path.starts_with(model::kCitationOpen)) return; // every kind has citations
        if (!path.empty() && find(path, groups) == nullptr)
            faults_.push_back({"/parts", "outline-field-unknown", {{"name", std::string(path)}}, "outline.json"});
    }

    void check(const std::vector<Recipe::Step>& steps, const Groups& groups) {
        for (const Recipe::Step& step : steps) {
            want(step.field, groups);
            want(step.byUnit, groups);
            for (const std::string& path : step.when) want(path, groups);
            for (const std::string& path : step.unless) want(path, groups);
            if (step.words) checkWords(*step.words, groups);
            Groups inner = groups;
            const Field* const list = step.field.empty() ? nullptr : find(step.field, groups);
            if (list != nullptr && !list->fields.empty()) inner.push_back(step.part == Recipe::Part::attached ? list : &list->fields[0]);
            check(step.steps, inner);
            for (const Recipe::Column& column : step.columns) checkWords(column.cell, inner);
        }
    }

    void checkWords(const layout::Wording& words, const Groups& groups) {
        for (const std::string& path : words.paths()) want(path, groups);
    }

    const form::Kind& kind_;
    json::Faults faults_;
};

} // namespace

json::Faults unknownPaths(const layout::Recipe& recipe, const form::Kind& kind) { return Checker(kind).run(recipe.steps); }

} // namespace vanthu::app
