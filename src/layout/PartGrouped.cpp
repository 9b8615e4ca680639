// The content with its duties under the units that lead them, instead of under the matters they were noted by.
#include "layout/Composition.h"

#include <algorithm>

namespace vanthu::layout {
namespace {

constexpr std::string_view kSection = "section";

bool isDuty(const model::Item& item) { return item.task && !item.task->leadUnit.empty(); }

/// Whether something is left of it once the duties are taken out.
bool hasRest(const model::Item& item) {
    if (isDuty(item)) return false;
    return item.children.empty() || !item.text.empty() || std::ranges::any_of(item.children, hasRest);
}

/// Whether its heading already names the unit of all duties below it.
bool namesTheUnit(const model::Item& item) {
    const auto other = [&](const model::Item& child) { return isDuty(child) && child.task->leadUnit != item.heading; };
    return std::ranges::any_of(item.children, isDuty) && std::ranges::none_of(item.children, other);
}

} // namespace

void Composition::itemsByUnit(const std::vector<model::Item>& items, std::string_view pointer) {
    std::vector<Duty> duties;
    printRest(items, pointer, duties);
    printDuties(duties);
}

/// Prints what states no duty where it stands, and gathers the duties. A section keeps its own below its heading.
void Composition::printRest(const std::vector<model::Item>& items, std::string_view pointer, std::vector<Duty>& duties) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const model::Item& each = items[i];
        const std::string_view here = at(pointer, i);
        if (isDuty(each)) {
            duties.push_back({&each, here});
            continue;
        }
        if (namesTheUnit(each)) {
            item(each, here);
            this->items(each.children, at(here, "children"));
            continue;
        }
        const bool section = each.level == kSection;
        if (section || hasRest(each)) item(each, here);
        std::vector<Duty> own;
        printRest(each.children, at(here, "children"), section ? own : duties);
        printDuties(own);
    }
}

/// Units in the order in which they are first named.
void Composition::printDuties(const std::vector<Duty>& duties) {
    std::vector<std::string_view> units;
    for (const Duty& duty : duties)
        if (std::ranges::find(units, duty.item->task->leadUnit) == units.end()) units.push_back(duty.item->task->leadUnit);
    const model::Item counted; // no label of its own
    const Level* const clause = composer_.vocabulary().level("clause");
    const Level* const point = composer_.vocabulary().level("point");
    for (const std::string_view unit : units) {
        bool first = true;
        for (const Duty& duty : duties) {
            if (duty.item->task->leadUnit != unit) continue;
            if (first) numbered(counted, clause->heading, unit, at(at(duty.pointer, "task"), "leadUnit"));
            first = false;
            numbered(counted, point->text, dutyText(*duty.item), at(duty.pointer, duty.item->text.empty() ? "heading" : "text"));
            items(duty.item->children, at(duty.pointer, "children"));
        }
    }
}

/// The unit stands above it; the rest of a composed sentence is composed as always.
std::string_view Composition::dutyText(const model::Item& item) {
    model::Item below = item;
    if (!item.heading.empty()) below.text = item.text.empty() ? item.heading : item.heading + ": " + item.text;
    if (!item.task->composed) return layout_.keep(std::move(below.text));
    below.task->leadUnit.clear();
    return layout_.keep(withCapital(composedTask(below)));
}

} // namespace vanthu::layout
