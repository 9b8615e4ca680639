#include "form/LetteredNumber.h"

#include "Plan.h"

#include <gtest/gtest.h>

using namespace vanthu;
using namespace vanthu::form;
using namespace vanthu::form::testing;
using json::Value;

TEST(LetteredNumberTest, IsANumberOrANumberWithLetters) {
    EXPECT_EQ(letteredNumber(Value(8)), (LetteredNumber{8, ""}));
    EXPECT_EQ(letteredNumber(Value("01a")), (LetteredNumber{1, "a"}));
    EXPECT_EQ(letteredNumber(Value("12bc")), (LetteredNumber{12, "bc"}));
    for (const char* wrong : {"", "a", "8", "1A", "1abc", "1 a", "1a ", "1đ", "99999999999999999999a"})
        EXPECT_FALSE(letteredNumber(Value(wrong))) << wrong;
    EXPECT_FALSE(letteredNumber(Value()));
}

TEST(LetteredNumberTest, StandsInAFormAsOnPaper) {
    EXPECT_EQ(valueOf({8, ""}), Value(8));
    EXPECT_EQ(valueOf({1, "a"}), Value("01a"));
    EXPECT_EQ(valueOf({12, "b"}), Value("12b"));
}

TEST(LetteredNumberTest, GoesThroughADocumentAndBack) {
    Value form = plan().sample;
    form.set("number", Value("01a"));
    const model::Document document = toDocument(plan(), form);
    EXPECT_EQ(document.letterhead.number, 1);
    EXPECT_EQ(document.letterhead.numberSuffix, "a");
    EXPECT_EQ(*fromDocument(plan(), document).find("number"), Value("01a"));
}
