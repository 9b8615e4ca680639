#include "extension/formview/TaskRows.h"

#include "PlanKind.h"
#include "extension/formview/Elements.h"
#include "json/Text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

using testing::ElementsAre;

const json::Array& outline() {
    static const json::Array items = json::parse(R"([
        {"level": "section", "heading": "Tổ chức thực hiện", "children": [
            {"level": "clause", "text": "Lập danh sách", "task": {"leadUnit": "Phòng Kinh tế", "coordinatingUnits": ["Phòng A", "Phòng B"],
                "deadline": {"kind": "fixed", "text": "trước ngày 15/02/2026", "date": {"day": 14, "month": 2, "year": 2026}}}},
            {"level": "clause", "text": "Báo cáo", "task": {"leadUnit": "Văn phòng", "deadline": {"kind": "continuous"}}},
            {"level": "clause", "text": "Không giao"}]}])")
                                         .value->array();
    return items;
}

std::vector<LevelMark> marks() { return levelMarks(content().find("level")->choices); }

TEST(TaskRowsTest, ShowsEachTaskInWords) {
    const std::vector<TaskRow> rows = taskRows(outline(), marks(), *taskField(content()), text::Language::vietnamese);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].path, (Path{0, 0}));
    EXPECT_THAT(rows[0].cells, ElementsAre("1. Lập danh sách", "Phòng Kinh tế", "trước ngày 15/02/2026", ""));
    EXPECT_THAT(rows[1].cells, ElementsAre("2. Báo cáo", "Văn phòng", "Thường xuyên", ""));
    EXPECT_EQ(taskColumns(*taskField(content()), text::Language::vietnamese).size() + 1, rows[0].cells.size());
}

TEST(TaskRowsTest, OffersTheOthersForATask) {
    std::vector<std::string> lines;
    for (const OutlineLine& line : linesWithoutTask(outline(), marks(), *taskField(content()))) lines.push_back(line.text);
    EXPECT_THAT(lines, ElementsAre("I. Tổ chức thực hiện", "3. Không giao"));
}

} // namespace
} // namespace vanthu::extension
