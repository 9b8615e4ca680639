#include "extension/formview/StepLayout.h"

#include <algorithm>
#include <numeric>

namespace vanthu::extension {

namespace {

// One line of text takes 8 units, but stacked Vietnamese marks on capitals need room above it, and GTK draws entries 18 units high.
constexpr int kTextLine = 10;
constexpr int kEntryHeight = 17;
constexpr int kRowGap = 2;
constexpr int kParagraphHeight = 34;
constexpr int kLinesHeight = 30;
constexpr int kFlagHeight = 12;
constexpr int kTableHeight = 62;
constexpr int kTreeHeight = 96;
constexpr int kTallest = 120; ///< a text higher than this only tears the page apart

constexpr int kLeastWidth = 290;
constexpr int kLeastHeight = 178;
constexpr int kMostWidth = 440;
constexpr int kMostHeight = 340;

struct Need {
    int height = 0;   ///< of label and control
    int fault = 0;    ///< of the line for a fault below
    int stretch = 0;  ///< share of the height that is left
    bool wide = false; ///< the control takes the label's column too
    int total() const { return height + fault + kRowGap; }
};

Need needOf(const Element& element) {
    switch (element.editor) {
    case Editor::heading: return {.height = kTextLine + 3, .wide = true};
    case Editor::line:
    case Editor::date:
    case Editor::choice:
    case Editor::subform: return {.height = kEntryHeight, .fault = kTextLine};
    case Editor::paragraph: return {.height = kParagraphHeight, .fault = kTextLine, .stretch = 2};
    case Editor::lines: return {.height = kLinesHeight, .fault = kTextLine, .stretch = 1};
    case Editor::flag: return {.height = kFlagHeight, .fault = kTextLine};
    case Editor::table:
    case Editor::tasks: return {.height = kTableHeight, .fault = kTextLine, .stretch = 4, .wide = true};
    case Editor::tree: return {.height = kTreeHeight, .fault = kTextLine, .stretch = 6, .wide = true};
    }
    return {};
}

/// A run of elements that go onto one step.
struct Screenful {
    std::size_t first = 0;
    std::size_t end = 0;
    int height = 0;
    bool caption = false;
};

/// A heading never stands alone at the foot of a step.
bool mustNotEnd(const Element& element) { return element.editor == Editor::heading; }

std::vector<Screenful> breakIntoScreens(const std::vector<Element>& elements, int height) {
    std::vector<Screenful> screens;
    Screenful current;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const int need = needOf(elements[i]).total();
        if (current.end > current.first && current.height + need > height) {
            while (current.end > current.first + 1 && mustNotEnd(elements[current.end - 1])) --current.end;
            screens.push_back(current);
            i = current.end;
            const std::optional<std::size_t> owner = elements[i].owner;
            current = {.first = i, .end = i, .caption = owner && *owner < i};
            current.height = current.caption ? kTextLine + kRowGap : 0;
        }
        current.height += needOf(elements[i]).total();
        current.end = i + 1;
    }
    if (current.end > current.first) screens.push_back(current);
    return screens;
}

Placement place(std::size_t index, const Element& element, const Box& area, int y, int height) {
    const Need need = needOf(element);
    const int labelWidth = std::clamp(area.width * 3 / 10, 64, 104);
    Placement placement{.element = index};
    if (need.wide) {
        placement.control = {area.x, y, area.width, height};
    } else {
        placement.label = {area.x, y, labelWidth - kGap, std::min(height, 2 * kTextLine)};
        placement.control = {area.x + labelWidth, y, area.width - labelWidth, height};
        if (element.editor == Editor::flag) placement.label = {};
    }
    if (need.fault != 0) {
        const int x = need.wide ? area.x : area.x + labelWidth;
        placement.fault = {x, y + height, area.right() - x, need.fault};
    }
    return placement;
}

Step fill(const std::vector<Element>& elements, const Screenful& screen, const Box& area) {
    Step step;
    int shares = 0;
    for (std::size_t i = screen.first; i < screen.end; ++i) shares += needOf(elements[i]).stretch;
    int spare = std::max(0, area.height - screen.height);
    int y = area.y;
    if (screen.caption) {
        step.continues = elements[screen.first].owner;
        step.caption = {area.x, y, area.width, kTextLine};
        y += kTextLine + kRowGap;
    }
    for (std::size_t i = screen.first; i < screen.end; ++i) {
        const Need need = needOf(elements[i]);
        int extra = shares == 0 ? 0 : spare * need.stretch / shares;
        shares -= need.stretch;
        if (!hasEntries(elements[i].editor)) extra = std::min(extra, kTallest - need.height);
        extra = std::max(0, extra);
        spare -= extra;
        step.placements.push_back(place(i, elements[i], area, y, need.height + extra));
        y += need.total() + extra;
    }
    return step;
}

} // namespace

std::vector<Step> layOutSteps(const std::vector<Element>& elements, const Box& area) {
    std::vector<Step> steps;
    for (const Screenful& screen : breakIntoScreens(elements, area.height)) steps.push_back(fill(elements, screen, area));
    return steps;
}

ButtonRows layOutButtons(const std::vector<std::size_t>& textLengths, const Box& area) {
    ButtonRows rows;
    int x = area.x;
    int y = area.y;
    for (const std::size_t length : textLengths) {
        const int width = std::min(area.width, 14 + static_cast<int>(length) * 9 / 2);
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += kButtonHeight + kRowGap;
        }
        rows.boxes.push_back({x, y, width, kButtonHeight});
        x += width + kGap / 2;
    }
    rows.height = textLengths.empty() ? 0 : y + kButtonHeight - area.y;
    return rows;
}

Frame layOutFrame(Size available) {
    const int width = std::clamp(available.width, kLeastWidth, kMostWidth);
    const int height = std::clamp(available.height, kLeastHeight, kMostHeight);
    const bool roomy = height >= 240;
    const int pagesWidth = width >= 380 ? 84 : 64;
    const int bandHeight = roomy ? 42 : 29;
    Frame frame;
    frame.dialog = {width, height};
    frame.buttons = {kGap, height - kGap - kButtonHeight, width - 2 * kGap, kButtonHeight};
    const int bandTop = frame.buttons.y - kGap - bandHeight;
    const int hintWidth = (width - 3 * kGap) * 9 / 20;
    frame.hint = {kGap, bandTop, hintWidth, bandHeight};
    const int faultsX = frame.hint.right() + kGap;
    frame.faultTitle = {faultsX, bandTop, width - kGap - faultsX, kTextLine};
    frame.faults = {faultsX, bandTop + kTextLine, width - kGap - faultsX, bandHeight - kTextLine};
    frame.pages = {kGap, kGap, pagesWidth, bandTop - 2 * kGap};
    const int pageX = frame.pages.right() + 2 * kGap;
    frame.page = {pageX, kGap, width - kGap - pageX, bandTop - 2 * kGap};
    return frame;
}

} // namespace vanthu::extension
