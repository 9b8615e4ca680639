#include "Flat.h"

#include "odf/ListNumber.h"

#include <gmock/gmock.h>

namespace vanthu::odf {
namespace {

using ::testing::ElementsAre;
using namespace odf::testing;

/// I. / 1. / 1.1. with the section left out, and a list of points with a fixed "đ)".
constexpr const char* kLists =
    R"(<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>)"
    R"(<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/>)"
    R"(<text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="." text:display-levels="2"/></text:list-style>)"
    R"x(<text:list-style style:name="P"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/>)x"
    R"x(<text:list-level-style-number text:level="2" style:num-format="" style:num-prefix="đ" style:num-suffix=")"/></text:list-style>)x"
    R"(<text:list-style style:name="D"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>)"
    R"(<text:list-style style:name="F"><text:list-level-style-number text:level="1" style:num-format="1" loext:num-list-format="Điều %1%. "/>)"
    R"(<text:list-level-style-number text:level="2" style:num-format="" loext:num-list-format="%2%"/>)"
    R"x(<text:list-level-style-number text:level="3" style:num-format="a" loext:num-list-format="%1%.%2%.%3%)"/></text:list-style>)x"
    R"(<text:list-style style:name="S"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="/" text:start-value="7"/></text:list-style>)";

std::string item(const std::string& inside, const std::string& start = {}) {
    return "<text:list-item" + (start.empty() ? "" : " text:start-value=\"" + start + "\"") + ">" + inside + "</text:list-item>";
}
std::string p(const std::string& text) { return "<text:p>" + text + "</text:p>"; }
std::string list(const std::string& attributes, const std::string& inside) {
    return "<text:list " + attributes + ">" + inside + "</text:list>";
}
std::string sub(const std::string& inside) { return list("", inside); }

std::vector<std::string> printed(const std::string& body) { return printedOf(read({.body = body, .common = kLists})); }

TEST(ListLabelsTest, CountsLevelsAndShowsSeveral) {
    EXPECT_THAT(printed(list(R"(text:style-name="N")",
                             item(p("a") + sub(item(p("b") + sub(item(p("c")) + item(p("d")))) + item(p("e") + sub(item(p("f")))))) +
                                 item(p("g") + sub(item(p("h")))))),
                ElementsAre("I. a", "1. b", "1.1. c", "1.2. d", "2. e", "2.1. f", "II. g", "1. h"));
}

TEST(ListLabelsTest, CountsASkippedLevelAsOneItem) {
    EXPECT_THAT(printed(list(R"(text:style-name="N")", item(sub(item(sub(item(p("a")) + item(p("b")))) + item(p("c")))))),
                ElementsAre("1.1. a", "1.2. b", "2. c"));
}

TEST(ListLabelsTest, ContinuesByIdAndStartsAnewWithoutIt) {
    EXPECT_THAT(printed(list(R"(xml:id="l1" text:style-name="N")", item(p("a"))) + p("-") + list(R"(text:style-name="D")", item(p("x"))) +
                        list(R"(xml:id="l2" text:continue-list="l1" text:style-name="N")", item(sub(item(p("b"))))) +
                        list(R"(text:continue-list="l2" text:style-name="N")", item(p("c"))) +
                        list(R"(text:style-name="N")", item(p("d")))),
                ElementsAre("I. a", "-", "- x", "1. b", "II. c", "I. d"));
}

TEST(ListLabelsTest, ContinuesTheLastListOfTheSameStyle) {
    EXPECT_THAT(
        printed(list(R"(text:style-name="P")", item(p("a"))) + list(R"(text:continue-numbering="true" text:style-name="P")", item(p("b"))) +
                list(R"(text:style-name="D")", item(p("-"))) + list(R"(text:continue-numbering="true" text:style-name="P")", item(p("c")))),
        ElementsAre("a) a", "b) b", "- -", "a) c"));
}

TEST(ListLabelsTest, TakesStartValuesAndFixedLabels) {
    EXPECT_THAT(printed(list(R"(text:style-name="P")", item(p("d"), "4") + item(sub(item(p("đ")))) + item(p("e")) + item(p("g"), "7"))),
                ElementsAre("d) d", "đ) đ", "e) e", "g) g"));
    EXPECT_THAT(printed(list(R"(text:style-name="S")", item(p("a")) + item(p("b")))), ElementsAre("7/ a", "8/ b"));
}

