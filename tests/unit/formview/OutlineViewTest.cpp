#include "extension/formview/OutlineView.h"

#include "PlanKind.h"
#include "json/Text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

using testing::ElementsAre;

std::vector<LevelMark> marks() { return levelMarks(content().find("level")->choices); }

std::string show(const std::vector<json::Value>& items, std::size_t depth = 0) {
    std::string all;
    for (const json::Value& item : items) {
        const std::string_view heading = item.text("heading");
        all += std::string(depth, '>') + std::string(item.text("level")) + "|" + std::string(heading) + "|" +
               std::string(item.text("text")) + "\n";
        if (const json::Value* const children = item.find("children")) all += show(children->array(), depth + 1);
    }
    return all;
}

TEST(LevelMarksTest, ReadsTheShapesOffTheLabels) {
    const std::vector<LevelMark> all = marks();
    ASSERT_EQ(all.size(), 8u);
    using Shape = LevelMark::Shape;
    EXPECT_EQ(all[0].shape, Shape::roman);
    EXPECT_EQ(all[1].shape, Shape::digits);
    EXPECT_EQ(all[2].parts, 2u);
    EXPECT_EQ(all[3].parts, 3u);
    EXPECT_EQ(all[4].shape, Shape::letter);
    EXPECT_EQ(all[5].end, "-");
    EXPECT_EQ(all[6].end, "+");
    EXPECT_EQ(all[7].shape, Shape::none);
}

TEST(LevelMarksTest, TellsArticlesFromClausesByTheirWord) {
    const form::Kind& decision = *workbench().kind("decision");
    const std::vector<LevelMark> all = levelMarks(decision.root.find("content")->find("level")->choices);
    ASSERT_EQ(all[0].level, "article");
    EXPECT_EQ(printMark(all[0], 2, ""), "Điều 2.");
    EXPECT_EQ(printMark(all[1], 2, ""), "2.");
    const auto article = findMark("Điều 12. Tên", all);
    ASSERT_TRUE(article);
    EXPECT_EQ(article->level, 0u);
    EXPECT_EQ(std::string_view("Điều 12. Tên").substr(article->length), "Tên");
    EXPECT_EQ(findMark("12. Tên", all)->level, 1u);
}

TEST(LevelMarksTest, FindsTheMarkOfALine) {
    const std::vector<LevelMark> all = marks();
    const auto level = [&](std::string_view line) {
        const auto found = findMark(line, all);
        return found ? all[found->level].level + ":" + std::string(line.substr(found->length)) : std::string("none");
    };
    EXPECT_EQ(level("II. NỘI DUNG"), "section:NỘI DUNG");
    EXPECT_EQ(level("  12.\tTên"), "clause:Tên");
    EXPECT_EQ(level("1.2. Tên"), "subclause:Tên");
    EXPECT_EQ(level("1.2.3. Tên"), "subsubclause:Tên");
    EXPECT_EQ(level("đ) tên"), "point:tên");
    EXPECT_EQ(level("a)tên"), "point:tên");
    EXPECT_EQ(level("- tên"), "dash:tên");
    EXPECT_EQ(level("– tên"), "dash:tên");
    EXPECT_EQ(level("+ tên"), "plus:tên");
    EXPECT_EQ(level("Giao Phòng Kinh tế"), "none");
    EXPECT_EQ(level("Căn cứ"), "none");
    EXPECT_EQ(level("2024 là năm"), "none");
    EXPECT_EQ(level("1.5 triệu đồng"), "none");
    EXPECT_EQ(level(""), "none");
}

TEST(OutlineViewTest, PastedLinesBecomeAnOutline) {
    const std::string text =
        "I. MỤC ĐÍCH, YÊU CẦU\r\n1. Mục đích\na) Nâng cao chất lượng;\n\nb) Bảo đảm đúng hạn.\n2. Phòng Kinh tế chủ trì.\n"
        "- Lập danh sách;\n+ Rà soát.\nII. NỘI DUNG\nĐoạn không đánh số.\n";
    EXPECT_EQ(show(pastedItems(text, marks())), "section|MỤC ĐÍCH, YÊU CẦU|\n"
                                                ">clause|Mục đích|\n"
                                                ">>point||Nâng cao chất lượng;\n"
                                                ">>point||Bảo đảm đúng hạn.\n"
                                                ">clause||Phòng Kinh tế chủ trì.\n"
                                                ">>dash||Lập danh sách;\n"
                                                ">>>plus||Rà soát.\n"
                                                "section|NỘI DUNG|\n"
                                                ">paragraph||Đoạn không đánh số.\n");
    EXPECT_TRUE(pastedItems(" \n\t\n", marks()).empty());
}

TEST(OutlineViewTest, LinesCountAsThePaperDoes) {
    const json::Array outline = json::parse(R"([
        {"level": "section", "heading": "A", "children": [
            {"level": "clause", "heading": "B", "children": [
                {"level": "subclause", "heading": "C"}, {"level": "subclause", "heading": "D"},
                {"level": "point", "text": "E"}, {"level": "point", "text": "F"}]},
            {"level": "clause", "text": "G", "children": [{"level": "point", "text": "H"}]}]},
        {"level": "section", "label": "IIa.", "heading": "I"},
        {"level": "section", "heading": "J"},
        {"level": "paragraph", "text": "K"}, {"level": "dash"}])")
                                    .value->array();
    std::vector<std::string> lines;
    for (const OutlineLine& line : outlineLines(outline, marks())) lines.push_back(line.text);
    EXPECT_THAT(lines, ElementsAre("I. A", "1. B", "1.1. C", "1.2. D", "a) E", "b) F", "2. G", "a) H", "IIa. I", "II. J", "K", "- …"));
}

TEST(OutlineViewTest, PointsAreCountedInTheLettersOfTheDecree) {
    json::Array outline;
    for (int i = 0; i < 8; ++i) outline.push_back(*json::parse(R"({"level": "point", "text": "t"})").value);
    std::vector<std::string> lines;
    for (const OutlineLine& line : outlineLines(outline, marks())) lines.push_back(line.text);
    EXPECT_THAT(lines, ElementsAre("a) t", "b) t", "c) t", "d) t", "đ) t", "e) t", "g) t", "h) t"));
}

TEST(OutlineViewTest, ShortensBetweenCharacters) {
    EXPECT_EQ(shortened("Điều", 4), "Điều");
    EXPECT_EQ(shortened("Điều này", 4), "Điều…");
    EXPECT_EQ(shortened("hai\ndòng", 20), "hai dòng");
    EXPECT_EQ(shortened("", 0), "");
}

} // namespace
} // namespace vanthu::extension
