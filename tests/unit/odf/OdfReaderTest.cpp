#include "Flat.h"

#include <gmock/gmock.h>

namespace vanthu::odf {
namespace {

using ::testing::ElementsAre;
using namespace odf::testing;

TEST(OdfReaderTest, FoldsBlanksAsTheWordProcessorDoes) {
    const Source source = read({"<text:p>\n  a \t b<text:s text:c=\"2\"/>c<text:tab/> d<text:line-break/>e\n</text:p>"});
    EXPECT_THAT(textsOf(source), ElementsAre("a b  c\t d\ne "));
}

TEST(OdfReaderTest, BringsTextIntoNfc) {
    EXPECT_THAT(textsOf(read({"<text:p>Tie\u0302\u0301ng Vie\u0323\u0302t</text:p>"})), ElementsAre("Tiếng Việt"));
}

TEST(OdfReaderTest, KnowsOtherPrefixesAndUtf16) {
    std::u16string wide = u"\uFEFF";
    for (const char c : Flat{"<text:p>a</text:p>"}.xml()) wide += static_cast<char16_t>(c);
    std::string bytes(reinterpret_cast<const char*>(wide.data()), wide.size() * 2);
    const std::size_t encoding = bytes.find(std::string("U\0T\0F\0-\0008\0", 10));
    bytes.replace(encoding, 10, std::string("U\0T\0F\0-\0001\0006\0", 12));
    const json::Result<Source> source = readDocument(bytes);
    ASSERT_TRUE(source) << source.faults.front().id;
    EXPECT_THAT(textsOf(*source), ElementsAre("a"));
    EXPECT_THAT(textsOf(*readDocument(
                    "<o:document xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                    "xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0' o:mimetype='application/vnd.oasis.opendocument.text'>"
                    "<o:body><o:text><t:p>b</t:p></o:text></o:body></o:document>")),
                ElementsAre("b"));
}

TEST(OdfReaderTest, TakesTheLookFromTheChainOfStyles) {
    const Flat flat{
        .body =
            R"(<text:p text:style-name="P1">A<text:span text:style-name="T1"> </text:span></text:p><text:p text:style-name="P1">A<text:span text:style-name="T1">b</text:span></text:p>)"
            R"(<text:p text:style-name="Missing">c</text:p><text:h text:style-name="Loop">d</text:h><text:p text:style-name="P1"/>)",
        .common =
            R"(<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="justify"/></style:default-style>)"
            R"(<style:style style:name="Base" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>)"
            R"(<style:style style:name="Own" style:display-name="Của mình" style:family="paragraph" style:parent-style-name="Base"><style:paragraph-properties fo:text-align="center"/></style:style>)"
            R"(<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Pool"/><style:style style:name="Pool" style:family="paragraph" style:parent-style-name="Loop"/>)",
        .automatic =
            R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Own"><style:text-properties fo:text-transform="uppercase"/></style:style>)"
            R"(<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>)"};
    const auto paragraphs = read(flat).paragraphs;
    ASSERT_EQ(paragraphs.size(), 5U);
    EXPECT_EQ(paragraphs[0].style, "Của mình");
    EXPECT_EQ(paragraphs[0].alignment, Alignment::center);
    EXPECT_TRUE(paragraphs[0].bold && paragraphs[0].italic && paragraphs[0].capitals) << "a blank in another weight is not seen";
    EXPECT_FALSE(paragraphs[1].bold);
    EXPECT_TRUE(paragraphs[1].italic);
    EXPECT_EQ(paragraphs[2].alignment, Alignment::justified);
    EXPECT_EQ(paragraphs[3].alignment, Alignment::justified);
    EXPECT_FALSE(paragraphs[4].bold) << "there is nothing to be bold";
}

TEST(OdfReaderTest, KeepsWhatStandsAndDropsWhatDoesNot) {
    const Flat flat{
        .body =
            R"(<text:tracked-changes><text:changed-region><text:deletion><text:p>bỏ</text:p></text:deletion></text:changed-region></text:tracked-changes>)"
            R"(<text:p>a<text:change text:change-id="x"/><text:span text:style-name="T1">ẩn</text:span><text:hidden-text>ẩn</text:hidden-text>b<text:date>1/2</text:date></text:p>)"
            R"(<text:section text:display="none"><text:p>ẩn</text:p></text:section>)"
            R"(<text:p><draw:frame><draw:object><office:document><office:body><office:chart><text:p>biểu đồ</text:p></office:chart></office:body></office:document></draw:object><svg:title>tên</svg:title></draw:frame></text:p>)",
        .automatic = R"(<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>)"};
    EXPECT_THAT(textsOf(read(flat)), ElementsAre("ab1/2", ""));
}

TEST(OdfReaderTest, TellsRegionsApart) {
    const Flat flat{
        .body =
            R"(<text:p>a<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>chú</text:p></text:note-body></text:note>)"
            R"(<office:annotation><text:p>ý kiến</text:p></office:annotation>b</text:p>)"
            R"(<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>1</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>2</text:p>)"
            R"(<table:table><table:table-row><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table><text:p>4</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table><text:p>c</text:p>)",
        .automatic =
            R"(<style:page-layout style:name="L"><style:page-layout-properties style:print-orientation="portrait"/></style:page-layout>)",
        .masters =
            R"(<style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>MẬT<text:page-number>2</text:page-number></text:p></style:header><style:footer><text:p><text:page-number>2</text:page-number></text:p></style:footer></style:master-page>)"
            R"(<style:master-page style:name="Unused" style:page-layout-name="L"><style:header><text:p>không dùng</text:p></style:header></style:master-page>)"};
    const auto paragraphs = read(flat).paragraphs;
    std::vector<std::pair<Region, std::string>> seen;
    for (const auto& one : paragraphs) seen.emplace_back(one.region, one.label + one.text);
    EXPECT_THAT(seen, ElementsAre(std::pair(Region::header, "MẬT"), std::pair(Region::body, "ab"), std::pair(Region::frame, "khung"),
                                  std::pair(Region::note, "1chú"), std::pair(Region::comment, "ý kiến"), std::pair(Region::cell, "1"),
                                  std::pair(Region::cell, "2"), std::pair(Region::cell, "3"), std::pair(Region::cell, "4"),
                                  std::pair(Region::body, "c")));
    EXPECT_EQ(paragraphs[5].cell, (CellPlace{0, 0, 0}));
    EXPECT_EQ(paragraphs[6].cell, (CellPlace{0, 0, 3}));
    EXPECT_EQ(paragraphs[7].cell, (CellPlace{1, 0, 0}));
    EXPECT_EQ(paragraphs[8].cell, (CellPlace{0, 0, 3}));
}

TEST(OdfReaderTest, FollowsPages) {
    const Flat flat{
        .body =
            R"(<text:p text:style-name="First">a</text:p><text:p text:style-name="Break">b</text:p><table:table table:style-name="Wide"><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table><text:p text:style-name="After">d</text:p><text:p>e</text:p>)",
        .automatic =
            R"(<style:style style:name="First" style:family="paragraph" style:master-page-name="Tall"/><style:style style:name="Break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>)"
            R"(<style:style style:name="Wide" style:family="table" style:master-page-name="Across"/><style:style style:name="After" style:family="paragraph"><style:paragraph-properties fo:break-after="page"/></style:style>)"
            R"(<style:page-layout style:name="T"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/></style:page-layout><style:page-layout style:name="A"><style:page-layout-properties fo:page-width="297mm" fo:page-height="21cm"/></style:page-layout>)",
        .masters =
            R"(<style:master-page style:name="Tall" style:page-layout-name="T"/><style:master-page style:name="Across" style:page-layout-name="A" style:next-style-name="Tall"/>)"};
    std::string breaks;
    std::string wide;
    for (const auto& one : read(flat).paragraphs) {
        breaks += one.pageBreakBefore ? one.text : "-";
        wide += one.landscape ? one.text : "-";
    }
    EXPECT_EQ(breaks, "-bc-e");
    EXPECT_EQ(wide, "--cd-");
}

