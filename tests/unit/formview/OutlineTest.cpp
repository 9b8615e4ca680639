#include "extension/formview/Outline.h"

#include "PlanKind.h"
#include "json/Text.h"

#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

/// I(a: 1(x), 2) II
json::Array sample() {
    return json::parse(R"([
        {"level": "section", "heading": "I", "children": [
            {"level": "clause", "heading": "1", "children": [{"level": "point", "text": "x"}]},
            {"level": "clause", "heading": "2"}]},
        {"level": "section", "heading": "II"}])")
        .value->array();
}

std::vector<std::string> levels() { return levelsOf(content()); }

std::string headings(const json::Array& outline) {
    std::string all;
    for (const Path& path : allPaths(outline)) {
        const json::Value& item = *itemAt(outline, path);
        all += std::string(path.size() - 1, '>') + std::string(item.text("heading")) + std::string(item.text("text")) + ":" +
               std::string(item.text("level")) + " ";
    }
    return all;
}

TEST(OutlineTest, PathsAndPointersLeadToTheSameItem) {
    const json::Array outline = sample();
    EXPECT_EQ(pointerOf("/content", {0, 0, 0}), "/content/0/children/0/children/0");
    EXPECT_EQ(pathOf("/content", "/content/0/children/0/children/0/text"), (Path{0, 0, 0}));
    EXPECT_EQ(pathOf("/content", "/contents/0"), std::nullopt);
    EXPECT_EQ(pathOf("/content", "/content"), std::nullopt);
    EXPECT_EQ(itemAt(outline, {0, 0, 0})->text("text"), "x");
    EXPECT_EQ(itemAt(outline, {0, 5}), nullptr);
    EXPECT_EQ(itemAt(outline, {}), nullptr);
}

TEST(OutlineTest, DemoteMovesTheBranchBelowTheOneBeforeAndOneLevelDown) {
    json::Array outline = sample();
    EXPECT_EQ(demote(outline, {0, 1}, levels()), (Path{0, 0, 1}));
    EXPECT_EQ(headings(outline), "I:section >1:clause >>x:point >>2:point II:section ");
    json::Array whole = sample();
    whole.insert(whole.begin(), *json::parse(R"({"level": "section", "heading": "0"})").value);
    EXPECT_EQ(demote(whole, {1}, levels()), (Path{0, 0}));
    EXPECT_EQ(headings(whole), "0:section >I:clause >>1:subclause >>>x:dash >>2:subclause II:section ");
}

TEST(OutlineTest, PromoteIsTheWayBack) {
    json::Array outline = sample();
    EXPECT_EQ(promote(outline, {0, 0}, levels()), (Path{1}));
    EXPECT_EQ(headings(outline), "I:section >2:clause 1:section >x:subsubclause II:section ");
}

TEST(OutlineTest, ImpossibleMovesChangeNothing) {
    json::Array outline = sample();
    EXPECT_EQ(promote(outline, {0}, levels()), std::nullopt);
    EXPECT_EQ(demote(outline, {0}, levels()), std::nullopt);
    EXPECT_EQ(demote(outline, {0, 0}, levels()), std::nullopt);
    EXPECT_EQ(moveUp(outline, {0}), std::nullopt);
    EXPECT_EQ(moveDown(outline, {1}), std::nullopt);
    EXPECT_EQ(promote(outline, {7, 7}, levels()), std::nullopt);
    EXPECT_EQ(outline, sample());
}

TEST(OutlineTest, ParagraphsWithoutNumberKeepTheirLevel) {
    json::Array outline = json::parse(R"([{"level": "section", "heading": "I", "children": [
        {"level": "paragraph", "text": "p"}, {"level": "paragraph", "text": "q"}]}])")
                              .value->array();
    ASSERT_TRUE(demote(outline, {0, 1}, levels()));
    EXPECT_EQ(headings(outline), "I:section >p:paragraph >>q:paragraph ");
}

TEST(OutlineTest, MovesWithAllThatStandsBelow) {
    json::Array outline = sample();
    EXPECT_EQ(moveDown(outline, {0, 0}), (Path{0, 1}));
    EXPECT_EQ(headings(outline), "I:section >2:clause >1:clause >>x:point II:section ");
    EXPECT_EQ(moveUp(outline, {0, 1}), (Path{0, 0}));
    EXPECT_EQ(outline, sample());
}

TEST(OutlineTest, RemovingGivesTheNextToChoose) {
    json::Array outline = sample();
    EXPECT_EQ(removeItem(outline, {0, 1}), (Path{0, 0}));
    EXPECT_EQ(removeItem(outline, {0, 0}), (Path{0}));
    EXPECT_EQ(removeItem(outline, {0}), (Path{0}));
    EXPECT_EQ(removeItem(outline, {0}), Path{});
    EXPECT_TRUE(outline.empty());
}

TEST(OutlineTest, NewItemsTakeTheLevelOfTheirPlace) {
    const json::Array outline = sample();
    EXPECT_EQ(levelBehind(outline, {0, 1}, levels()), "clause");
    EXPECT_EQ(levelBehind(outline, {}, levels()), "section");
    EXPECT_EQ(levelBelow(outline, {0, 0}, levels()), "point"); // as its children have it
    EXPECT_EQ(levelBelow(outline, {1}, levels()), "clause");
    json::Array made = outline;
    EXPECT_EQ(insertBelow(made, {1}, json::Value(json::Object{})), (Path{1, 0}));
    EXPECT_EQ(insertAfter(made, {}, json::Value(json::Object{})), (Path{2}));
    EXPECT_EQ(insertAfter(made, {0, 0}, json::Value(json::Object{})), (Path{0, 1}));
}

} // namespace
} // namespace vanthu::extension
