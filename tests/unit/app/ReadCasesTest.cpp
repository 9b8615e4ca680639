// tests/cases/read/<case>/: input.txt, and in expected.json the form without what is empty, "kind" or "fault" where they matter,
// what found no place, and values that are not certain.
#include "Reading.h"

#include "form/Form.h"
#include "json/Text.h"

#include <filesystem>

namespace vanthu::app::testing {
namespace {

std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(VANTHU_CASES) / "read"))
        if (std::filesystem::exists(entry.path() / "input.txt")) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// What the case file is compared with.
json::Value told(const ReadDocument& document) {
    json::Value answer{json::Object{}};
    json::Value form = form::fromDocument(*document.kind, withoutTasks(document.reading.document));
    strip(form);
    answer.set("form", std::move(form));
    json::Array unplaced;
    for (const reader::Span& span : document.reading.unplaced) unplaced.push_back(json::Value(textOf(document.source, span)));
    answer.set("unplaced", std::move(unplaced));
    json::Value unsure{json::Object{}};
    for (const reader::Found& found : document.reading.found) {
        if (found.sureness == reader::Sureness::certain || isOfTask(found)) continue;
        unsure.set(found.pointer, json::Value(found.sureness == reader::Sureness::likely ? "likely" : "guess"));
    }
    answer.set("unsure", std::move(unsure));
    return answer;
}

class ReadCases : public ::testing::TestWithParam<std::string> {};

TEST_P(ReadCases, GivesTheExpectedForm) {
    const std::string folder = std::string(VANTHU_CASES) + "/read/" + GetParam();
    const auto expected = json::parse(contentOf(folder + "/expected.json"));
    ASSERT_TRUE(expected) << expected.faults.front().id;
    const std::string input = contentOf(folder + "/input.txt");
    const auto document = reader().readText(input, expected->text("kind"));
    if (const std::string_view fault = expected->text("fault"); !fault.empty()) {
        ASSERT_FALSE(document);
        EXPECT_EQ(document.faults.front().id, fault);
        return;
    }
    ASSERT_TRUE(document) << document.faults.front().id;
    expectCovered(document->source, document->reading);
    json::Value wanted = *expected;
    wanted.erase("kind");
    wanted.erase("note");
    EXPECT_EQ(json::dump(told(*document), 2), json::dump(wanted, 2));
    const auto again = reader().readText(input, expected->text("kind"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->reading, document->reading);
    EXPECT_EQ(again->form, document->form);
}

TEST(ReadTasks, StandInTheFormWithTheCitations) {
    const auto document = reader().readText(contentOf(std::string(VANTHU_CASES) + "/read/appendices/input.txt"));
    ASSERT_TRUE(document);
    const json::Value form = form::fromDocument(*document->kind, document->reading.document);
    const json::Value* const task = form.find("content")->array()[1].find("task");
    ASSERT_NE(task, nullptr);
    EXPECT_EQ(task->text("leadUnit"), "Sở Nội vụ");
    ASSERT_FALSE(document->reading.citations.empty());
    EXPECT_EQ(document->reading.citations.front().symbol, "CT-UBND");
    EXPECT_EQ(document->reading.citations.front().pointer, "/bases/0");
}

INSTANTIATE_TEST_SUITE_P(All, ReadCases, ::testing::ValuesIn(cases()), [](const auto& each) {
    std::string name = each.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace
} // namespace vanthu::app::testing