TEST(OdfReaderTest, SeesRulesHoweverDrawn) {
    const Flat flat{
        .body =
            R"(<text:p text:style-name="B">a</text:p><text:p>b</text:p><text:p text:style-name="T"/><text:p>c<draw:line svg:y1="1cm" svg:y2="1cm"><text:p/></draw:line></text:p><text:p text:style-name="Box">d</text:p><text:p>e</text:p>)",
        .automatic =
            R"(<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:border-bottom="1pt solid #000000"/></style:style>)"
            R"(<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:border-top="1pt solid #000000" fo:border-left="none"/></style:style>)"
            R"(<style:style style:name="Box" style:family="paragraph"><style:paragraph-properties fo:border="1pt solid #000000"/></style:style>)"};
    std::string ruled;
    for (const auto& one : read(flat).paragraphs) ruled += one.ruleBelow ? one.text : "-";
    EXPECT_EQ(ruled, "ab-c--");
}

TEST(OdfReaderTest, TellsStretchesInOldFonts) {
    const Flat flat{
        .body = R"(<text:p text:style-name="P">Sè: <text:span text:style-name="N">12</text:span> KÕ ho¹ch</text:p>)",
        .automatic =
            R"(<style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name="F"/></style:style>)"
            R"(<style:style style:name="N" style:family="text"><style:text-properties fo:font-family="'Times New Roman'"/></style:style>)",
        .before = R"(<office:font-face-decls><style:font-face style:name="F" svg:font-family="'.VnTime'"/></office:font-face-decls>)"};
    const auto paragraph = read(flat).paragraphs.front();
    EXPECT_THAT(paragraph.oldFonts, ElementsAre(OldFont{0, 5, ".VnTime"}, OldFont{7, paragraph.text.size(), ".VnTime"}));
}

TEST(OdfReaderTest, ReadsIdsAndKeywords) {
    const Source source =
        read({.body = R"(<text:p xml:id="vt7">a</text:p>)",
              .before = "<office:meta><meta:keyword>kế hoạch</meta:keyword><meta:keyword>b</meta:keyword></office:meta>"});
    EXPECT_EQ(source.paragraphs.front().id, "vt7");
    EXPECT_THAT(source.keywords, ElementsAre("kế hoạch", "b"));
    EXPECT_TRUE(source.hasLook);
}

} // namespace
} // namespace vanthu::odf
