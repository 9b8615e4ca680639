#include "layout/Wording.h"

#include <gtest/gtest.h>

#include <map>

namespace vanthu::layout {
namespace {

/// The pattern with these values; "-" if it prints nothing, "!" if it is broken.
std::string fill(std::string_view pattern, const std::map<std::string, std::string, std::less<>>& values) {
    const auto wording = Wording::compile(pattern);
    if (!wording) return "!";
    const auto text = wording->fill([&](std::string_view path, const std::vector<std::string>& forms) {
        const auto found = values.find(path);
        std::string value = found == values.end() ? std::string() : found->second;
        for (const std::string& form : forms) value += "/" + form;
        return value;
    });
    return text.value_or("-");
}

TEST(WordingTest, PutsValuesInTheirPlaces) {
    EXPECT_EQ(fill("Chủ trì: {chair}.", {{"chair", "đồng chí A"}}), "Chủ trì: đồng chí A.");
    EXPECT_EQ(fill("{a}{b.c}", {{"a", "x"}, {"b.c", "y"}}), "xy");
    EXPECT_EQ(fill("{a:weekday:capital}", {{"a", "x"}}), "x/weekday/capital");
    EXPECT_EQ(fill("Không có chỗ nào", {}), "Không có chỗ nào");
}

TEST(WordingTest, IsLeftOutWithoutAValueOutsideTheBrackets) {
    EXPECT_EQ(fill("Chủ trì: {chair}.", {}), "-");
    EXPECT_EQ(fill("{a} và {b}", {{"a", "x"}}), "-");
    EXPECT_EQ(fill("[{a}]", {}), "-");
    EXPECT_EQ(fill("", {}), "-");
}

TEST(WordingTest, LeavesOutBracketsWithoutTheirValues) {
    EXPECT_EQ(fill("{a}[, {b}][; {c}]", {{"a", "x"}, {"c", "z"}}), "x; z");
    EXPECT_EQ(fill("[từ {a}[ đến {b}]]!", {{"a", "x"}}), "từ x!");
    EXPECT_EQ(fill("[từ {a}[ đến {b}]]!", {{"b", "y"}}), "!");
}

TEST(WordingTest, RefusesSignsThatDoNotPair) {
    for (const char* pattern : {"{a", "a}", "[{a}", "{a}]", "{}", "{[a]}", "{a{b}}", "[}"})
        EXPECT_FALSE(Wording::compile(pattern)) << pattern;
}

} // namespace
} // namespace vanthu::layout
