#include "extension/formview/ListFilling.h"

#include "PlanKind.h"
#include "json/Text.h"

#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

json::Value parsed(std::string_view text) { return *json::parse(text).value; }

TEST(ListFillingTest, FillsAFieldAndThoseBesideIt) {
    FormState state(workbench(), plan(), parsed(R"({"kind": "plan", "signature": {"unitHead": "cũ"}})"));
    const Element element{Editor::line, plan().root.find("signature")->find("name"), "/signature/name", {}};
    fillIn(state, element, element.pointer, std::nullopt,
           {{"Lê Thị Thử", {{"authority", json::Value("TL")}, {"unitHead", json::Value("")}}}});
    EXPECT_EQ(R"({"unitHead":"","name":"Lê Thị Thử","authority":"TL"})", json::dump(*state.at("/signature")));
}

TEST(ListFillingTest, AGroupTakesTheChosenEntryAndGoesOnBehindIt) {
    FormState state(workbench(), plan(), parsed(R"({"recipients": [{"name": "Một"}, {"name": ""}, {"name": "Cuối"}]})"));
    const form::Field& entry = plan().root.find("recipients")->fields.front();
    const Element element{Editor::line, entry.find("name"), "/name", 0};
    fillIn(state, element, "/recipients/1/name", "/recipients", {{"Hai", {}}, {"Ba", {{"purpose", json::Value("act")}}}});
    EXPECT_EQ(R"([{"name":"Một"},{"name":"Hai"},{"name":"Ba","purpose":"act"},{"name":"Cuối"}])", json::dump(*state.at("/recipients")));
}

TEST(ListFillingTest, AParagraphThatIsTheEntryItself) {
    FormState state(workbench(), plan(), parsed(R"({"bases": ["", "Căn cứ khác"]})"));
    const Element element{Editor::paragraph, &plan().root.find("bases")->fields.front(), "", 0};
    fillIn(state, element, "/bases/0", "/bases", {{"Căn cứ Luật Lưu trữ", {}}});
    EXPECT_EQ(R"(["Căn cứ Luật Lưu trữ","Căn cứ khác"])", json::dump(*state.at("/bases")));
    EXPECT_EQ(nullptr, groupAround(plan(), "/bases/0", *element.field));
}

TEST(ListFillingTest, LinesAreAdded) {
    const form::Field& units = *plan().root.find("content")->find("task")->find("coordinatingUnits");
    FormState state(workbench(), plan(), parsed(R"({"content": [{"task": {"coordinatingUnits": ["Công an xã"]}}]})"));
    const Element element{Editor::lines, &units, "/task/coordinatingUnits", 0};
    ASSERT_NE(nullptr, pickedField(element));
    fillIn(state, element, "/content/0/task/coordinatingUnits", "/content", {{"Phòng Kinh tế", {}}});
    EXPECT_EQ(R"(["Công an xã","Phòng Kinh tế"])", json::dump(*state.at("/content/0/task/coordinatingUnits")));
}

TEST(ListFillingTest, TheDayIsThatOfTheDocumentIfItIsWhole) {
    EXPECT_EQ("2025-06-30", dayOfDocument(parsed(R"({"date": {"day": 30, "month": 6, "year": 2025}})"), "2026-01-02"));
    EXPECT_EQ("2026-01-02", dayOfDocument(parsed(R"({"date": {"month": 6, "year": 2025}})"), "2026-01-02"));
    EXPECT_EQ("2026-01-02", dayOfDocument(parsed(R"({"date": {"day": 31, "month": 6, "year": 2025}})"), "2026-01-02"));
    EXPECT_EQ("2026-01-02", dayOfDocument(parsed(R"({})"), "2026-01-02"));
}

TEST(ListFillingTest, FieldsKnowTheirGroup) {
    EXPECT_EQ(&plan().root, groupAround(plan(), "/place", *plan().root.find("place")));
    EXPECT_EQ(plan().root.find("signature"), groupAround(plan(), "/signature/name", *plan().root.find("signature")->find("name")));
}

} // namespace
} // namespace vanthu::extension
