#include "extension/formview/PanelText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

using testing::HasSubstr;

class PanelTextTest : public testing::Test {
protected:
    PanelText text(std::string_view id, const std::optional<app::DeskView>& view = {}, const app::WorkLines& work = {},
                   const std::string& trouble = {}) const {
        return panelText(id, view, work, trouble, bench().messages());
    }

    const app::Workbench& bench() const {
        static const app::Workbench opened = std::move(*app::Workbench::open({VANTHU_TEMPLATES}, text::Language::english));
        return opened;
    }

    app::DeskView view_{{"Kind: Plan", "State: draft"}, {}, app::NextStep::submit, {}, {}, {}};
};

TEST_F(PanelTextTest, EachStepHasItsButton) {
    for (const app::NextStep step :
         {app::NextStep::submit, app::NextStep::sign, app::NextStep::number, app::NextStep::send, app::NextStep::file}) {
        view_.next = step;
        const PanelText shown = text("document", view_);
        EXPECT_EQ(shown.command, app::nameOf(step));
        EXPECT_FALSE(shown.button.empty() || shown.button.starts_with('[')) << shown.button;
    }
    view_.next = app::NextStep::none;
    EXPECT_EQ(text("document", view_).button, "");
}

TEST_F(PanelTextTest, WhatIsMissingComesBeforeTheStep) {
    view_.missing = {"The abstract is empty.", "The signer is empty.", "No recipients."};
    const PanelText shown = text("document", view_);
    EXPECT_EQ(shown.command, "reopen");
    EXPECT_THAT(shown.head, HasSubstr("– The abstract is empty.\n– and 2 more"));
}

TEST_F(PanelTextTest, ADocumentWithoutAFormSaysWhatToDo) {
    for (const char* const id : {"document", "recipients", "tasks", "history"}) EXPECT_THAT(text(id).head, HasSubstr("Form")) << id;
    EXPECT_EQ(text("nonsense", view_), PanelText());
}

TEST_F(PanelTextTest, ListsSayThatTheyAreEmpty) {
    EXPECT_FALSE(text("recipients", view_).hasList);
    EXPECT_EQ(text("recipients", view_).head, "No recipients yet.");
    view_.recipients = {{"UBND tỉnh"}};
    EXPECT_TRUE(text("recipients", view_).hasList);
    EXPECT_EQ(text("recipients", view_).head, "");
}

TEST_F(PanelTextTest, WorkStandsUnderItsHeadingsAndLeadsToDocuments) {
    const app::WorkLines work{{{"LATE TASKS (1)", {{"01/02/2026 x", true, "id1"}}}, {"TO BE SENT (1)", {{"01/KH", false, "id2"}}}}};
    const PanelText shown = text("work", {}, work);
    ASSERT_EQ(shown.lines.size(), 4U);
    EXPECT_EQ(shown.lines[0].document, "");
    EXPECT_EQ(shown.lines[1].document, "id1");
    EXPECT_EQ(shown.lines[3].document, "id2");
    EXPECT_EQ(text("work").head, "Nothing waits.");
    // A register that cannot be read is not one in which nothing waits.
    EXPECT_EQ(text("work", {}, {}, "The register is damaged.").head, "The register is damaged.");
}

} // namespace
} // namespace vanthu::extension
