#include "form/Pattern.h"

#include <random>
#include <regex>
#include <string>

#include <gtest/gtest.h>

using vanthu::form::Pattern;

namespace {

bool matches(std::string_view expression, std::string_view text) {
    const std::optional<Pattern> pattern = Pattern::compile(expression);
    EXPECT_TRUE(pattern) << expression;
    return pattern && pattern->matches(text);
}

} // namespace

TEST(PatternTest, ReadsCodePoints) {
    EXPECT_TRUE(matches("[À-ỹ]{3}", "Đườ"));
    EXPECT_FALSE(matches("[À-ỹ]{3}", "Đư"));
    EXPECT_TRUE(matches(".ỹ.", "kỹ\xF0\x9F\x98\x80"));
    EXPECT_FALSE(matches("a.c", "a\nc"));
    EXPECT_TRUE(matches("", ""));
    EXPECT_FALSE(matches("", "x"));
}

TEST(PatternTest, RefusesWhatItCannotDo) {
    for (const char* wrong : {"(a)", "a|b", "^a$", "[a", "a{2", "a{3,2}", "*a", "a**", "\\b", "[z-a]", "a{64}", "\\", "a{,3}", "\xFF"}) {
        EXPECT_FALSE(Pattern::compile(wrong)) << wrong;
    }
}

TEST(PatternTest, IsLinear) {
    const std::string text(100000, 'a');
    EXPECT_FALSE(matches("a*a*a*a*a*a*a*b", text));
    EXPECT_TRUE(matches("a*a*a*a*a*a*a*", text));
}

/// The same answer as the standard library's ECMAScript expressions, over random expressions and texts.
TEST(PatternTest, AgreesWithEcmaScript) {
    const std::vector<std::string> atoms{"a", "b", "\\.", "-", "[ab]", "[^a]", "[a-c.]", "\\d", "[\\d\\-]", "\\w", ".", "\\s"};
    const std::vector<std::string> counts{"", "", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "{0,1}"};
    const std::string letters = "aab.-1c _";
    std::mt19937 random(399);
    int matched = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string expression;
        for (std::size_t n = random() % 4 + 1; n > 0; --n) expression += atoms[random() % atoms.size()] + counts[random() % counts.size()];
        const std::regex reference(expression, std::regex::ECMAScript);
        for (int k = 0; k < 20; ++k) {
            std::string text;
            for (std::size_t n = random() % 7; n > 0; --n) text += letters[random() % letters.size()];
            const bool expected = std::regex_match(text, reference);
            ASSERT_EQ(matches(expression, text), expected) << expression << " on " << text;
            matched += expected ? 1 : 0;
        }
    }
    EXPECT_GT(matched, 1000);
}
