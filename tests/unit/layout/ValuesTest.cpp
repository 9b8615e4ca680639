#include "layout/Values.h"

#include "Laid.h"

#include <gtest/gtest.h>

namespace vanthu::layout {
namespace {

model::Fact text(std::string name, std::string value) { return {std::move(name), std::move(value), {}, {}, {}}; }

model::Document document() {
    model::Document document = plan();
    model::Fact day{"day", "", {2, 4, 2026}, {}, {}};
    model::Fact chair{"chair", "", {}, {}, {text("name", "đồng chí A."), text("post", "")}};
    model::Fact rooms{"rooms", "", {}, {}, {text("", "phòng 1"), text("", "phòng 2")}};
    model::Fact rows{"rows", "", {}, {}, {{"", "", {}, {}, {text("note", "x")}}}};
    document.facts = {day, chair, rooms, rows, text("start", "08:05"), text("turns", "3")};
    return document;
}

struct ValuesTest : testing::Test {
    const model::Document given = document();
    const Values values{given, composer().vocabulary().texts};
    std::string say(std::string_view path, const std::vector<std::string>& forms = {}, const Scope* scope = nullptr) const {
        return values.text(path, forms, scope);
    }
};

TEST_F(ValuesTest, FollowsPathsIntoGroupsAndTheDocumentsOwnMembers) {
    EXPECT_EQ(say("chair.name"), "đồng chí A.");
    EXPECT_EQ(say("chair.post"), "");
    EXPECT_EQ(say("agency.name"), "Ủy ban nhân dân huyện Sông Xanh");
    EXPECT_EQ(say("nothing"), "");
    EXPECT_EQ(say("rooms"), "phòng 1, phòng 2");
}

TEST_F(ValuesTest, BringsValuesIntoForms) {
    EXPECT_EQ(say("day"), "ngày 02 tháng 4 năm 2026");
    EXPECT_EQ(say("day", {"short"}), "02/4/2026");
    EXPECT_EQ(say("day", {"weekday"}), "thứ Năm");
    EXPECT_EQ(say("day", {"weekday", "capital"}), "Thứ Năm");
    EXPECT_EQ(say("date"), "ngày 22 tháng 01 năm 2024");
    EXPECT_EQ(say("start", {"clock"}), "08 giờ 05 phút");
    EXPECT_EQ(say("turns", {"two"}), "03");
    EXPECT_EQ(say("chair.name", {"bare", "capital"}), "Đồng chí A");
    EXPECT_EQ(say("chair.name", {"upper"}), "ĐỒNG CHÍ A.");
    EXPECT_EQ(say("agency.name", {"small"}), "ủy ban nhân dân huyện Sông Xanh");
}

TEST_F(ValuesTest, LooksIntoTheEntryFirstAndThenOutwards) {
    const model::Fact& rows = *values.find("rows", nullptr).fact;
    const Scope first{&rows.members[0], 1, "/rows/0", nullptr, false};
    EXPECT_EQ(say("note", {}, &first), "x");
    EXPECT_EQ(values.find("note", &first).pointer, "/rows/0/note");
    EXPECT_EQ(say("turns", {}, &first), "3");
    EXPECT_EQ(values.find("chair.name", &first).pointer, "/chair/name");
    EXPECT_EQ(say("#", {}, &first), "1");
    EXPECT_EQ(say(";", {}, &first), ";");
    const Scope last{&rows.members[0], 2, "/rows/0", nullptr, true};
    EXPECT_EQ(say(";", {}, &last), ".");
}

TEST_F(ValuesTest, KnowsWhatIsFilledIn) {
    EXPECT_TRUE(values.isFilled("day", nullptr));
    EXPECT_TRUE(values.isFilled("abstract", nullptr));
    EXPECT_FALSE(values.isFilled("opening", nullptr));
    EXPECT_FALSE(values.isFilled("rooms:one", nullptr));
    EXPECT_TRUE(values.isFilled("rows:one", nullptr));
    EXPECT_FALSE(values.isFilled("none:one", nullptr));
}

} // namespace
} // namespace vanthu::layout
