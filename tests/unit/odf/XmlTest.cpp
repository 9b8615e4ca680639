#include "odf/Xml.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    Xml(out).start("a").text(text).end("a");
    return out;
}

std::string paragraph(std::string_view text) {
    std::string out;
    bool folding = true;
    Xml(out).paragraphText(text, folding, true);
    return out;
}

TEST(XmlTest, NestsAndClosesEmptyElements) {
    std::string out;
    Xml xml(out);
    xml.start("a").attribute("b", "c").start("d").end("d").text("e").end("a");
    EXPECT_EQ(out, R"(<a b="c"><d/>e</a>)");
}

TEST(XmlTest, EscapesMarkup) {
    EXPECT_EQ(escaped("a<b>&\"'"), "<a>a&lt;b&gt;&amp;\"'</a>");
    EXPECT_EQ(escaped("]]>"), "<a>]]&gt;</a>");
    std::string out;
    Xml(out).start("a").attribute("b", "<\"&'>\n\t").end("a");
    EXPECT_EQ(out, "<a b=\"&lt;&quot;&amp;'&gt;&#10;&#9;\"/>");
}

TEST(XmlTest, KeepsSpacesThatOdfWouldFold) {
    EXPECT_EQ(paragraph("a b"), "a b");
    EXPECT_EQ(paragraph(" a"), "<text:s/>a");
    EXPECT_EQ(paragraph("a "), "a<text:s/>");
    EXPECT_EQ(paragraph("a  b"), "a <text:s/>b");
    EXPECT_EQ(paragraph("a   b"), "a <text:s/><text:s/>b");
    EXPECT_EQ(paragraph(" "), "<text:s/>");
    EXPECT_EQ(paragraph("\xC2\xA0"), "\xC2\xA0");
}

TEST(XmlTest, LineFeedsAreLineBreaks) {
    EXPECT_EQ(paragraph("a\nb"), "a<text:line-break/>b");
    EXPECT_EQ(paragraph("\n"), "<text:line-break/>");
    EXPECT_EQ(paragraph("a\n b"), "a<text:line-break/><text:s/>b");
}

TEST(XmlTest, FoldingGoesOnFromRunToRun) {
    std::string out;
    bool folding = true;
    Xml xml(out);
    xml.paragraphText("a ", folding, false);
    EXPECT_TRUE(folding);
    xml.paragraphText(" b", folding, false);
    EXPECT_FALSE(folding);
    xml.paragraphText("", folding, true);
    EXPECT_EQ(out, "a <text:s/>b");
}

TEST(XmlTest, LengthsHaveAtMostFourDecimalsAndNoLocale) {
    EXPECT_EQ(mm(12.7), "12.7mm");
    EXPECT_EQ(mm(0), "0mm");
    EXPECT_EQ(mm(1.0 / 3), "0.3333mm");
    EXPECT_EQ(pt(-0.5), "-0.5pt");
    EXPECT_EQ(mm(1234567.5), "1234567.5mm");
}

/// What a reader makes of the markup of a paragraph (ODF 1.3, part 3, 6.1.2), written without a look at the writer.
std::string readBack(std::string_view markup) {
    std::string folded;
    bool space = true; // at the start spaces are folded away
    std::size_t pending = 0;
    const auto put = [&](std::string_view text) {
        if (pending > 0) folded += ' ';
        pending = 0;
        folded += text;
        space = false;
    };
    while (!markup.empty()) {
        const auto starts = [&](std::string_view what) { return markup.substr(0, what.size()) == what; };
        const auto take = [&](std::string_view what, std::string_view means) {
            put(means);
            markup.remove_prefix(what.size());
        };
        if (starts("<text:s/>")) {
            take("<text:s/>", " ");
        } else if (starts("<text:line-break/>")) {
            take("<text:line-break/>", "\n");
            space = true;
        } else if (starts("<text:tab/>")) {
            take("<text:tab/>", "\t");
        } else if (starts("&lt;")) {
            take("&lt;", "<");
        } else if (starts("&gt;")) {
            take("&gt;", ">");
        } else if (starts("&amp;")) {
            take("&amp;", "&");
        } else if (markup.front() == ' ') {
            if (!space) pending = 1;
            space = true;
            markup.remove_prefix(1);
        } else {
            put(markup.substr(0, 1));
            markup.remove_prefix(1);
        }
    }
    return folded; // a space still pending stood at the end and is folded away
}

TEST(XmlTest, AnyTextReadsBackTheSame) {
    std::mt19937 dice(11);
    const std::vector<std::string> pieces{" ",
                                          "  ",
                                          "\n",
                                          "\t",
                                          "<",
                                          ">",
                                          "&",
                                          "&amp;",
                                          "a",
                                          "ế",
                                          "Kế hoạch thực hiện nhiệm vụ",
                                          "\xC2\xA0",
                                          "]]>",
                                          "<text:s/>",
                                          "\"",
                                          "'",
                                          "0123456789abcdef",
                                          "𡨸"};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto count = dice() % 9; count > 0; --count) text += pieces[dice() % pieces.size()];
        ASSERT_EQ(readBack(paragraph(text)), text) << paragraph(text);
    }
}

TEST(XmlTest, ATextInRunsReadsBackTheSame) {
    std::mt19937 dice(12);
    const std::vector<std::string> pieces{" ", "a", "", "  ", " b ", "\n", "<"};
    for (int round = 0; round < 20000; ++round) {
        std::vector<std::string> runs(1 + dice() % 5);
        std::string text;
        for (std::string& run : runs) {
            for (auto count = dice() % 4; count > 0; --count) run += pieces[dice() % pieces.size()];
            text += run;
        }
        // An empty last run could not tell that the space before it is the last: the layout makes none.
        if (runs.back().empty()) continue;
        std::string out;
        bool folding = true;
        Xml xml(out);
        for (std::size_t i = 0; i < runs.size(); ++i) xml.paragraphText(runs[i], folding, i + 1 == runs.size());
        ASSERT_EQ(readBack(out), text) << out;
    }
}

TEST(XmlTest, EscapingIsTheSameAtEveryPlaceOfALongText) {
    // The writer looks at blocks of bytes at once: a character must be seen wherever it falls in one.
    for (std::size_t at = 0; at < 100; ++at) {
        for (const char special : {'<', '&', '\n', ' '}) {
            std::string text(100, 'x');
            text.insert(at, 1, special);
            ASSERT_EQ(readBack(paragraph(text)), text) << at;
        }
        std::string text(100, 'x');
        text.insert(at, "  ");
        ASSERT_EQ(readBack(paragraph(text)), text) << at;
    }
}

} // namespace
} // namespace vanthu::odf
