// What every kind of the product must have, whatever it is.
#include "app/OutlineCheck.h"
#include "app/Workbench.h"
#include "json/Text.h"

#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

const Workbench& workbench() {
    static const auto opened = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    return *opened;
}

TEST(KindsTest, SamplesAreFinishedForms) {
    ASSERT_GE(workbench().kinds().size(), 15u);
    for (const form::Kind& kind : workbench().kinds()) {
        json::Value sample = kind.sample;
        for (const json::Fault& fault : workbench().check(sample)) ADD_FAILURE() << kind.id << fault.pointer << ": " << fault.id;
    }
}

TEST(KindsTest, PrintedParagraphsPointIntoTheForm) {
    for (const form::Kind& kind : workbench().kinds()) {
        const auto printed = workbench().printed(kind.sample);
        ASSERT_TRUE(printed) << kind.id;
        for (const PrintedParagraph& line : *printed) {
            if (line.pointer.empty()) continue;
            EXPECT_NE(form::fieldAt(kind, line.pointer), nullptr) << kind.id << ": " << line.pointer << ": " << line.text;
        }
    }
}

TEST(KindsTest, OutlinesThatNameNoFieldAreFaults) {
    const form::Kind& kind = *workbench().kind("invitation");
    const auto outline = json::parse(R"({"parts": [{"items": "poem"}, {"line": "good", "when": "guests:one"},
        {"each": "agenda", "parts": [{"line": "row"}]}, {"line": "row"}]})");
    const auto texts = json::parse(R"({"good": "{meeting.date}{agency.name}", "row": "{topic}{#}{meeting.song}"})");
    const auto recipe = layout::Recipe::compile("", "", *outline, *texts);
    ASSERT_TRUE(recipe);
    std::vector<std::string> found;
    for (const json::Fault& fault : unknownPaths(*recipe, kind)) found.push_back(fault.arguments.at(0).value);
    EXPECT_EQ(found, (std::vector<std::string>{"poem", "meeting.song", "topic", "#", "meeting.song"}));
}

} // namespace
} // namespace vanthu::app
