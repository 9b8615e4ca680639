// What every kind of the product must have, whatever it is.
#include "app/OutlineCheck.h"
#include "app/Workbench.h"
#include "json/Text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <unistd.h>

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

/// The symbol that a document of that type has whose form says "-UBND".
std::string symbolOf(const std::string& type) {
    const form::Kind& kind = *workbench().kind("named-document");
    json::Value form = kind.sample;
    form.set("typeName", json::Value(type));
    form.set("symbol", json::Value("-UBND"));
    return workbench().check(form).empty() ? form::toDocument(kind, form).letterhead.symbol : std::string();
}

TEST(KindsTest, TheTypeGivesEachOfThe27Abbreviations) {
    // Appendix III, I.
    const std::pair<const char*, const char*> types[] = {
        {"Nghị quyết", "NQ"},     {"Quyết định", "QĐ"},   {"Chỉ thị", "CT"},          {"Quy chế", "QC"},
        {"Quy định", "QyĐ"},      {"Thông cáo", "TC"},    {"Thông báo", "TB"},        {"Hướng dẫn", "HD"},
        {"Chương trình", "CTr"},  {"Kế hoạch", "KH"},     {"Phương án", "PA"},        {"Đề án", "ĐA"},
        {"Dự án", "DA"},          {"Báo cáo", "BC"},      {"Biên bản", "BB"},         {"Tờ trình", "TTr"},
        {"Hợp đồng", "HĐ"},       {"Công điện", "CĐ"},    {"Bản ghi nhớ", "BGN"},     {"Bản thỏa thuận", "BTT"},
        {"Giấy ủy quyền", "GUQ"}, {"Giấy mời", "GM"},     {"Giấy giới thiệu", "GGT"}, {"Giấy nghỉ phép", "GNP"},
        {"Phiếu gửi", "PG"},      {"Phiếu chuyển", "PC"}, {"Phiếu báo", "PB"}};
    EXPECT_EQ(std::size(types), 27u);
    for (const auto& [type, abbreviation] : types) EXPECT_EQ(symbolOf(type), std::string(abbreviation) + "-UBND") << type;
    EXPECT_EQ(symbolOf("QUY CHẾ"), "QC-UBND") << "however it is written";
    EXPECT_EQ(symbolOf("Thư ngỏ"), "") << "a type without an abbreviation is said to have none";
}

TEST(KindsTest, EveryKindHasTheAbbreviationOfItsType) {
    const form::Kind& named = *workbench().kind("named-document");
    for (const form::Kind& kind : workbench().kinds()) {
        if (kind.typeName.empty()) continue;
        EXPECT_EQ(form::fullSymbol(named, kind.typeName, "-X"), kind.abbreviation + "-X") << kind.id;
        EXPECT_TRUE(kind.sample.text("symbol").starts_with(kind.abbreviation + "-")) << kind.id;
    }
}

TEST(KindsTest, EachIsReadWhenItIsAskedFor) {
    const auto lazy = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese, Workbench::Kinds::whenAsked);
    ASSERT_TRUE(lazy);
    const auto eager = workbench().render(workbench().kind("plan")->sample, OdfFormat::flat);
    const auto rendered = lazy->render(workbench().kind("plan")->sample, OdfFormat::flat);
    ASSERT_TRUE(rendered);
    EXPECT_EQ(rendered->bytes, eager->bytes);
    EXPECT_EQ(lazy->kind("poem"), nullptr);
    EXPECT_EQ(lazy->kindIds().size(), lazy->kinds().size());
    EXPECT_EQ(lazy->kind("minutes"), &*std::ranges::find(lazy->kinds(), "minutes", &form::Kind::id)) << "and stays where it is";
}

TEST(KindsTest, KindsThatAreBrokenAreFaultsOfTheirFormsAlone) {
    const auto office = std::filesystem::temp_directory_path() / ("vanthu-kinds-" + std::to_string(::getpid()));
    std::filesystem::create_directories(office / "minutes");
    std::ofstream(office / "minutes/outline.json") << R"({"parts": ["poem"]})";
    const auto lazy = Workbench::open({VANTHU_TEMPLATES, office}, text::Language::vietnamese, Workbench::Kinds::whenAsked);
    ASSERT_TRUE(lazy);
    EXPECT_FALSE(Workbench::open({VANTHU_TEMPLATES, office}, text::Language::vietnamese));
    EXPECT_TRUE(lazy->render(workbench().kind("plan")->sample, OdfFormat::flat));
    const auto refused = lazy->render(workbench().kind("minutes")->sample, OdfFormat::flat);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.at(0).id, "outline-part-unknown");
    EXPECT_EQ(refused.faults.at(0).source, "minutes/outline.json");
    std::filesystem::remove_all(office);
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
