#include "app/FormSteps.h"

#include "app/DeskView.h"

#include "Scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

using testing::Contains;
using testing::HasSubstr;

/// The plan's sample without number and date, and an empty register.
class FormStepsTest : public testing::Test {
protected:
    FormStepsTest() : form_(bench().kind("plan")->sample) {
        form_.erase("number");
        json::Value date;
        date.set("year", 2026);
        form_.set("date", date);
        order_.occasion = {"Lê Thị Thử", "2026-03-02T01:00:00Z", "2026-03-02"};
        order_.newId = "0001";
    }

    static const Workbench& bench() {
        static const Workbench opened = std::move(*Workbench::open({VANTHU_TEMPLATES}, text::Language::english));
        return opened;
    }

    DeskView view() { return *deskView(bench(), &store_, form_, "2026-03-02"); }
    static std::string texts(const std::vector<DeskLine>& lines) {
        std::string all;
        for (const DeskLine& line : lines) all += line.text + "\n";
        return all;
    }

    Scratch folder_;
    store::Store store_ = std::move(*store::Store::open({folder_ / "r.db", true, VANTHU_ENGINES, "2026-03-02T01:00:00Z"}));
    json::Value form_;
    RegisterOrder order_;
};

TEST_F(FormStepsTest, ADocumentGoesFromDraftToNumber) {
    EXPECT_EQ(view().next, NextStep::submit);
    EXPECT_EQ(submitForm(bench(), store_, form_, order_, "Xin ý kiến")->state, "submitted");
    EXPECT_EQ(view().next, NextStep::sign);
    EXPECT_EQ(signForm(bench(), store_, form_, order_, "paper", "2026-03-02")->state, "signed");
    EXPECT_EQ(view().next, NextStep::number);
    const auto announced = announce(bench(), store_, form_, order_);
    ASSERT_TRUE(announced);
    EXPECT_EQ(announced->number, 1);
    EXPECT_EQ(announced->date, "2026-03-02");
    order_.expected = announced->number;
    ASSERT_TRUE(registerForm(bench(), store_, form_, order_));
    EXPECT_EQ(form_.find("number")->integer(), 1);
    const DeskView now = view();
    EXPECT_EQ(now.next, NextStep::send);
    EXPECT_THAT(now.facts, Contains("Number: 01/KH-UBND"));
    EXPECT_THAT(texts(now.recipients), HasSubstr("not sent"));
    EXPECT_THAT(now.history.front().text, HasSubstr("Lê Thị Thử"));
    // What is announced for a document that has its number is that number.
    EXPECT_EQ(announce(bench(), store_, form_, order_)->number, 1);
}

TEST_F(FormStepsTest, AnotherNumberThanTheOneSeenIsNotGiven) {
    order_.expected = 2;
    EXPECT_FALSE(registerForm(bench(), store_, form_, order_));
    EXPECT_EQ(form_.find("number"), nullptr);
    EXPECT_EQ(store_.status()->documents, 0);
}

TEST_F(FormStepsTest, AFormThatIsNotWholeGoesNowhere) {
    form_.erase("abstract");
    EXPECT_EQ(submitForm(bench(), store_, form_, order_, {}).faults.front().pointer, "/abstract");
    EXPECT_FALSE(signForm(bench(), store_, form_, order_, "paper", "2026-03-02"));
    EXPECT_FALSE(announce(bench(), store_, form_, order_));
    EXPECT_FALSE(registerForm(bench(), store_, form_, order_));
    EXPECT_EQ(store_.status()->documents, 0);
    EXPECT_FALSE(view().missing.empty());
}

TEST_F(FormStepsTest, WhatIsReturnedIsSubmittedAgain) {
    ASSERT_TRUE(submitForm(bench(), store_, form_, order_, {}));
    store::StateOrder back;
    back.state = "returned";
    EXPECT_FALSE(stepForm(store_, form_, order_, back)); // not without a reason
    back.reason = "Sai thời hạn";
    ASSERT_TRUE(stepForm(store_, form_, order_, back));
    EXPECT_EQ(view().next, NextStep::submit);
    EXPECT_TRUE(submitForm(bench(), store_, form_, order_, {}));
}

TEST_F(FormStepsTest, SignedOnPaperWithoutHavingBeenSubmitted) {
    EXPECT_EQ(signForm(bench(), store_, form_, order_, "paper", "2026-02-27")->state, "signed");
    EXPECT_EQ(view().next, NextStep::number);
}

TEST_F(FormStepsTest, TasksThatAreLateAreSaidAndThoseOfDraftsAreNobodysWork) {
    ASSERT_TRUE(store_.draft(
        order_.occasion, *[&] {
            store::Document draft;
            draft.id = "draft";
            draft.kind = "plan";
            draft.form = "{}";
            draft.fingerprint = "x";
            draft.tasks = {{"/content/0", "x", "y", {}, "fixed", "z", "2026-01-01"}};
            return std::optional(draft);
        }()));
    EXPECT_TRUE(readMyWork(bench(), store_, {"2026-03-02", {}, {}, {}})->lateTasks.empty());
    ASSERT_TRUE(registerForm(bench(), store_, form_, order_));
    const auto work = readMyWork(bench(), store_, {"2026-12-31", {}, {}, {}});
    ASSERT_TRUE(work);
    EXPECT_FALSE(work->lateTasks.empty());
    EXPECT_EQ(work->toSend.size(), 1U);
    const WorkLines lines = workLines(*work, bench().messages());
    ASSERT_FALSE(lines.sections.empty());
    EXPECT_EQ(lines.sections.front().lines.front().document, "0001");
    EXPECT_TRUE(lines.sections.front().lines.front().late);
    const DeskView late = *deskView(bench(), &store_, form_, "2026-12-31");
    EXPECT_THAT(texts(late.tasks), HasSubstr("(late)"));
}

TEST_F(FormStepsTest, WithoutARegisterTheFormAloneIsSaid) {
    const auto alone = deskView(bench(), nullptr, form_, "2026-03-02");
    ASSERT_TRUE(alone);
    EXPECT_THAT(alone->facts, Contains("State: not in the register"));
    EXPECT_FALSE(alone->recipients.empty());
    EXPECT_THAT(texts(alone->tasks), HasSubstr("thứ Năm hằng tuần"));
    EXPECT_FALSE(deskView(bench(), nullptr, json::Value("x"), "2026-03-02"));
}

} // namespace
} // namespace vanthu::app
