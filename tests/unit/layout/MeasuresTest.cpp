#include "Laid.h"

#include "layout/Measures.h"
#include "layout/Overlay.h"

#include <filesystem>
#include <fstream>
#include <functional>

#include <unistd.h>

namespace vanthu::layout {
namespace {

namespace fs = std::filesystem;

/// A folder of an office, laid over the product's.
class MeasuresTest : public testing::Test {
protected:
    void SetUp() override {
        const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        office_ = fs::temp_directory_path() / ("vanthu-measures-" + name + "-" + std::to_string(getpid()));
        fs::create_directories(office_ / "decree-30");
    }
    void TearDown() override { fs::remove_all(office_); }

    json::Result<Measures> load(const std::string& measures) {
        std::ofstream(file()) << measures;
        return Measures::load(json::DataFolders({VANTHU_TEMPLATES, office_}));
    }
    fs::path file() const { return office_ / "decree-30/measures.json"; }

    /// The only fault of that file: its id, after checking pointer and source.
    std::string faultAt(const std::string& pointer, const std::string& measures) {
        const auto loaded = load(measures);
        if (loaded || loaded.faults.size() != 1) return "(" + std::to_string(loaded.faults.size()) + " faults)";
        EXPECT_EQ(loaded.faults[0].pointer, pointer);
        EXPECT_EQ(loaded.faults[0].source, file().string());
        return loaded.faults[0].id;
    }

    fs::path office_;
};

TEST_F(MeasuresTest, TheOfficeMaySetWhatIsInsideTheRange) {
    const auto loaded = load(R"({"page": {"marginLeft": 35, "marginTop": {"value": 25}}, "styles": {"body": {"size": 13}}})");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->page.marginLeftMm, 35);
    EXPECT_EQ(loaded->page.marginTopMm, 25);
    EXPECT_EQ(loaded->page.marginRightMm, 15);
    EXPECT_EQ(loaded->style("body")->sizePt, 13);
    EXPECT_EQ(loaded->style("clauseText")->sizePt, 13) << "styles below it take it over";
}

TEST_F(MeasuresTest, OutsideTheRangeIsAFaultThatSaysTheRange) {
    const auto loaded = load(R"({"page": {"marginLeft": 40}})");
    ASSERT_FALSE(loaded);
    ASSERT_EQ(loaded.faults.size(), 1u);
    const json::Fault expected{"/page/marginLeft",
                               "measure-outside-decree",
                               {{"value", "40"}, {"min", "30"}, {"max", "35"}, {"unit", "mm"}, {"article", "PL I, phần I, I.3"}},
                               file().string()};
    EXPECT_EQ(loaded.faults[0], expected);
    EXPECT_EQ(faultAt("/styles/number/size", R"({"styles": {"number": {"size": 12.9}}})"), "measure-outside-decree");
    EXPECT_EQ(faultAt("/rules/motto", R"({"rules": {"motto": 0.99}})"), "measure-outside-decree");
}

TEST_F(MeasuresTest, BoundsBelongToTheRange) {
    EXPECT_TRUE(load(R"({"page": {"marginLeft": 30, "marginRight": 20, "marginTop": 25, "marginBottom": 20}})"));
}

TEST_F(MeasuresTest, AnOfficeThatMeansItMayGoOutside) {
    const auto loaded = load(R"({"allowOutsideDecree": true, "page": {"marginLeft": 40}})");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->page.marginLeftMm, 40);
    EXPECT_EQ(faultAt("/page/marginLeft", R"({"allowOutsideDecree": false, "page": {"marginLeft": 40}})"), "measure-outside-decree");
    EXPECT_EQ(faultAt("/page/marginLeft", R"({"allowOutsideDecree": "true", "page": {"marginLeft": 40}})"), "measure-outside-decree");
}

TEST_F(MeasuresTest, UnknownNamesAreFaults) {
    EXPECT_EQ(faultAt("/page/marginInside", R"({"page": {"marginInside": 30}})"), "measure-unknown");
    EXPECT_EQ(faultAt("/colour", R"({"colour": "red"})"), "measure-unknown");
    EXPECT_EQ(faultAt("/styles/a~1b", R"({"styles": {"a/b": {}}})"), "measure-unknown");
    EXPECT_EQ(faultAt("/page/marginInside", R"({"allowOutsideDecree": true, "page": {"marginInside": 30}})"), "measure-unknown");
}

