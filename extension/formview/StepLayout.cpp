#include "extension/formview/StepLayout.h"

#include <algorithm>
#include <span>

namespace vanthu::extension {

namespace {

// One line of text takes 8 units, but stacked Vietnamese marks on capitals need room above it, and GTK draws entries 18 units high.
constexpr int kTextLine = 10;
constexpr int kEntryHeight = 17;
constexpr int kRowGap = 2;
constexpr int kParagraphHeight = 34;
constexpr int kParagraphBeside = 26; ///< of an entry, beside its list: three lines, so that more fields stand together
constexpr int kLinesHeight = 30;
constexpr int kFlagHeight = 12;
constexpr int kTableHeight = 84;
constexpr int kTasksHeight = 98;
constexpr int kTreeHeight = 96;
constexpr int kTallest = 120; ///< a text higher than this only tears the page apart

constexpr int kLeastWidth = 290;
constexpr int kLeastHeight = 178;
constexpr int kMostWidth = 560;
constexpr int kListShare = 55;   ///< hundredths of the page that a list beside its fields gets at least
constexpr int kWideEnough = 330; ///< for the fields of an entry beside its list
constexpr int kMostHeight = 340;
constexpr std::size_t kLongestName = 1000; ///< of a page; longer ones are cut anyhow

struct Need {
    int height = 0;    ///< of label and control
    int words = 0;     ///< of the line below that puts the value in words
    int fault = 0;     ///< of the line for a fault below that
    int stretch = 0;   ///< share of the height that is left
    bool wide = false; ///< the control takes the label's column too
    int total() const { return height + words + fault + kRowGap; }
};

Need needOf(const Element& element) {
    switch (element.editor) {
    case Editor::heading:
        return {.height = kTextLine + 3, .wide = true};
    case Editor::date:
        return {.height = kEntryHeight, .words = kTextLine, .fault = kTextLine};
    case Editor::line:
    case Editor::choice:
    case Editor::subform:
        return {.height = kEntryHeight, .fault = kTextLine};
    case Editor::paragraph:
        return {.height = element.owner ? kParagraphBeside : kParagraphHeight, .fault = kTextLine, .stretch = 2};
    case Editor::lines:
        return {.height = kLinesHeight, .fault = kTextLine, .stretch = 1};
    case Editor::flag:
        return {.height = kFlagHeight}; // ticked or not, neither is wrong: what a file says else stands in the list of faults
    case Editor::table:
        return {.height = kTableHeight, .fault = kTextLine, .stretch = 4, .wide = true};
    case Editor::tasks:
        return {.height = kTasksHeight, .fault = kTextLine, .stretch = 4, .wide = true};
    case Editor::tree:
        return {.height = kTreeHeight, .fault = kTextLine, .stretch = 6, .wide = true};
    }
    return {};
}

/// Elements that stand together: one alone, or a list with the fields of its chosen entry.
struct Block {
    std::size_t first = 0;
    std::size_t end = 0;
    bool beside = false; ///< the fields stand at the right of the list, not below it
    int height = 0;
};

/// A heading never stands alone at the foot of a step.
bool mustNotEnd(const Element& element) { return element.editor == Editor::heading; }

int heightOf(std::span<const Element> elements, std::size_t first, std::size_t end) {
    int height = 0;
    for (std::size_t i = first; i < end; ++i) height += needOf(elements[i]).total();
    return height;
}

/// A screen in the making.
class Screen {
public:
    Screen(std::span<const Element> elements, const Box& area) : elements_(elements), area_(area) {}

    int room() const { return area_.height - height_; }
    bool isEmpty() const { return blocks_.empty(); }
    void add(const Block& block) {
        blocks_.push_back(block);
        height_ += block.height;
    }
    void continueWith(std::size_t owner) {
        continues_ = owner;
        height_ += kTextLine + kRowGap;
    }
    /// Takes headings off the end, which belong to what comes next. Gives how many.
    std::size_t dropHeadings() {
        std::size_t dropped = 0;
        while (blocks_.size() > 1 && mustNotEnd(elements_[blocks_.back().end - 1])) {
            height_ -= blocks_.back().height;
            blocks_.pop_back();
            ++dropped;
        }
        return dropped;
    }
    Step place() const;

private:
    int stretchOf(const Block& block) const {
        int most = 0;
        for (std::size_t i = block.first; i < block.end; ++i) most = std::max(most, needOf(elements_[i]).stretch);
        return most;
    }
    /// Places elements below each other in `area`; the height that is left goes to those that can use it.
    void stack(std::size_t first, std::size_t end, const Box& area, Step& step) const;
    void placeBlock(const Block& block, const Box& area, Step& step) const;

