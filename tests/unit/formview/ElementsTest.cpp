#include "extension/formview/Elements.h"

#include "PlanKind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace vanthu::extension {
namespace {

using testing::Contains;
using testing::Field;
using testing::Not;

const Element* find(const std::vector<Element>& elements, std::string_view pointer, bool owned = false) {
    const auto found =
        std::ranges::find_if(elements, [&](const Element& e) { return e.pointer == pointer && e.owner.has_value() == owned; });
    return found == elements.end() ? nullptr : &*found;
}

std::vector<Element> page(std::string_view name) {
    const auto found = std::ranges::find(plan().pages, name, &form::Page::name);
    return elementsOf(plan().root, *found, "");
}

TEST(ElementsTest, OpensGroupsIntoHeadingAndMembers) {
    const std::vector<Element> elements = page("letterhead");
    ASSERT_NE(find(elements, "/agency"), nullptr);
    EXPECT_EQ(find(elements, "/agency")->editor, Editor::heading);
    EXPECT_EQ(find(elements, "/agency/name")->editor, Editor::line);
    EXPECT_EQ(find(elements, "/number")->editor, Editor::line);
    EXPECT_EQ(find(elements, "/date")->editor, Editor::date);
    EXPECT_EQ(find(elements, "/abstract")->editor, Editor::paragraph);
    EXPECT_EQ(find(elements, "/marks/urgency")->editor, Editor::choice);
}

TEST(ElementsTest, GivesListsTheFieldsOfTheirEntry) {
    const std::vector<Element> elements = page("recipients");
    EXPECT_EQ(find(elements, "/recipients")->editor, Editor::table);
    EXPECT_EQ(elements[*find(elements, "/name", true)->owner].pointer, "/recipients");
    EXPECT_EQ(find(elements, "/fileCopy/units")->editor, Editor::lines);
}

TEST(ElementsTest, LeavesTasksToTheirOwnPage) {
    const std::vector<Element> contentPage = page("content");
    EXPECT_EQ(find(contentPage, "/content")->editor, Editor::tree);
    EXPECT_NE(find(contentPage, "/heading", true), nullptr);
    EXPECT_EQ(find(contentPage, "/task/leadUnit", true), nullptr);
    const std::vector<Element> tasks = page("tasks");
    EXPECT_EQ(find(tasks, "/content")->editor, Editor::tasks);
    EXPECT_EQ(find(tasks, "/task/coordinatingUnits", true)->editor, Editor::lines);
    EXPECT_EQ(find(tasks, "/task/deadline/kind", true)->editor, Editor::choice);
}

TEST(ElementsTest, SendsAnOutlineInsideAnEntryToADialogOfItsOwn) {
    const std::vector<Element> elements = page("appendices");
    EXPECT_EQ(find(elements, "/content", true)->editor, Editor::subform);
    const form::Field& appendix = find(elements, "/appendices")->field->fields.front();
    const std::vector<Element> part = elementsOfGroup(appendix, "/appendices/1");
    EXPECT_EQ(find(part, "/appendices/1/content")->editor, Editor::tree);
}

TEST(ElementsTest, EveryFieldOfTheKindHasAPlaceToEditIt) {
    std::vector<std::string> pointers;
    for (const form::Page& each : plan().pages) {
        for (const Element& element : elementsOf(plan().root, each, "")) pointers.push_back(element.pointer);
    }
    for (const form::Field& field : plan().root.fields) {
        // What only the program fills in is shown nowhere.
        if (field.widget == "data")
            EXPECT_THAT(pointers, Not(Contains("/" + field.name)));
        else
            EXPECT_THAT(pointers, Contains("/" + field.name));
    }
}

} // namespace
} // namespace vanthu::extension
