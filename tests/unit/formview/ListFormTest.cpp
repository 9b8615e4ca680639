#include "extension/formview/ListForm.h"

#include "PlanKind.h"
#include "json/Text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

const lists::Catalogue& catalogue() { return (*workbench().lists().get())->catalogue; }
const lists::List& list(std::string_view name) { return *catalogue().find(name); }

lists::Entry blank(const lists::List& of) { return {{}, std::vector<std::string>(of.schema().columns.size()), false, {}}; }

TEST(ListFormTest, EveryShippedEntryComesBackFromItsForm) {
    for (const auto& [name, one] : catalogue().lists()) {
        const form::Kind kind = kindOfList(one);
        EXPECT_EQ(one.schema().columns.size(), kind.root.fields.size());
        EXPECT_EQ(one.schema().columns.size(), kind.pages.front().fields.size());
        for (const lists::Entry& entry : one.entries()) {
            const lists::Entry again = entryOfForm(catalogue(), one, formOfEntry(catalogue(), one, entry), entry);
            EXPECT_EQ(entry, again) << name << " " << entry.id;
        }
    }
}

TEST(ListFormTest, ReferencesAreWordsAndDaysAreWrittenAsPeopleDo) {
    const lists::List& places = list("places");
    const json::Value form = formOfEntry(catalogue(), places, *places.find("binh-dinh"));
    EXPECT_EQ(R"({"name":"Bình Định","successor":["Gia Lai"],"to":"30/6/2025"})", json::dump(form));
    const lists::Entry typed =
        entryOfForm(catalogue(), places, *json::parse(R"({"name": "X", "successor": ["Huế", "Nơi lạ"]})").value, blank(places));
    EXPECT_EQ("hue; Nơi lạ", places.cell(typed, "successor"));
}

TEST(ListFormTest, WhatIsWrongStandsAtItsField) {
    const lists::List& places = list("places");
    const json::Value form = *json::parse(R"({"successor": ["Nơi lạ"], "from": "hôm qua"})").value;
    std::vector<std::string> found;
    for (const json::Fault& fault : checkEntryForm(catalogue(), places, form, blank(places)))
        found.push_back(fault.id + " " + fault.pointer);
    EXPECT_THAT(found, testing::ElementsAre("lists-empty /name", "lists-reference-unknown /successor", "lists-date-wrong /from"));
}

} // namespace
} // namespace vanthu::extension
