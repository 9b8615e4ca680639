#include "app/Ways.h"

#include "app/KindTexts.h"

#include <algorithm>

namespace vanthu::app {

namespace {

constexpr std::string_view kAnyKind = "*";
constexpr std::string_view kWays = "ways";

form::LocalText titleOf(const json::Value& way, const form::Kind& target) {
    const json::Value* const title = way.find("title");
    if (title == nullptr) return target.title;
    return {std::string(title->text("vi")), std::string(title->text("en"))};
}

std::string idsOf(const std::vector<Way>& ways) {
    std::string ids;
    for (const Way& way : ways) ids.append(ids.empty() ? "" : ", ").append(way.id);
    return ids;
}

} // namespace

bool Way::fits(const form::Kind& source) const {
    const json::Value* const from = rule.find("from");
    if (from == nullptr || !from->isArray()) return false;
    return std::any_of(from->array().begin(), from->array().end(),
                       [&](const json::Value& each) { return each == json::Value(source.id) || each == json::Value(kAnyKind); });
}

std::vector<Way> waysOf(const form::Kind& target) {
    std::vector<Way> ways;
    if (!target.derive.isObject()) return ways;
    const json::Value* const list = target.derive.find(kWays);
    if (list == nullptr || !list->isArray()) return {{{}, target.title, target.derive}};
    for (const json::Value& way : list->array()) {
        json::Value rule = target.derive;
        rule.erase(kWays);
        if (way.isObject())
            for (const json::Member& member : way.object()) rule.set(member.name, member.value);
        ways.push_back({std::string(way.text("id")), titleOf(way, target), std::move(rule)});
    }
    return ways;
}

std::vector<Beginning> beginnings(const Workbench& workbench, const form::Kind& source) {
    std::vector<Beginning> found;
    for (const form::Kind& target : workbench.kinds())
        for (Way& way : waysOf(target))
            if (way.fits(source)) found.push_back({&target, std::move(way)});
    return found;
}

json::Value listOf(const std::vector<Beginning>& beginnings, text::Language language) {
    json::Array entries;
    for (const Beginning& each : beginnings) {
        json::Value entry;
        entry.set("kind", json::Value(each.name()));
        entry.set("title", json::Value(each.way.title.in(language)));
        entry.set("document", json::Value(each.target->title.in(language)));
        entries.push_back(std::move(entry));
    }
    return json::Value(std::move(entries));
}

json::Result<Beginning> beginning(const Workbench& workbench, const form::Kind& source, std::string_view name) {
    const std::size_t slash = std::min(name.find('/'), name.size());
    const std::string id(name.substr(0, slash));
    const std::string_view wanted = slash < name.size() ? name.substr(slash + 1) : std::string_view();
    const form::Kind* const target = workbench.kind(id);
    if (target == nullptr) return json::Fault{"", "derive-kind-unknown", {{"kind", id}, {"known", kindIds(workbench)}}};
    std::vector<Way> ways = waysOf(*target);
    bool known = false;
    for (Way& way : ways) {
        if (slash < name.size() && way.id != wanted) continue;
        known = true;
        if (way.fits(source)) return Beginning{target, std::move(way)};
    }
    if (!known && !ways.empty())
        return json::Fault{"", "derive-way-unknown", {{"way", std::string(wanted)}, {"kind", id}, {"known", idsOf(ways)}}};
    return json::Fault{"/kind", "derive-impossible", {{"from", source.title.vi}, {"to", target->title.vi}}};
}

} // namespace vanthu::app