    std::span<const Element> elements_;
    Box area_;
    std::vector<Block> blocks_;
    std::optional<std::size_t> continues_;
    int height_ = 0;
};

Placement place(std::size_t index, const Element& element, const Box& area, int y, int height) {
    const Need need = needOf(element);
    const int labelWidth = std::clamp(area.width * 3 / 10, 60, 104);
    Placement placement{.element = index};
    if (need.wide) {
        placement.control = {area.x, y, area.width, height};
    } else {
        placement.label = {area.x, y, labelWidth - kGap, std::min(height, 2 * kTextLine)};
        placement.control = {area.x + labelWidth, y, area.width - labelWidth, height};
        if (element.editor == Editor::flag) {
            placement.label = {};
            placement.control = {area.x, y, area.width, height};
        }
    }
    if (need.fault != 0) {
        const int x = need.wide || element.editor == Editor::flag ? area.x : area.x + labelWidth;
        if (need.words != 0) placement.words = {x, y + height, area.right() - x, need.words};
        placement.fault = {x, y + height + need.words, area.right() - x, need.fault};
    }
    return placement;
}

void Screen::stack(std::size_t first, std::size_t end, const Box& area, Step& step) const {
    int shares = 0;
    for (std::size_t i = first; i < end; ++i) shares += needOf(elements_[i]).stretch;
    int spare = std::max(0, area.height - heightOf(elements_, first, end));
    int y = area.y;
    for (std::size_t i = first; i < end; ++i) {
        const Need need = needOf(elements_[i]);
        int extra = shares == 0 ? 0 : spare * need.stretch / shares;
        shares -= need.stretch;
        if (!hasEntries(elements_[i].editor)) extra = std::clamp(extra, 0, kTallest - need.height);
        spare -= extra;
        step.placements.push_back(vanthu::extension::place(i, elements_[i], area, y, need.height + extra));
        y += need.total() + extra;
    }
}

void Screen::placeBlock(const Block& block, const Box& area, Step& step) const {
    if (!block.beside) return stack(block.first, block.end, area, step);
    const int listWidth = (area.width - 2 * kGap) * 45 / 100;
    stack(block.first, block.first + 1, {area.x, area.y, listWidth, area.height}, step);
    const int x = area.x + listWidth + 2 * kGap;
    stack(block.first + 1, block.end, {x, area.y, area.right() - x, area.height}, step);
}

Step Screen::place() const {
    Step step;
    int y = area_.y;
    if (continues_) {
        step.continues = continues_;
        step.caption = {area_.x, y, area_.width, kTextLine};
        y += kTextLine + kRowGap;
    }
    int shares = 0;
    for (const Block& block : blocks_) shares += stretchOf(block);
    int spare = std::max(0, room());
    for (const Block& block : blocks_) {
        const int share = stretchOf(block);
        int extra = shares == 0 ? 0 : spare * share / shares;
        shares -= share;
        if (!hasEntries(elements_[block.first].editor)) extra = std::clamp(extra, 0, kTallest - needOf(elements_[block.first]).height);
        spare -= extra;
        placeBlock(block, {area_.x, y, area_.width, block.height + extra}, step);
        y += block.height + extra;
    }
    return step;
}

/// Goes through the elements of a page and opens a new screen where one is full.
class Pager {
public:
    Pager(const std::vector<Element>& elements, const Box& area) : elements_(elements), area_(area), screen_(elements, area) {}

