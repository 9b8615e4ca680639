#pragma once

#include "extension/formview/Box.h"
#include "extension/formview/Elements.h"

#include <cstddef>
#include <optional>
#include <vector>

/// Where the elements of a page stand, computed without any office. What does not fit one screen goes on in further steps.
namespace vanthu::extension {

/// One element on its step. Boxes of no size are not there.
struct Placement {
    std::size_t element = 0; ///< position in the page's elements
    Box label = {};
    Box control = {};
    Box words = {}; ///< the line below a date that says what day it is
    Box fault = {}; ///< the line below that says what is wrong or wants looking at
};

/// One screenful of a page.
struct Step {
    std::vector<Placement> placements;
    /// The step goes on with the fields of an entry whose list stands on an earlier step: which list, and the line that says so.
    std::optional<std::size_t> continues;
    Box caption;
};

/// Fills `area` with the elements from the top down. What is left of the height goes to tables, trees and long texts. Every
/// element appears exactly once, no two boxes overlap, none leaves the area unless it alone is higher than it.
std::vector<Step> layOutSteps(const std::vector<Element>& elements, const Box& area);

/// Rows of buttons below each other from the top left of `area`, as wide as their texts need (characters given), and the height
/// that they take.
struct ButtonRows {
    std::vector<Box> boxes;
    int height = 0;
};
ButtonRows layOutButtons(const std::vector<std::size_t>& textLengths, const Box& area);

/// The same in one row: narrower where the area is too small for all. The first `atLeft` stand at the left, the others at the right.
std::vector<Box> layOutButtonLine(const std::vector<std::size_t>& textLengths, std::size_t atLeft, const Box& area);

/// The parts of the dialog around the page. Computed from the room that the screen offers.
struct Frame {
    Size dialog;
    Box pages; ///< list of pages
    Box page;  ///< where elements stand
    Box hint;
    Box faultTitle;
    Box faults;
    Box buttons;
};
/// `longestPage`: characters of the longest name in the list of pages, which gets room for it where there is some.
Frame layOutFrame(Size available, std::size_t longestPage = 0);

/// About how many characters fit a line of that width: in sentences an average one is a little over three units wide.
constexpr std::size_t charactersIn(int width) { return static_cast<std::size_t>(width < 30 ? 8 : width * 10 / 37); }

inline constexpr int kGap = 4;
inline constexpr int kButtonHeight = 16;
inline constexpr int kRoomyHint = 40; ///< a hint line of this height holds every hint without scrolling

} // namespace vanthu::extension