TEST(ListLabelsTest, LabelsOnlyTheFirstParagraphOfAnItem) {
    EXPECT_THAT(printed(list(R"(text:style-name="P")",
                             "<text:list-header>" + p("h") + "</text:list-header>" + item(p("a") + p("b")) + item(p("c")))),
                ElementsAre("h", "a) a", "b", "b) c"));
}

TEST(ListLabelsTest, FollowsThePatternOfTheOffice) {
    EXPECT_THAT(printed(list(R"(text:style-name="F")", item(p("a") + sub(item(p("b") + sub(item(p("c")))))))),
                ElementsAre("Điều 1. a", "b", "1.a) c"));
}

TEST(ListLabelsTest, DoesNotCountWhatStandsInAFrameOfAnItem) {
    EXPECT_THAT(printed(list(R"(text:style-name="P")",
                             item("<text:p>a<draw:frame><draw:text-box>" + p("f") + list(R"(text:style-name="P")", item(p("x"))) +
                                  "</draw:text-box></draw:frame></text:p>") +
                                 item(p("b")))),
                ElementsAre("a) a", "f", "a) x", "b) b"));
}

TEST(ListLabelsTest, NumbersParagraphsOfNoList) {
    const auto numbered = [](const char* level, const char* text) {
        return std::string(R"(<text:numbered-paragraph text:list-id="q" text:style-name="N" text:level=")") + level + "\">" + p(text) +
               "</text:numbered-paragraph>";
    };
    EXPECT_THAT(printed(numbered("1", "a") + numbered("2", "b") + numbered("1", "c")), ElementsAre("I. a", "1. b", "II. c"));
}

TEST(ListLabelsTest, PrintsNothingForAListWithoutStyle) { EXPECT_THAT(printed(list("", item(p("a")))), ElementsAre("a")); }

TEST(ListLabelsTest, NumbersHeadingsByTheOutlineIfTheirStyleStandsInIt) {
    const Flat flat{
        .body =
            R"(<text:h text:style-name="H" text:outline-level="1">a</text:h><text:h text:style-name="H2" text:outline-level="2">b</text:h><text:h text:style-name="X" text:outline-level="1">c</text:h><text:h text:style-name="H" text:outline-level="1" text:is-list-header="true">d</text:h><text:p text:style-name="H">e</text:p><text:h text:style-name="Off" text:outline-level="1">f</text:h>)",
        .common =
            R"(<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="A" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>)"
            R"(<style:style style:name="H" style:family="paragraph" style:default-outline-level="1"/><style:style style:name="H2" style:family="paragraph" style:default-outline-level="2"/><style:style style:name="X" style:family="paragraph" style:default-outline-level="1" style:list-style-name=""/>)",
        .automatic = R"(<style:style style:name="Off" style:family="paragraph" style:parent-style-name="H" style:list-style-name=""/>)"};
    EXPECT_THAT(printedOf(read(flat)), ElementsAre("A. a", "A.1 b", "B. c", "d", "C. e", "f"));
}

TEST(ListNumberTest, PrintsEveryFormat) {
    EXPECT_EQ(listNumber("I", false, 1994), "MCMXCIV");
    EXPECT_EQ(listNumber("i", false, 4), "iv");
    EXPECT_EQ(listNumber("I", false, 4000), "4000");
    EXPECT_EQ(listNumber("a", false, 28), "ab");
    EXPECT_EQ(listNumber("A", true, 28), "BB");
    EXPECT_EQ(listNumber("a", true, 32'767), "32767");
    EXPECT_EQ(listNumber("01, 02, 03, ...", false, 7), "07");
    EXPECT_EQ(listNumber("1", false, 0), "0");
    EXPECT_EQ(listNumber("", false, 3), "");
}

TEST(ListNumberTest, ShowsTheSignsOfSymbolFonts) {
    EXPECT_EQ(plainBullet("-"), "-");
    EXPECT_EQ(plainBullet("\xEF\x82\xB7"), "•"); // U+F0B7
    EXPECT_EQ(plainBullet("\xEF\x80\xAD"), "-"); // U+F02D
    EXPECT_EQ(plainBullet(""), "");
}

} // namespace
} // namespace vanthu::odf
