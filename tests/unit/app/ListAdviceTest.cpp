// What is remarked on values that are in a list of the office, and what choosing from it writes.
#include "app/ListChoices.h"
#include "app/Workbench.h"
#include "json/Text.h"

#include "Scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ListAdviceTest : public testing::Test {
protected:
    ListAdviceTest() {
        office_.put("lists/signers.json", R"({"entries": {
            "old": {"name": "Nguyễn Văn Mẫu", "authority": "direct", "post": "Phó Chủ tịch", "to": "2025-12-31"},
            "new": {"name": "Nguyễn Văn Mẫu", "authority": "direct", "post": "Chủ tịch", "from": "2026-01-01"},
            "gone": {"name": "Lê Thị Thử", "authority": "TL", "head": "Chủ tịch", "post": "Chánh Văn phòng", "to": "2025-12-31"}}})");
        office_.put("lists/units.json", R"({"entries": {"p": {"name": "Phòng Kinh tế"}}})");
        office_.put("lists/recipient-groups.json",
                    R"({"entries": {"g": {"name": "Nhóm", "members": ["nhu-tren", "cong-thong-tin-dien-tu"]}}})");
    }

    Workbench open() const {
        auto opened = Workbench::open({VANTHU_TEMPLATES, office_.path()}, text::Language::vietnamese);
        EXPECT_TRUE(opened) << opened.faults.front().id;
        return std::move(*opened);
    }

    /// "id pointer" of the remarks that lists make on the sample of a plan, changed so and dated so.
    static std::vector<std::string> remarks(const Workbench& bench, const std::string& changes, int year, int month, int day) {
        json::Value form = bench.kind("plan")->sample;
        json::merge(form, *json::parse(R"({"bases": [], "signature": {"name": "Người Không Có Trong Danh Mục"}})").value);
        json::merge(form, *json::parse(changes).value);
        json::Value date;
        date.set("day", json::Value(day));
        date.set("month", json::Value(month));
        date.set("year", json::Value(year));
        form.set("date", std::move(date));
        std::vector<std::string> found;
        for (const json::Fault& remark : bench.advice(form, deadlines::startOf(deadlines::dateOf(2030, 1, 1)))) {
            if (remark.id.starts_with("list-")) found.push_back(remark.id + " " + remark.pointer);
        }
        return found;
    }

    ListChoices choices(const Workbench& bench, const form::Field& field) const { return {*bench.lists().get(), field}; }

    Scratch office_;
};

constexpr const char* kOldLaw = R"({"bases": ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"]})";

TEST_F(ListAdviceTest, ABasisIsRemarkedOnceItWasSuperseded) {
    const Workbench bench = open();
    EXPECT_THAT(remarks(bench, kOldLaw, 2025, 2, 28), IsEmpty());
    EXPECT_THAT(remarks(bench, kOldLaw, 2025, 3, 1), ElementsAre("list-superseded /bases/0"));
    EXPECT_THAT(remarks(bench, R"({"bases": ["căn cứ nghị định 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ"]})", 2026, 3, 1),
                ElementsAre("list-superseded /bases/0"));
    EXPECT_THAT(remarks(bench, R"({"bases": ["Luật Lưu trữ ngày 21 tháng 6 năm 2024"]})", 2025, 6, 30),
                ElementsAre("list-not-yet-valid /bases/0"));
}

TEST_F(ListAdviceTest, ABasisThatOnlyMentionsAnotherIsNotMistakenForIt) {
    const Workbench bench = open();
    EXPECT_THAT(
        remarks(bench, R"({"bases": ["Căn cứ Nghị định số 107/2021/NĐ-CP sửa đổi, bổ sung Nghị định số 61/2018/NĐ-CP"]})", 2026, 3, 1),
        IsEmpty());
}

TEST_F(ListAdviceTest, ASignerIsRemarkedWhoseTimeInThatPostIsOver) {
    const Workbench bench = open();
    const auto signer = [](const std::string& name, const std::string& post) {
        return R"({"signature": {"authority": "direct", "name": ")" + name + R"(", "post": ")" + post + R"("}})";
    };
    EXPECT_THAT(remarks(bench, signer("Nguyễn Văn Mẫu", "Chủ tịch"), 2026, 3, 1), IsEmpty());
    EXPECT_THAT(remarks(bench, signer("Nguyễn Văn Mẫu", "Phó Chủ tịch"), 2026, 3, 1), ElementsAre("list-no-longer-valid /signature/name"));
    EXPECT_THAT(remarks(bench, signer("Nguyễn Văn Mẫu", "Phó Chủ tịch"), 2025, 3, 1), IsEmpty());
    EXPECT_THAT(remarks(bench, signer("NGUYỄN VĂN MẪU", "Chủ tịch"), 2025, 3, 1), ElementsAre("list-not-yet-valid /signature/name"));
    EXPECT_THAT(remarks(bench, signer("Người Không Có Trong Danh Mục", "Chủ tịch"), 2026, 3, 1), IsEmpty());
}

