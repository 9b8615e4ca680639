#include "layout/Recipe.h"

#include "json/Text.h"

#include <gtest/gtest.h>

namespace vanthu::layout {
namespace {

json::Result<Recipe> compile(const char* outline) { return Recipe::compile("KẾ HOẠCH", "Kế hoạch", *json::parse(outline)); }

TEST(RecipeTest, ReadsPartsInTheirOrder) {
    const auto recipe = compile(R"({"parts": ["title", {"sentence": "closing"}, "letterhead"], "endMark": false})");
    ASSERT_TRUE(recipe);
    ASSERT_EQ(recipe->steps.size(), 3u);
    EXPECT_EQ(recipe->steps[0].part, Recipe::Part::title);
    EXPECT_EQ(recipe->steps[1].part, Recipe::Part::sentence);
    EXPECT_EQ(recipe->steps[1].field, "closing");
    EXPECT_EQ(recipe->steps[2].part, Recipe::Part::letterhead);
    EXPECT_FALSE(recipe->endMark);
    EXPECT_EQ(recipe->typeTitle, "Kế hoạch");
    EXPECT_TRUE(compile(R"({"parts": []})")->endMark) << "the templates of appendix III have one";
}

TEST(RecipeTest, NamesEveryPartItDoesNotKnow) {
    const auto recipe = compile(R"({"parts": ["title", "poem", {"each": "verses"}, 7, {}]})");
    ASSERT_FALSE(recipe);
    ASSERT_EQ(recipe.faults.size(), 4u);
    for (std::size_t i = 0; i < recipe.faults.size(); ++i) {
        EXPECT_EQ(recipe.faults[i].pointer, "/parts/" + std::to_string(i + 1) + (i == 1 ? "/parts" : ""));
        EXPECT_EQ(recipe.faults[i].id, "outline-part-unknown");
    }
}

TEST(RecipeTest, ReadsLinesWithTheWordsOfTheKind) {
    const auto texts = json::parse(R"({"chair": "Chủ trì: {chair.name}[, {chair.post}]."})");
    const auto outline = json::parse(R"({"parts": [{"line": "chair", "level": "dash", "when": "chair"}]})");
    const auto recipe = Recipe::compile("GIẤY MỜI", "Giấy mời", *outline, *texts);
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->steps[0].when, std::vector<std::string>{"chair"});
    EXPECT_EQ(recipe->steps[0].level, "dash");
    EXPECT_EQ(recipe->steps[0].words->paths(), (std::vector<std::string>{"chair.name", "chair.post"}));
}

TEST(RecipeTest, NamesTextsThatAreMissingUnusedOrBroken) {
    const auto texts = json::parse(R"({"broken": "[{a}", "unused": "x"})");
    const auto outline = json::parse(R"({"parts": [{"line": "broken"}, {"line": "missing"}, {"line": "broken", "colour": "red"}]})");
    const auto recipe = Recipe::compile("", "", *outline, *texts);
    ASSERT_FALSE(recipe);
    std::vector<std::string> found;
    for (const json::Fault& fault : recipe.faults) found.push_back(fault.source + fault.pointer + ":" + fault.id);
    EXPECT_EQ(found, (std::vector<std::string>{"texts.json/broken:outline-text-broken", "outline.json/parts/1/line:outline-text-missing",
                                               "outline.json/parts/2/colour:outline-part-unknown", "texts.json/broken:outline-text-broken",
                                               "texts.json/unused:outline-text-unused"}));
}

TEST(RecipeTest, WantsAListOfParts) {
    for (const char* outline : {"{}", R"({"parts": "title"})", "null", "[]"}) {
        const auto recipe = compile(outline);
        ASSERT_FALSE(recipe) << outline;
        EXPECT_EQ(recipe.faults[0].pointer, "/parts");
    }
}

} // namespace
} // namespace vanthu::layout
