#include "extension/formview/FormState.h"

#include "PlanKind.h"
#include "form/Form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

using testing::ElementsAre;

TEST(FormStateTest, SetsThroughGroupsAndEntriesAndTells) {
    FormState state(workbench(), plan(), form::defaults(plan()));
    int changes = 0;
    state.onChange([&] { ++changes; });
    state.set("/agency/name", json::Value("Ủy ban nhân dân huyện Sông Xanh"));
    state.array("/recipients").push_back(json::Value(json::Object{}));
    state.set("/recipients/0/name", json::Value("Các phòng"));
    EXPECT_EQ(state.at("/agency/name")->string(), "Ủy ban nhân dân huyện Sông Xanh");
    EXPECT_EQ(state.at("/recipients/0/name")->string(), "Các phòng");
    EXPECT_EQ(changes, 2);
    state.set("/recipients/0/name", json::Value("Các phòng"));
    EXPECT_EQ(changes, 2); // nothing new
    state.set("/recipients/7/name", json::Value("x"));
    state.set("/symbol/x", json::Value("x"));
    EXPECT_EQ(changes, 2); // no such place
}

TEST(FormStateTest, KeepsWhatWasTypedEvenIfItIsWrong) {
    const form::Field& number = *plan().root.find("number");
    EXPECT_EQ(typedValue(number, " 45 "), json::Value(45));
    EXPECT_EQ(typedValue(number, "bốn"), json::Value("bốn"));
    EXPECT_EQ(typedValue(number, "99999999999999999999"), json::Value("99999999999999999999"));
    EXPECT_EQ(typedValue(number, ""), json::Value());
    EXPECT_EQ(typedValue(*plan().root.find("symbol"), " 45 "), json::Value(" 45 "));
    for (const json::Value& value : {json::Value(45), json::Value("bốn")}) EXPECT_EQ(typedValue(number, shownText(&value)), value);
}

TEST(FormStateTest, ListsOfShortTextsAreLines) {
    const json::Value lines = typedLines("TCD\n\n  VP \r\n");
    EXPECT_EQ(lines, json::Value(json::Array{json::Value("TCD"), json::Value("VP")}));
    EXPECT_EQ(shownLines(&lines), "TCD\nVP");
    EXPECT_EQ(shownLines(nullptr), "");
    EXPECT_EQ(typedLines(""), json::Value(json::Array{}));
}

TEST(FormStateTest, ReadsPointers) {
    EXPECT_THAT(tokensOf("/a~1b/~0/0"), ElementsAre("a/b", "~", "0"));
    EXPECT_THAT(tokensOf(""), ElementsAre());
    EXPECT_TRUE(leadsInto("/content/0", "/content"));
    EXPECT_TRUE(leadsInto("/content", "/content"));
    EXPECT_FALSE(leadsInto("/contents", "/content"));
}

TEST(FormStateTest, ChecksWithoutChangingWhatIsTyped) {
    FormState state(workbench(), plan(), plan().sample);
    EXPECT_TRUE(state.check().empty());
    const std::string decomposed = "So\xCC\x82ng Xanh"; // ô as o and a mark
    state.set("/place", json::Value(decomposed));
    EXPECT_TRUE(state.check().empty());
    EXPECT_EQ(state.at("/place")->string(), decomposed);
    state.set("/place", json::Value(""));
    ASSERT_EQ(state.check().size(), 1u);
    EXPECT_EQ(state.check().front().pointer, "/place");
}

} // namespace
} // namespace vanthu::extension
