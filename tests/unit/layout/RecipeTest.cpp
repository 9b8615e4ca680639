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
    const auto recipe = compile(R"({"parts": ["title", "poem", {"sentence": "refrain"}, 7, {}]})");
    ASSERT_FALSE(recipe);
    ASSERT_EQ(recipe.faults.size(), 4u);
    for (std::size_t i = 0; i < recipe.faults.size(); ++i) {
        EXPECT_EQ(recipe.faults[i].pointer, "/parts/" + std::to_string(i + 1));
        EXPECT_EQ(recipe.faults[i].id, "outline-part-unknown");
    }
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