    std::vector<Step> page() {
        for (std::size_t i = 0; i < elements_.size();) i = take(i);
        if (!screen_.isEmpty()) steps_.push_back(screen_.place());
        return std::move(steps_);
    }

private:
    std::size_t endOfEntry(std::size_t list) const {
        std::size_t end = list + 1;
        while (end < elements_.size() && elements_[end].owner == list) ++end;
        return end;
    }

    /// Behind the last member of the group that the heading at `i` names: a group is not torn apart if one screen can hold it.
    std::size_t endOfGroup(std::size_t heading) const {
        std::size_t end = heading + 1;
        while (end < elements_.size() && elements_[end].owner == elements_[heading].owner &&
               elements_[end].pointer.starts_with(elements_[heading].pointer + "/")) {
            ++end;
        }
        return end;
    }

    /// Takes the element at `i`, with the fields beside it if it is a list; gives what comes next.
    std::size_t take(std::size_t i) {
        const bool beside = hasEntries(elements_[i].editor) && area_.width >= kWideEnough;
        Block block{i, i + 1, beside, needOf(elements_[i]).total()};
        if (beside) {
            const std::size_t end = endOfEntry(i);
            while (block.end < end && heightOf(elements_, i + 1, block.end + 1) <= area_.height) ++block.end;
            while (block.end > i + 1 && block.end < end && mustNotEnd(elements_[block.end - 1])) --block.end;
            block.height = std::max({block.height, heightOf(elements_, i + 1, block.end), area_.height * kListShare / 100});
        }
        const int whole = elements_[i].editor == Editor::heading ? heightOf(elements_, i, endOfGroup(i)) : 0;
        const int needed = whole <= area_.height ? std::max(block.height, whole) : block.height;
        if (!screen_.isEmpty() && needed > screen_.room()) return turn(i);
        screen_.add(block);
        return block.end;
    }

    /// Opens a new screen for the element at `i`, and for the headings before it.
    std::size_t turn(std::size_t i) {
        i -= screen_.dropHeadings();
        steps_.push_back(screen_.place());
        screen_ = Screen(elements_, area_);
        if (const auto owner = elements_[i].owner; owner && *owner < i) screen_.continueWith(*owner);
        return i;
    }

    const std::vector<Element>& elements_;
    Box area_;
    Screen screen_;
    std::vector<Step> steps_;
};

} // namespace

std::vector<Step> layOutSteps(const std::vector<Element>& elements, const Box& area) { return Pager(elements, area).page(); }

namespace {

int buttonWidth(std::size_t characters) { return 14 + static_cast<int>(characters) * 9 / 2; }

} // namespace

ButtonRows layOutButtons(const std::vector<std::size_t>& textLengths, const Box& area) {
    ButtonRows rows;
    int x = area.x;
    int y = area.y;
    for (const std::size_t length : textLengths) {
        const int width = std::min(area.width, buttonWidth(length));
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

std::vector<Box> layOutButtonLine(const std::vector<std::size_t>& textLengths, std::size_t atLeft, const Box& area) {
    const int gaps = static_cast<int>(textLengths.size()) * kGap / 2;
    int wanted = 0;
    for (const std::size_t length : textLengths) wanted += buttonWidth(length);
    const int room = std::min(wanted, area.width - gaps);
    std::vector<Box> boxes;
    int x = area.x;
    for (const std::size_t length : textLengths) {
        const int width = buttonWidth(length) * room / std::max(1, wanted);
        boxes.push_back({x, area.y, width, kButtonHeight});
        x += width + kGap / 2;
    }
    const int spare = boxes.empty() ? 0 : area.right() - boxes.back().right();
    for (std::size_t i = atLeft; i < boxes.size(); ++i) boxes[i].x += spare;
    return boxes;
}

Frame layOutFrame(Size available, std::size_t longestPage) {
    const int width = std::clamp(available.width, kLeastWidth, kMostWidth);
    const int height = std::clamp(available.height, kLeastHeight, kMostHeight);
    const bool roomy = height >= 240;
    const int leastPages = width >= 380 ? 84 : 64;
    const int pagesWidth = std::clamp(static_cast<int>(std::min(longestPage, kLongestName)) * 3 + 2 * kGap, leastPages, leastPages * 4 / 3);
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
