#include "odf/RegistrationPlaces.h"
#include "odf/ParagraphPieces.h"

#include <gtest/gtest.h>

namespace vanthu::odf {

namespace {

const RegistrationLine kLine{"08", 2, 3, 2026};

std::string document(const std::string& number, const std::string& date) {
    return "<?xml version=\"1.0\"?><office:text><text:p text:style-name=\"P>1\">ỦY BAN</text:p><text:p>" + number + "</text:p><text:p>" +
           date + "</text:p><text:p>Nội dung, ngày mai</text:p></office:text>";
}

/// The fault's id, or the document.
std::string filled(const std::string& number, const std::string& date, const RegistrationLine& line = kLine) {
    const auto made = withRegistration(document(number, date), line);
    return made ? *made : made.faults.front().id;
}

const std::string kDate = "Sông Xanh, ngày 02 tháng 3 năm 2026";

} // namespace

TEST(RegistrationPlaces, BlanksDotsAndElementsGiveWay) {
    const std::string done = document("Số: 08/KH-UBND", kDate);
    EXPECT_EQ(filled("Số:/KH-UBND", kDate), done);
    EXPECT_EQ(filled("Số:     /KH-UBND", "Sông Xanh, ngày    tháng    năm 2026"), done);
    EXPECT_EQ(filled("Số: <text:s text:c=\"6\"/>/KH-UBND", "Sông Xanh, ngày <text:s text:c=\"3\"/>tháng<text:tab/>năm 2026"), done);
    EXPECT_EQ(filled("Số: ……/KH-UBND", "Sông Xanh, ngày ..... tháng ____ năm 20…"), done);
    EXPECT_EQ(filled("Số:&#160;…/KH-UBND", kDate), "places-no-number"); // written as a number of its own: not guessed
}

TEST(RegistrationPlaces, SpansStayAroundTheirText) {
    EXPECT_EQ(filled("<text:span a=\"1\">Số:</text:span><text:span a=\"2\">  </text:span>/KH-<text:span>UB&amp;ND</text:span>", kDate),
              document("<text:span a=\"1\">Số:</text:span><text:span a=\"2\"> 08</text:span>/KH-<text:span>UB&amp;ND</text:span>", kDate));
}

TEST(RegistrationPlaces, BookmarksHoldWhatIsWritten) {
    EXPECT_EQ(filled("Số: <text:bookmark-start text:name=\"n\"/>     <text:bookmark-end text:name=\"n\"/>/KH-UBND",
                     "Sông Xanh, ngày <b1/>    <b2/> tháng <b3/>   <b4/> năm <b5/>2026<b6/>"),
              document("Số: <text:bookmark-start text:name=\"n\"/>08<text:bookmark-end text:name=\"n\"/>/KH-UBND",
                       "Sông Xanh, ngày <b1/>02<b2/> tháng <b3/>3<b4/> năm <b5/>2026<b6/>"));
}

TEST(RegistrationPlaces, WhatStandsThereIsKeptOrSaid) {
    EXPECT_EQ(registeredText(document("Số: 77a/KH-UBND", kDate))->number, "77a");
    EXPECT_EQ(registeredText(document("Số:    /KH-UBND", kDate))->number, "");
    const std::string open = document("Số: /KH-UBND", "Sông Xanh, ngày  tháng  năm 2026");
    EXPECT_EQ(registeredText(open)->text, registeredText(*withRegistration(open, kLine))->text);
    EXPECT_EQ(filled("Số: /KH-UBND", "Sông Xanh, ngày 5 tháng 3 năm 2026"), "places-date-differs");
    EXPECT_EQ(filled("Số: /KH-UBND", "Sông Xanh, ngày    tháng 3 năm 2025"), "places-date-differs");
    EXPECT_EQ(filled("Số: /KH-UBND", "Sông Xanh, ngày 2 tháng 03 năm 2026"),
              document("Số: 08/KH-UBND", "Sông Xanh, ngày 2 tháng 03 năm 2026"));
    EXPECT_EQ(filled("Số: /UBND-VX", "Sông Xanh, ngày tháng năm 2026", {"01a", 12, 1, 2026}),
              document("Số: 01a/UBND-VX", "Sông Xanh, ngày 12 tháng 01 năm 2026"));
}

TEST(RegistrationPlaces, WhatIsNotRecognisedIsSaid) {
    EXPECT_EQ(filled("Số lượng: 5/10 bản", kDate), "places-no-number");
    EXPECT_EQ(filled("KH-UBND", kDate), "places-no-number");
    EXPECT_EQ(filled("Số: /KH-UBND", "Hôm nay"), "places-no-date");
    EXPECT_EQ(filled("Số: /KH-UBND", "Căn cứ Luật, ngày 01 tháng 02 năm 2025 của Quốc hội"), "places-no-date");
    EXPECT_FALSE(withRegistration("PK\x03\x04", kLine));
    EXPECT_FALSE(withRegistration("", kLine));
}

TEST(ParagraphPieces, WithstandsAnything) {
    for (const char* xml :
         {"", "<", "<text:p", "<text:p>", "<text:p>&", "<!--", "</text:p></text:p>", "<text:p a=\">", "<text:p>a<text:h>b</text:p>"})
        paragraphPieces(xml);
    const auto pieces = paragraphPieces("<text:p>a<!-- b --><x y=\">\"/>&amp;</text:p>");
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0].text, "a&");
}

} // namespace vanthu::odf
