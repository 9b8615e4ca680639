// Real plans as published, from outside of the repository (VANTHU_SHARED, or ../shared beside the checkout). Of each,
// tests/cases/read-real/<name>.json holds what it must give, as counts, lines and hashes: nothing of the papers themselves.
#include "PrintedSource.h"
#include "Reading.h"

#include "layout/Recipe.h"
#include "text/Scan.h"
#include "json/Text.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace vanthu::app::testing {
namespace {

namespace fs = std::filesystem;

fs::path realFolder() {
    const char* const shared = std::getenv("VANTHU_SHARED");
    return (shared != nullptr ? fs::path(shared) : fs::path(VANTHU_TEMPLATES) / "../../shared") / "real-documents";
}

std::vector<std::string> names() {
    std::vector<std::string> result;
    for (const auto& entry : fs::directory_iterator(fs::path(VANTHU_CASES) / "read-real")) result.push_back(entry.path().stem().string());
    std::sort(result.begin(), result.end());
    return result;
}

/// FNV-1a, 32 bits: enough to tell a text from another one.
std::string hashOf(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return std::to_string(hash);
}

std::string valueAt(const json::Value& form, const std::string& pointer) {
    const json::Value* const value = form.at(pointer);
    if (value == nullptr) return "(none)";
    return value->isString() ? value->string() : json::dump(*value);
}

void count(const std::vector<model::Item>& items, std::map<std::string, std::int64_t>& counts) {
    for (const model::Item& item : items) {
        ++counts[item.level];
        if (!item.heading.empty()) ++counts["headings"];
        if (!item.heading.empty() && !item.text.empty()) ++counts["texts below headings"];
        if (!item.label.empty()) ++counts["own labels"];
        count(item.children, counts);
    }
}

/// What the case file holds of a document.
json::Value told(const ReadDocument& document) {
    std::map<std::string, std::int64_t> counts;
    count(document.reading.document.content, counts);
    counts["bases"] = static_cast<std::int64_t>(document.reading.document.bases.size());
    counts["recipients"] = static_cast<std::int64_t>(document.reading.document.recipients.size());
    counts["unplaced"] = static_cast<std::int64_t>(document.reading.unplaced.size());
    json::Value answer{json::Object{}};
    json::Value numbers{json::Object{}};
    for (const auto& [name, number] : counts) numbers.set(name, json::Value(number));
    answer.set("counts", std::move(numbers));
    json::Value values{json::Object{}};
    for (const reader::Found& found : document.reading.found) {
        if (isOfTask(found)) continue;
        const odf::SourceParagraph& first = document.source.paragraphs[found.spans.front().paragraph];
        const odf::SourceParagraph& last = document.source.paragraphs[found.spans.back().paragraph];
        values.set(found.pointer, json::Value(std::to_string(first.firstLine) + "-" + std::to_string(last.lastLine) + " " +
                                              hashOf(valueAt(document.form, found.pointer))));
    }
    answer.set("values", std::move(values));
    return answer;
}

class ReadReal : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        const fs::path file = realFolder() / (GetParam() + ".txt");
        if (!fs::exists(file)) GTEST_SKIP() << "no real documents here: " << file;
        auto read = reader().readText(contentOf(file.string()));
        ASSERT_TRUE(read) << read.faults.front().id;
        document_ = std::move(*read);
    }

    layout::Layout layout() const {
        static const auto recipe = layout::Recipe::compile("KẾ HOẠCH", "Kế hoạch", workbench().kind("plan")->outline);
        return workbench().composer().compose(document_.reading.document, *recipe);
    }

    ReadDocument document_;
};

TEST_P(ReadReal, GivesWhatThePaperHolds) {
    const auto expected = json::parse(contentOf(std::string(VANTHU_CASES) + "/read-real/" + GetParam() + ".json"));
    ASSERT_TRUE(expected);
    EXPECT_EQ(json::dump(told(document_), 1), json::dump(*expected, 1));
    expectCovered(document_.source, document_.reading);
}

TEST_P(ReadReal, PrintedAgainEveryCharacterIsThereInOrder) {
    const layout::Layout laidOut = layout();
    const std::string printed = PrintedSource(workbench().composer().measures(), laidOut).text();
    std::size_t at = 0;
    for (std::size_t i = 0; i < document_.source.paragraphs.size(); ++i) {
        std::string text = document_.source.paragraphs[i].text;
        for (const odf::Leftover& leftover : document_.source.paragraphs[i].leftovers)
            for (std::size_t b = leftover.begin; b < leftover.end; ++b) text[b] = ' ';
        // Purposes are printed as the office writes them: "(B/c)" becomes "(để b/c)".
        for (const reader::Found& found : document_.reading.found)
            if (found.pointer.ends_with("/purpose") && found.spans[0].paragraph == i) text[found.spans[0].begin] |= 0x20;
        for (const char c : text) {
            if (c == ' ') continue;
            at = printed.find(c, at);
            ASSERT_NE(at, std::string::npos) << "lost: " << text;
            ++at;
        }
    }
}

TEST_P(ReadReal, ReadAgainAsPrintedIsTheSame) {
    const layout::Layout laidOut = layout();
    PrintedSource printed(workbench().composer().measures(), laidOut);
    const auto again = reader().read(printed.source());
    ASSERT_TRUE(again);
    model::Document document = document_.reading.document;
    // Half an end mark is completed in print, and then it is one.
    if (document.closing.ends_with("./")) document.closing.pop_back();
    EXPECT_EQ(json::dump(form::fromDocument(*document_.kind, again->reading.document), 1),
              json::dump(form::fromDocument(*document_.kind, document), 1));
    EXPECT_TRUE(again->reading.unplaced.empty());
}

INSTANTIATE_TEST_SUITE_P(All, ReadReal, ::testing::ValuesIn(names()), [](const auto& each) {
    std::string name = each.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace
} // namespace vanthu::app::testing
