#include "odf/ListWriter.h"

#include "json/DataFolders.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vanthu::odf {
namespace {

const layout::Measures& measures() {
    static const auto loaded = layout::Measures::load(json::DataFolders({VANTHU_TEMPLATES}));
    return *loaded;
}

/// A numbered paragraph of that style and number, or a plain one without.
struct Given {
    const char* style;
    std::uint32_t ordinal = 0;
};

/// The lists around the paragraphs; each paragraph is its style's level and number, as "<p>" after its number.
std::string written(const std::vector<Given>& paragraphs) {
    std::string out;
    Xml xml(out);
    ListWriter lists(xml, measures());
    for (const Given& given : paragraphs) {
        layout::Paragraph paragraph;
        paragraph.style = measures().style(given.style);
        paragraph.ordinal = given.ordinal;
        paragraph.numbered = given.ordinal != 0;
        lists.before(paragraph);
        xml.start("p").end("p");
    }
    lists.close();
    return out;
}

std::string list(const char* id, const char* style, const std::string& items, const char* continued = nullptr) {
    return std::string("<text:list xml:id=\"") + id + "\" text:style-name=\"" + style + "\"" +
           (continued ? std::string(" text:continue-list=\"") + continued + "\"" : std::string()) + ">" + items + "</text:list>";
}

const std::string kItem = "<text:list-item><p/></text:list-item>";

TEST(ListWriterTest, ItemsOfOneLevelStandBesideOneAnother) {
    EXPECT_EQ(written({{"sectionHeading", 1}, {"sectionHeading", 2}}), list("vtl1", "VanThu_DanhSo", kItem + kItem));
}

TEST(ListWriterTest, DeeperLevelsStandInside) {
    EXPECT_EQ(written({{"sectionHeading", 1}, {"clauseHeading", 1}, {"clauseHeading", 2}, {"sectionHeading", 2}}),
              list("vtl1", "VanThu_DanhSo", "<text:list-item><p/><text:list>" + kItem + kItem + "</text:list></text:list-item>" + kItem));
}

TEST(ListWriterTest, APlainParagraphEndsTheListAndTheNextGoesOnWithIt) {
    EXPECT_EQ(written({{"sectionHeading", 1}, {"body"}, {"sectionHeading", 2}}),
              list("vtl1", "VanThu_DanhSo", kItem) + "<p/>" + list("vtl2", "VanThu_DanhSo", kItem, "vtl1"));
}

TEST(ListWriterTest, TheLetterDOfVietnameseIsTheSecondLevelOfItsList) {
    const std::string found = written({{"pointText", 4}, {"pointText", 5}, {"pointText", 6}});
    // d) is counted to, đ) is the fixed label of level 2, e) is the fifth letter and so the next of level 1.
    EXPECT_NE(found.find("<text:list><text:list-item><p/></text:list-item></text:list>"), std::string::npos) << found;
    EXPECT_EQ(found.find("text:start-value=\"6\""), std::string::npos) << found;
}

TEST(ListWriterTest, LettersTheDecreeDoesNotUseAreLeaptOver) {
    // After e) (the 5th letter of the alphabet) comes g) (the 7th).
    EXPECT_NE(written({{"pointText", 6}, {"pointText", 7}}).find("text:start-value=\"7\""), std::string::npos);
}

TEST(ListWriterTest, AFirstNumberBeginsAFreshList) {
    const std::string found = written({{"pointText", 1}, {"pointText", 2}, {"pointText", 1}});
    EXPECT_EQ(found, list("vtl1", "VanThu_DanhDiem", kItem + kItem) + list("vtl2", "VanThu_DanhDiem", kItem));
}

TEST(ListWriterTest, RestartForgetsWhatWasCounted) {
    std::string out;
    Xml xml(out);
    ListWriter lists(xml, measures());
    layout::Paragraph paragraph;
    paragraph.style = measures().style("clauseText");
    paragraph.numbered = true;
    for (paragraph.ordinal = 1; paragraph.ordinal <= 2; ++paragraph.ordinal) lists.before(paragraph);
    lists.restart();
    paragraph.ordinal = 1;
    lists.before(paragraph);
    lists.close();
    EXPECT_EQ(out.find("continue-list"), std::string::npos) << out;
    EXPECT_EQ(out.find("start-value"), std::string::npos) << out;
}

TEST(ListWriterTest, ClosesWhatItOpened) {
    const std::string found =
        written({{"sectionHeading", 1}, {"subclauseText", 1}, {"pointText", 1}, {"plusText", 1}, {"body"}, {"subsubclauseText", 1}});
    for (const std::string tag : {"text:list", "text:list-item"}) {
        std::size_t opened = 0;
        std::size_t closed = 0;
        for (std::size_t at = 0; (at = found.find("<" + tag, at)) != std::string::npos; ++at)
            if (found[at + 1 + tag.size()] == ' ' || found[at + 1 + tag.size()] == '>') ++opened;
        for (std::size_t at = 0; (at = found.find("</" + tag + ">", at)) != std::string::npos; ++at) ++closed;
        EXPECT_EQ(opened, closed) << tag << " in " << found;
    }
}

} // namespace
} // namespace vanthu::odf
