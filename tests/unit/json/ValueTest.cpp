#include "json/Value.h"

#include <gtest/gtest.h>

using namespace vanthu::json;

namespace {

Value sample() {
    Value value;
    value.set("name", "Sông Xanh");
    value.set("list", Value(Array{Value(1), Value(true), Value()}));
    value.set("a/b~c", Value(Object{{"", Value(2.5)}}));
    return value;
}

} // namespace

TEST(ValueTest, KeepsTheOrderOfMembers) {
    Value value = sample();
    value.set("name", "other");
    ASSERT_EQ(value.object().size(), 3u);
    EXPECT_EQ(value.object()[0].name, "name");
    EXPECT_EQ(value.text("name"), "other");
    EXPECT_EQ(value.object()[2].name, "a/b~c");
}

TEST(ValueTest, FindsByPointer) {
    const Value value = sample();
    EXPECT_EQ(value.at(""), &value);
    ASSERT_NE(value.at("/list/1"), nullptr);
    EXPECT_TRUE(value.at("/list/1")->boolean());
    ASSERT_NE(value.at("/a~1b~0c/"), nullptr);
    EXPECT_EQ(value.at("/a~1b~0c/")->number(), 2.5);
    for (const char* wrong :
         {"/list/3", "/list/01", "/list/-", "/list/x", "/none", "name", "/a~2b", "/name/x", "/list/", "/list/99999999999999999999"}) {
        EXPECT_EQ(value.at(wrong), nullptr) << wrong;
    }
}

TEST(ValueTest, PointerToEscapes) {
    EXPECT_EQ(pointerTo("", "a/b~c"), "/a~1b~0c");
    EXPECT_EQ(pointerTo("/list", std::size_t{12}), "/list/12");
}

TEST(ValueTest, ErasesAndCompares) {
    Value value = sample();
    EXPECT_TRUE(value.erase("list"));
    EXPECT_FALSE(value.erase("list"));
    EXPECT_FALSE(value == sample());
    EXPECT_FALSE(Value(1) == Value(1.0));
    EXPECT_FALSE(Value(3).erase("x"));
    EXPECT_EQ(Value(3).find("x"), nullptr);
    EXPECT_EQ(Value(3).text("x", "nothing"), "nothing");
    EXPECT_EQ(Value(3).number(), 3.0);
}

TEST(ValueTest, AsksBeforeItIsTaken) { EXPECT_THROW((void)Value(3).string(), std::bad_variant_access); }
