#include "extension/formview/StepLayout.h"

#include "PlanKind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace vanthu::extension {
namespace {

/// What a dialog may take of the screens people have: 1366x768 with 200 % and 100 % scaling, and a large one.
constexpr Size kScreens[] = {{296, 182}, {381, 240}, {607, 400}, {1000, 700}};

bool isThere(const Box& box) { return box.width > 0 && box.height > 0; }

bool overlap(const Box& a, const Box& b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

bool inside(const Box& inner, const Box& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

std::vector<Box> boxesOf(const Step& step) {
    std::vector<Box> boxes{step.caption};
    for (const Placement& placement : step.placements) {
        for (const Box& box : {placement.label, placement.control, placement.words, placement.fault}) boxes.push_back(box);
    }
    std::erase_if(boxes, [](const Box& box) { return !isThere(box); });
    return boxes;
}

/// Every element of the page stands on a step once, inside of the frame, and nothing overlaps.
void checkPage(const form::Kind& kind, const form::Page& page, const Box& area) {
    const std::vector<Element> elements = elementsOf(kind.root, page, "");
    std::multiset<std::size_t> placed;
    for (const Step& step : layOutSteps(elements, area)) {
        const std::vector<Box> boxes = boxesOf(step);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            EXPECT_TRUE(inside(boxes[i], area));
            for (std::size_t j = i + 1; j < boxes.size(); ++j) EXPECT_FALSE(overlap(boxes[i], boxes[j]));
        }
        for (const Placement& placement : step.placements) placed.insert(placement.element);
    }
    EXPECT_EQ(placed.size(), elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) EXPECT_EQ(placed.count(i), 1u);
}

TEST(StepLayoutTest, PlacesEveryElementOfEveryKindOnceWithoutOverlapOnEveryScreen) {
    for (const form::Kind& kind : workbench().kinds()) {
        for (const Size screen : kScreens) {
            for (const form::Page& page : kind.pages) {
                SCOPED_TRACE(kind.id + "/" + page.name + " on " + std::to_string(screen.width) + "x" + std::to_string(screen.height));
                checkPage(kind, page, layOutFrame(screen).page);
            }
        }
    }
}

TEST(StepLayoutTest, FitsTheDialogIntoTheScreen) {
    for (const Size screen : kScreens) {
        const Frame frame = layOutFrame(screen);
        EXPECT_LE(frame.dialog.width, screen.width);
        EXPECT_LE(frame.dialog.height, screen.height);
        const Box all{0, 0, frame.dialog.width, frame.dialog.height};
        const Box parts[] = {frame.pages, frame.page, frame.hint, frame.faultTitle, frame.faults, frame.buttons};
        for (std::size_t i = 0; i < std::size(parts); ++i) {
            EXPECT_TRUE(inside(parts[i], all));
            for (std::size_t j = i + 1; j < std::size(parts); ++j) EXPECT_FALSE(overlap(parts[i], parts[j])) << i << " " << j;
        }
    }
}

TEST(StepLayoutTest, AFewTicksMakeNoStepOfTheirOwn) {
    for (const form::Kind& kind : workbench().kinds()) {
        for (const form::Page& page : kind.pages) {
            const std::vector<Element> elements = elementsOf(kind.root, page, "");
            const std::vector<Step> steps = layOutSteps(elements, layOutFrame({607, 366}).page); // 1366x768
            const bool ticks = std::ranges::all_of(steps.back().placements,
                                                   [&](const Placement& place) { return elements[place.element].editor == Editor::flag; });
            EXPECT_FALSE(steps.size() > 1 && ticks) << kind.id << "/" << page.name;
        }
    }
}

TEST(StepLayoutTest, TheListOfPagesHasRoomForTheirNamesWhereThereIsSome) {
    EXPECT_GT(layOutFrame(kScreens[2], 30).pages.width, layOutFrame(kScreens[2]).pages.width);
    EXPECT_EQ(layOutFrame(kScreens[2], 10).pages.width, layOutFrame(kScreens[2]).pages.width);
    const Frame frame = layOutFrame(kScreens[1], 500);
    EXPECT_LE(frame.pages.right(), frame.page.x);
    EXPECT_GT(frame.page.width, 2 * frame.pages.width);
}

TEST(StepLayoutTest, GoesOnWithAnEntryUnderACaption) {
    const std::vector<Element> elements = elementsOf(plan().root, plan().pages[3], ""); // tasks
    const std::vector<Step> steps = layOutSteps(elements, layOutFrame(kScreens[0]).page);
    ASSERT_GT(steps.size(), 1u);
    EXPECT_FALSE(steps[0].continues);
    EXPECT_EQ(steps[1].continues, std::optional<std::size_t>(0));
    EXPECT_TRUE(isThere(steps[1].caption));
}

TEST(StepLayoutTest, LeavesNoHeadingAloneAtTheEndOfAStep) {
    for (const Size screen : kScreens) {
        for (const form::Page& page : plan().pages) {
            const std::vector<Element> elements = elementsOf(plan().root, page, "");
            for (const Step& step : layOutSteps(elements, layOutFrame(screen).page)) {
                EXPECT_NE(elements[step.placements.back().element].editor, Editor::heading) << page.name;
            }
        }
    }
}

TEST(StepLayoutTest, PutsFieldsBesideTheirListWhereThereIsRoom) {
    const std::vector<Element> elements = elementsOf(plan().root, plan().pages[2], ""); // content
    const std::vector<Step> steps = layOutSteps(elements, layOutFrame(kScreens[2]).page);
    const Placement& tree = steps[0].placements[0];
    const Placement& level = steps[0].placements[1];
    EXPECT_GE(level.label.x, tree.control.right());
    EXPECT_EQ(level.label.y, tree.control.y);
}

TEST(StepLayoutTest, WrapsButtonsIntoRows) {
    const ButtonRows rows = layOutButtons({4, 8, 3, 7, 3, 6}, {10, 20, 100, 200});
    ASSERT_EQ(rows.boxes.size(), 6u);
    for (std::size_t i = 0; i < rows.boxes.size(); ++i) {
        EXPECT_TRUE(inside(rows.boxes[i], Box{10, 20, 100, rows.height}));
        for (std::size_t j = i + 1; j < rows.boxes.size(); ++j) EXPECT_FALSE(overlap(rows.boxes[i], rows.boxes[j]));
    }
    EXPECT_EQ(layOutButtons({}, {0, 0, 10, 10}).height, 0);
}

TEST(StepLayoutTest, KeepsTheMainButtonsInOneRow) {
    const Box area{4, 100, 282, 16};
    const std::vector<Box> boxes = layOutButtonLine({7, 5, 16, 8, 10}, 2, area);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        EXPECT_TRUE(inside(boxes[i], area));
        if (i > 0) {
            EXPECT_GE(boxes[i].x, boxes[i - 1].right());
        }
    }
    EXPECT_EQ(boxes.back().right(), area.right());
    EXPECT_EQ(boxes.front().x, area.x);
}

} // namespace
} // namespace vanthu::extension
