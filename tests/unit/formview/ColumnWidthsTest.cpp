#include "extension/formview/ColumnWidths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace vanthu::extension {
namespace {

using testing::ElementsAre;

TEST(ColumnWidths, AColumnGetsRoomForItsTitleFromThoseThatHaveEnough) {
    const std::vector<int> widths = columnWidths({{4, 5}, {14, 3}, {15, 3}, {8, 3}}, 209);
    EXPECT_GE(widths[1], 14 * 38 / 10);
    EXPECT_GE(widths[2], 15 * 38 / 10);
    EXPECT_GE(widths[3], 8 * 38 / 10);
    EXPECT_GE(widths[0], 40) << "the text of the paragraph is what tells the rows apart";
    EXPECT_LE(std::accumulate(widths.begin(), widths.end(), 0), 209);
    EXPECT_GE(std::accumulate(widths.begin(), widths.end(), 0), 204);
}

TEST(ColumnWidths, SharesAreAsAskedWhereTitlesAreShort) { EXPECT_THAT(columnWidths({{10, 3}, {10, 1}}, 308), ElementsAre(231, 77)); }

TEST(ColumnWidths, WithTooLittleRoomEveryTitleIsCutAlike) {
    const std::vector<int> widths = columnWidths({{20, 5}, {20, 1}}, 60);
    EXPECT_THAT(widths, ElementsAre(30, 30));
}

TEST(ColumnWidths, NoColumns) { EXPECT_TRUE(columnWidths({}, 100).empty()); }

} // namespace
} // namespace vanthu::extension
