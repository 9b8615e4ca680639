#include "form/Citations.h"

#include "form/Emptiness.h"
#include "form/Form.h"
#include "model/CitationMark.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace vanthu::form {

namespace {

/// Where a text stands, as a list towards the root.
struct Spot {
    const Spot* above = nullptr;
    std::string_view name = {};
    std::size_t index = 0;
    bool isIndex = false;

    std::string pointer() const {
        if (above == nullptr) return {};
        return isIndex ? json::pointerTo(above->pointer(), index) : json::pointerTo(above->pointer(), name);
    }
};

// Recursion goes as deep as the form; what is deeper than forms are has faults of its own.
constexpr int kMaxDepth = 400;

void walk(const json::Value& value, const Spot& spot, const TextVisitor& visit, int depth) {
    if (depth == kMaxDepth) return;
    if (value.isString()) {
        visit(value.string(), [&] { return spot.pointer(); });
    } else if (value.isObject()) {
        for (const json::Member& member : value.object()) walk(member.value, Spot{&spot, member.name}, visit, depth + 1);
    } else if (value.isArray()) {
        for (std::size_t i = 0; i < value.array().size(); ++i) walk(value.array()[i], Spot{&spot, {}, i, true}, visit, depth + 1);
    }
}

void forEachMark(const std::string& text, const std::function<void(std::string_view id)>& visit) {
    for (auto mark = model::nextCitation(text); mark; mark = model::nextCitation(text, mark->end)) visit(mark->id);
}

/// The ids of a list of citations, each with its place in the list.
std::multimap<std::string, std::size_t, std::less<>> idsOf(const json::Value* citations) {
    std::multimap<std::string, std::size_t, std::less<>> ids;
    if (citations == nullptr || !citations->isArray()) return ids;
    for (std::size_t i = 0; i < citations->array().size(); ++i)
        if (const std::string_view id = citations->array()[i].text("id"); !id.empty()) ids.emplace(id, i);
    return ids;
}

std::string pointerOf(std::size_t index) { return json::pointerTo(json::pointerTo({}, kCitationsMember), index); }

} // namespace

void forEachText(const json::Value& form, const TextVisitor& visit) { walk(form, Spot(), visit, 0); }

namespace {

/// The same without a form that this one holds: that cites for itself.
void forEachOwnText(const Kind& kind, const json::Value& form, const TextVisitor& visit) {
    if (!form.isObject()) return;
    const Spot root;
    for (const json::Member& member : form.object()) {
        const Field* const field = kind.root.find(member.name);
        if (field == nullptr || field->type != FieldType::document) walk(member.value, Spot{&root, member.name}, visit, 1);
    }
}

} // namespace

json::Faults citationFaults(const Kind& kind, const json::Value& form) {
    json::Faults faults;
    const auto ids = idsOf(form.find(kCitationsMember));
    for (auto each = ids.begin(); each != ids.end(); ++each)
        if (each != ids.begin() && std::prev(each)->first == each->first)
            faults.push_back({pointerOf(each->second) + "/id", "citation-repeated", {{"id", each->first}}});
    const Field* const field = kind.root.find(kCitationsMember);
    if (field != nullptr && field->required && !ids.empty()) {
        for (const auto& [id, index] : idsOf(&field->defaultValue))
            if (!ids.contains(id)) faults.push_back({json::pointerTo({}, kCitationsMember), "citation-missing", {{"id", id}}});
    }
    forEachOwnText(kind, form, [&](const std::string& text, const auto& pointer) {
        forEachMark(text, [&](std::string_view id) {
            if (!ids.contains(id)) faults.push_back({pointer(), "citation-unknown", {{"id", excerpt(id)}}});
        });
    });
    return faults;
}

json::Faults remarks(const Kind& kind, const json::Value& form) {
    const auto ids = idsOf(form.find(kCitationsMember));
    if (ids.empty()) return {};
    std::set<std::string, std::less<>> used;
    const TextVisitor note = [&](const std::string& text, const auto&) {
        forEachMark(text, [&](std::string_view id) { used.emplace(id); });
    };
    forEachOwnText(kind, form, note);
    forEachText(kind.texts, note);
    json::Faults faults;
    for (const auto& [id, index] : ids)
        if (!used.contains(id)) faults.push_back({pointerOf(index), "citation-unused", {{"id", excerpt(id)}, {"mark", "{{" + id + "}}"}}});
    return faults;
}

} // namespace vanthu::form
