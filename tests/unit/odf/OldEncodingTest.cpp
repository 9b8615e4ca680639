#include "odf/OldEncoding.h"

#include <gmock/gmock.h>

namespace vanthu::odf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

SourceParagraph paragraph(std::string text, std::vector<OldFont> fonts = {}) {
    SourceParagraph one;
    one.text = std::move(text);
    one.oldFonts = std::move(fonts);
    return one;
}

TEST(OldEncodingTest, ConvertsStretchesByTheirFont) {
    Source source;
    const std::string plan = "KÕ ho¹ch";
    source.paragraphs = {paragraph(plan + " số 5", {{0, plan.size(), ".VnTime"}}), paragraph("ñy ban nh©n d©n", {{0, 18, ".VnTimeH"}}),
                         paragraph("Đã là Unicode")};
    convertOldEncodings(source);
    EXPECT_EQ(source.paragraphs[0].text, "Kế hoạch số 5");
    EXPECT_EQ(source.paragraphs[1].text, "ỦY BAN NHÂN DÂN");
    EXPECT_EQ(source.paragraphs[2].text, "Đã là Unicode");
    EXPECT_THAT(source.paragraphs[0].oldFonts, IsEmpty());
    EXPECT_THAT(source.encodings, ElementsAre("TCVN3"));
}

TEST(OldEncodingTest, SeesTheEncodingByTheWordsWithoutFonts) {
    Source source;
    source.paragraphs = {paragraph("Thùc hiÖn KÕ ho¹ch cña ñy ban nh©n d©n tØnh vÒ viÖc tæ chøc héi nghÞ")};
    convertOldEncodings(source);
    EXPECT_EQ(source.paragraphs[0].text, "Thực hiện Kế hoạch của ủy ban nhân dân tỉnh về việc tổ chức hội nghị");
    EXPECT_THAT(source.encodings, ElementsAre("TCVN3"));
}

TEST(OldEncodingTest, LeavesUnicodeAlone) {
    Source source;
    source.paragraphs = {paragraph("Kế hoạch của Ủy ban nhân dân tỉnh; số 12", {{0, 3, ".VnTime"}}),
                         paragraph("12/2024", {{0, 7, "VNI-Times"}})};
    source.paragraphs[0].oldFonts.clear();
    const Source before = source;
    convertOldEncodings(source);
    EXPECT_EQ(source.paragraphs[0].text, before.paragraphs[0].text);
    EXPECT_EQ(source.paragraphs[1].text, "12/2024");
    EXPECT_THAT(source.encodings, IsEmpty());
}

} // namespace
} // namespace vanthu::odf
