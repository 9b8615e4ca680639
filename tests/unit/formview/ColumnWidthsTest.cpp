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

TEST(ColumnWidths, ShortCellsStayWholeBesideALongOne) {
    // An agenda: hours, what is spoken of, who speaks.
    const std::vector<int> widths = columnWidths({{9, 5, 13}, {8, 2, 200}, {9, 2, 12}}, 250);
    EXPECT_GE(widths[0], 13 * 38 / 10);
    EXPECT_GE(widths[2], 12 * 38 / 10);
    EXPECT_GE(widths[1], 125) << "what is left is for the long one";
    EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), 0), 250);
}

TEST(ColumnWidths, LongCellsAreCutAlike) {
    const std::vector<int> widths = columnWidths({{4, 5, 300}, {4, 1, 300}, {4, 1, 5}}, 300);
    EXPECT_NEAR(widths[0], widths[1], 1);
    EXPECT_GE(widths[2], 5 * 38 / 10);
}

TEST(ColumnWidths, CellsThatFitLeaveTheRestToTheShares) {
    const std::vector<int> widths = columnWidths({{4, 5, 10}, {4, 2, 40}}, 350);
    EXPECT_GE(widths[1], 40 * 38 / 10);
    EXPECT_GT(widths[0], 150);
}

TEST(ColumnWidths, ColumnsWithoutRoomToBeReadGoAndOthersTakeTheirPlace) {
    // A citation: id, type, number, symbol, date, issuer, abstract, in a table beside its fields.
    const std::vector<ColumnWish> wishes{{2, 5, 0, true},  {8, 2, 0, true},  {2, 2, 0, true}, {7, 2, 0, true},
                                         {13, 2, 0, true}, {16, 2, 0, true}, {9, 2, 0, true}};
    EXPECT_THAT(columnsThatFit(wishes, 197), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(columnsThatFit(wishes, 300), ElementsAre(0, 1, 2, 3, 4, 6)) << "the issuer needs more than there is, the abstract does not";
    EXPECT_THAT(columnsThatFit(wishes, 1000), testing::SizeIs(7));
}

TEST(ColumnWidths, ColumnsThatStayTakeTheirRoomFirst) {
    EXPECT_THAT(columnsThatFit({{4, 1, 0, true}, {4, 1, 0, true}, {4, 1}}, 100), ElementsAre(0, 2));
    EXPECT_THAT(columnsThatFit({{4, 1}, {4, 1}, {4, 1}}, 10), ElementsAre(0, 1, 2));
}

TEST(ColumnWidths, NoColumns) { EXPECT_TRUE(columnWidths({}, 100).empty()); }

} // namespace
} // namespace vanthu::extension
