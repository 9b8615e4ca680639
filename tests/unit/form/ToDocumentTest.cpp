#include "Plan.h"

#include <set>

using namespace vanthu;
using namespace vanthu::form;
using namespace vanthu::form::testing;
using json::Value;

namespace {

void gather(const std::vector<model::Item>& items, std::set<std::string>& levels, std::set<model::DeadlineKind>& deadlines) {
    for (const model::Item& item : items) {
        levels.insert(item.level);
        if (item.task) deadlines.insert(item.task->deadline.kind);
        gather(item.children, levels, deadlines);
    }
}

} // namespace

TEST(ToDocumentTest, TakesFieldsOfTheKindAloneAsFacts) {
    const Kind& minutes = *catalogue().find("minutes");
    const model::Document document = toDocument(minutes, minutes.sample);
    const auto fact = [&](std::string_view name) -> const model::Fact& {
        for (const model::Fact& each : document.facts)
            if (each.name == name) return each;
        ADD_FAILURE() << name;
        return document.facts.front();
    };
    EXPECT_EQ(fact("venue").text, "Phòng họp số 1, trụ sở Ủy ban nhân dân xã Sông Xanh");
    EXPECT_EQ(fact("attendance").members.size(), 3u);
    EXPECT_EQ(fact("end").members.at(1).date, (model::OpenDate{14, 4, 2026}));
    EXPECT_EQ(fact("secretary").members.at(0).name, "post");
    EXPECT_TRUE(toDocument(plan(), plan().sample).facts.empty()) << "all of its fields have members of their own";
}

TEST(ToDocumentTest, TakesEveryMember) {
    const model::Document document = toDocument(plan(), plan().sample);
    EXPECT_EQ(document.kind, "plan");
    EXPECT_EQ(document.letterhead,
              (model::Letterhead{"UBND tỉnh Đông Hải", "Ủy ban nhân dân xã Sông Xanh", 8, "KH-UBND", "Sông Xanh", {22, 1, 2026}}));
    EXPECT_EQ(document.bases.size(), 4u);
    EXPECT_EQ(document.content.size(), 3u);
    EXPECT_EQ(document.content[0].heading, "Mục đích, yêu cầu");
    EXPECT_EQ(document.recipients.size(), 8u);
    EXPECT_EQ(document.recipients[0], (model::Recipient{"Ủy ban nhân dân tỉnh Đông Hải", "report", "Cấp trên"}));
    EXPECT_EQ(document.fileCopy, (model::FileCopy{{"TCD"}, 2}));
    EXPECT_EQ(document.signature, (model::Signature{"TM+KT", "Ủy ban nhân dân", "Chủ tịch", "", "Phó Chủ tịch", "", "Nguyễn Văn Mẫu"}));
    EXPECT_EQ(document.appendices.size(), 1u);
    EXPECT_TRUE(document.taskTable);
    EXPECT_EQ(document.keywords.size(), 4u);
    const model::Item& point = document.content[1].children[1].children[1];
    ASSERT_TRUE(point.task);
    EXPECT_EQ(point.task->deadline, (model::Deadline{model::DeadlineKind::fixed, "trước ngày 15/02/2026", {15, 2, 2026}}));
    EXPECT_TRUE(point.task->composed);
    EXPECT_EQ(point.task->coordinatingUnits.size(), 3u);
}

TEST(ToDocumentTest, TheSampleShowsWhatAPlanCanHold) {
    std::set<std::string> levels;
    std::set<model::DeadlineKind> deadlines;
    gather(toDocument(plan(), plan().sample).content, levels, deadlines);
    EXPECT_EQ(levels, (std::set<std::string>{"section", "clause", "subclause", "point", "dash", "plus", "paragraph"}));
    EXPECT_EQ(deadlines.size(), 8u);
}

TEST(ToDocumentTest, EveryChoiceOfDeadlineHasAMeaning) {
    const Field* const field = fieldAt(plan(), "/content/0/task/deadline/kind");
    ASSERT_NE(field, nullptr);
    std::set<model::DeadlineKind> kinds;
    for (const Choice& choice : field->choices) {
        Value form = plan().sample;
        const std::string task = "/content/1/children/1/children/0/task";
        form.at(task + "/deadline/kind")->string() = choice.value;
        kinds.insert(toDocument(plan(), form).content[1].children[1].children[0].task->deadline.kind);
    }
    EXPECT_EQ(kinds.size(), field->choices.size());
}

TEST(ToDocumentTest, WhatIsMissingOrOfAnotherTypeIsEmpty) {
    EXPECT_EQ(toDocument(plan(), Value()).content.size(), 0u);
    Value form = plan().sample;
    form.set("agency", Value(1));
    form.set("bases", Value("x"));
    form.set("number", Value("8"));
    form.at("/content/1/children/1/children/0")->set("task", Value(json::Object{{"leadUnit", Value("")}}));
    const model::Document document = toDocument(plan(), form);
    EXPECT_EQ(document.letterhead.issuingAgency, "");
    EXPECT_FALSE(document.letterhead.number);
    EXPECT_TRUE(document.bases.empty());
    EXPECT_FALSE(document.content[1].children[1].children[0].task);
}