TEST_F(MeasuresTest, WrongTypesAreFaults) {
    EXPECT_EQ(faultAt("/page/marginLeft", R"({"page": {"marginLeft": "30"}})"), "measure-wrong-type");
    EXPECT_EQ(faultAt("/page", R"({"page": 30})"), "measure-wrong-type");
    EXPECT_EQ(faultAt("/styles/body/size", R"({"styles": {"body": {"size": {"min": 1}}}})"), "measure-wrong-type");
    EXPECT_EQ(faultAt("/font", R"({"font": 7})"), "measure-wrong-type");
    EXPECT_EQ(faultAt("/styles/nation/bold", R"({"styles": {"nation": {"bold": "yes"}}})"), "measure-wrong-type");
    EXPECT_EQ(faultAt("", R"(["page"])"), "measure-wrong-type");
}

TEST_F(MeasuresTest, AllFaultsAreTold) {
    const auto loaded = load(R"({"page": {"marginLeft": 40, "marginRight": 1, "x": 1}, "font": 1})");
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.faults.size(), 4u);
}

TEST_F(MeasuresTest, AFileThatIsNoJsonIsNamed) {
    const auto loaded = load("{");
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.faults[0].id, "json-truncated");
    EXPECT_EQ(loaded.faults[0].source, file().string());
}

TEST_F(MeasuresTest, OfficesMayLieOverOneAnother) {
    const fs::path second = office_ / "second";
    fs::create_directories(second / "decree-30");
    std::ofstream(second / "decree-30/measures.json") << R"({"page": {"marginLeft": 32}})";
    std::ofstream(file()) << R"({"page": {"marginLeft": 35, "marginRight": 16}})";
    const auto loaded = Measures::load(json::DataFolders({VANTHU_TEMPLATES, office_, second}));
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->page.marginLeftMm, 32);
    EXPECT_EQ(loaded->page.marginRightMm, 16);
}

TEST_F(MeasuresTest, TheProductsOwnMeasuresLieInsideTheirRanges) {
    const auto tree = json::DataFolders({VANTHU_TEMPLATES}).read("decree-30/measures.json");
    ASSERT_TRUE(tree);
    int measures = 0;
    const std::function<void(const json::Value&)> walk = [&](const json::Value& value) {
        if (!value.isObject()) return;
        if (value.find("value") != nullptr) {
            ++measures;
            EXPECT_LE(value.find("min")->number(), value.find("value")->number()) << value.text("article");
            EXPECT_GE(value.find("max")->number(), value.find("value")->number()) << value.text("article");
        }
        for (const auto& member : value.object()) walk(member.value);
    };
    walk(*tree);
    EXPECT_GT(measures, 40);
}

TEST_F(MeasuresTest, TheNumberStaysLevelWithTheDateWhateverTheirSizes) {
    for (const auto& [size, more] : {std::pair{"14", 0.933}, {"13", 0.0}, {"13.5", 0.4665}}) {
        const auto loaded = load(std::string(R"({"styles": {"placeDate": {"spaceBefore": 4, "size": )") + size + "}}}");
        ASSERT_TRUE(loaded);
        EXPECT_NEAR(loaded->style("number")->spaceBeforePt, 4 + more, 1e-9) << size;
        EXPECT_EQ(loaded->style("placeDate")->spaceBeforePt, 4) << size;
    }
}

TEST_F(MeasuresTest, StylesTakeOverFromTheirParents) {
    const Measures& measures = composer().measures();
    const ParagraphStyle* body = measures.style("body");
    const ParagraphStyle* dash = measures.style("dashText");
    ASSERT_NE(dash, nullptr);
    EXPECT_EQ(dash->sizePt, body->sizePt);
    EXPECT_EQ(dash->firstLineMm, body->firstLineMm);
    EXPECT_EQ(dash->align, Align::justify);
    EXPECT_EQ(measures.lists()[static_cast<std::size_t>(dash->listId)].id, "dashes");
    EXPECT_EQ(body->listId, -1);
    EXPECT_EQ(measures.style("none"), nullptr);
    EXPECT_EQ(measures.box("none"), nullptr);
}

} // namespace
} // namespace vanthu::layout