TEST_F(ListAdviceTest, AListThatCannotBeReadIsSaidAndNothingElseSuffers) {
    office_.put("lists/rooms.json", "{");
    const Workbench bench = open();
    const json::Value& sample = bench.kind("plan")->sample;
    EXPECT_TRUE(bench.render(sample, OdfFormat::package));
    const json::Faults found = bench.advice(sample, deadlines::startOf(deadlines::dateOf(2030, 1, 1)));
    EXPECT_TRUE(std::ranges::any_of(found, [](const json::Fault& remark) { return remark.source.ends_with("lists/rooms.json"); }));
}

TEST_F(ListAdviceTest, ChoosingASignerFillsTheWholeBlock) {
    const Workbench bench = open();
    const form::Field& group = *bench.kind("plan")->root.find("signature");
    const ListChoices signers = choices(bench, *group.find("name"));
    const auto offers = signers.offers("le thi", "2025-06-01");
    ASSERT_EQ(1, offers.size());
    const auto fillings = signers.fillings(offers.front(), &group, "2025-06-01");
    ASSERT_EQ(1, fillings.size());
    EXPECT_EQ("Lê Thị Thử", fillings.front().value);
    json::Value beside{json::Object(fillings.front().beside.begin(), fillings.front().beside.end())};
    EXPECT_EQ("TL", beside.text("authority"));
    EXPECT_EQ("Chủ tịch", beside.text("head"));
    EXPECT_EQ("Chánh Văn phòng", beside.text("post"));
    EXPECT_EQ("", beside.text("unitHead", "not there")); // what was there of another signer goes
    EXPECT_THAT(signers.offers("le thi", "2026-06-01"), IsEmpty());
    EXPECT_EQ(1, signers.offers("le thi", "").size());
}

TEST_F(ListAdviceTest, AGroupOfRecipientsGivesItsMembers) {
    const Workbench bench = open();
    const form::Field& entry = bench.kind("plan")->root.find("recipients")->fields.front();
    const ListChoices recipients = choices(bench, *entry.find("name"));
    const auto offers = recipients.offers("nhom", "2026-01-01");
    ASSERT_EQ(1, offers.size());
    const auto fillings = recipients.fillings(offers.front(), &entry, "2026-01-01");
    ASSERT_EQ(2, fillings.size());
    EXPECT_EQ("Như trên", fillings[0].value);
    EXPECT_EQ("Cổng thông tin điện tử", fillings[1].value);
    EXPECT_THAT(fillings[1].beside, testing::Contains(json::Member{"purpose", json::Value("information")}));
}

TEST_F(ListAdviceTest, WhatReplacesAnEntryIsSaidWhereItIsOffered) {
    const Workbench bench = open();
    const ListChoices bases = choices(bench, bench.kind("plan")->root.find("bases")->fields.front());
    const auto offers = bases.offers("01 2011 luu tru", "2025-06-30");
    ASSERT_EQ(1, offers.size());
    EXPECT_EQ("Luật 01/2011/QH13 (Luật Lưu trữ) – đến 30/6/2025, nay là: Luật 33/2024/QH15 (Luật Lưu trữ)",
              bases.words(offers.front(), "2025-06-30", bench.messages()));
    EXPECT_EQ("Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011", bases.fillings(offers.front(), nullptr, "2025-06-30").front().value);
}

TEST_F(ListAdviceTest, EditedListsAreSeenAfterForgetting) {
    const Workbench bench = open();
    const form::Field& place = *bench.kind("plan")->root.find("place");
    EXPECT_THAT(choices(bench, place).offers("song xanh", ""), IsEmpty());
    office_.put("lists/places.json", R"({"entries": {"sx": {"name": "Sông Xanh"}}})");
    EXPECT_THAT(choices(bench, place).offers("song xanh", ""), IsEmpty());
    bench.lists().forget();
    EXPECT_EQ(1, choices(bench, place).offers("song xanh", "").size());
}

} // namespace
} // namespace vanthu::app
