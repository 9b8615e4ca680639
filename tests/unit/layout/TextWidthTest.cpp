#include "Laid.h"

#include "layout/TextWidth.h"

#include <random>

namespace vanthu::layout {
namespace {

constexpr double kMmPerPt = 25.4 / 72;

/// Advance widths of Times New Roman as its makers publish them, in 1/2048 of the size.
double published(double units, double sizePt) { return units / 2048 * sizePt * kMmPerPt; }

const TextWidth& widths() { return composer().widths(); }

ParagraphStyle plain(double sizePt) {
    ParagraphStyle result;
    result.sizePt = sizePt;
    return result;
}

TEST(TextWidthTest, AddsThePublishedWidths) {
    ParagraphStyle style = plain(14);
    EXPECT_NEAR(widths().line("Aai 0", style), published(1479 + 909 + 569 + 512 + 1024, 14), 1e-9);
    style.bold = true;
    EXPECT_NEAR(widths().line("Aai 0", style), published(1479 + 1024 + 569 + 512 + 1024, 14), 1e-9);
    style.bold = false;
    style.italic = true;
    EXPECT_NEAR(widths().line("Aai 0", style), published(1251 + 1024 + 569 + 512 + 1024, 14), 1e-9);
    EXPECT_EQ(widths().line("", style), 0);
}

TEST(TextWidthTest, GrowsWithTheSize) { EXPECT_NEAR(widths().line("Kế hoạch", plain(28)), 2 * widths().line("Kế hoạch", plain(14)), 1e-9); }

TEST(TextWidthTest, VietnameseLettersAreAsWideAsTheirBase) {
    for (const auto& [marked, base] : {std::pair{"ế", "e"}, {"ữ", "ư"}, {"đ", "d"}, {"Ậ", "A"}, {"ỹ", "y"}})
        EXPECT_NEAR(widths().line(marked, plain(14)), widths().line(base, plain(14)), 0.2) << marked;
}

TEST(TextWidthTest, AgreesWithWhatWasMeasuredInAPdf) {
    EXPECT_NEAR(widths().line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style("nation")), 95.57, 0.3);
    EXPECT_NEAR(widths().line("Độc lập - Tự do - Hạnh phúc", style("motto")), 60.39, 0.1);
}

TEST(TextWidthTest, MeasuresCapitalsWhereTheStylePrintsThem) {
    ParagraphStyle caps = plain(13);
    caps.caps = true;
    EXPECT_EQ(widths().line("Ủy ban", caps), widths().line("ỦY BAN", plain(13)));
    EXPECT_EQ(widths().wrap("Ủy ban", caps, 100).widestMm, widths().line("ỦY BAN", plain(13)));
}

TEST(TextWidthTest, UnknownCharactersCountAsDigits) {
    EXPECT_EQ(widths().line("\xF0\xA1\xA8\xB8", plain(14)), widths().line("0", plain(14)));
}

TEST(TextWidthTest, WrapsAtSpaces) {
    const ParagraphStyle style = plain(14);
    const double word = widths().line("hoạch", style);
    EXPECT_EQ(widths().wrap("hoạch", style, word + 0.1).lines, 1);
    EXPECT_EQ(widths().wrap("hoạch hoạch", style, word + 0.1).lines, 2);
    EXPECT_NEAR(widths().wrap("hoạch hoạch", style, word + 0.1).widestMm, word, 1e-9);
    EXPECT_EQ(widths().wrap("hoạch hoạch", style, widths().line("hoạch hoạch", style) + 0.1).lines, 1);
    EXPECT_EQ(widths().wrap("", style, 10).lines, 1);
    EXPECT_EQ(widths().wrap("một\nhai\n\nba", style, 1000).lines, 4);
}

TEST(TextWidthTest, TheIndentTakesRoomFromTheFirstLine) {
    ParagraphStyle style = plain(14);
    const double room = widths().line("hoạch hoạch", style) + 0.1;
    style.firstLineMm = 12.7;
    EXPECT_EQ(widths().wrap("hoạch hoạch", style, room).lines, 2);
}

TEST(TextWidthTest, LinesHaveTheHeightOfTheFont) {
    ParagraphStyle style = plain(14);
    EXPECT_NEAR(widths().lineHeightMm(style), 5.68, 0.02);
    style.lineSpacing = 1.5;
    EXPECT_NEAR(widths().lineHeightMm(style), 8.52, 0.03);
    style.lineHeightPt = 2;
    EXPECT_NEAR(widths().lineHeightMm(style), 2 * kMmPerPt, 1e-9);
}

/// Random sentences of Vietnamese syllables.
std::string sentence(std::mt19937& dice) {
    static const std::vector<std::string> syllables{"kế", "hoạch", "ủy", "ban", "nghiêm", "túc", "a", "thực", "hiện", "2024", "-"};
    std::string text;
    for (auto words = 1 + dice() % 40; words > 0; --words) text += (text.empty() ? "" : " ") + syllables[dice() % syllables.size()];
    return text;
}

TEST(TextWidthTest, MoreRoomNeverTakesMoreLinesAndNoLineIsWiderThanItsRoom) {
    std::mt19937 dice(7);
    const ParagraphStyle style = plain(14);
    for (int round = 0; round < 200; ++round) {
        const std::string text = sentence(dice);
        int before = 1000;
        for (double room = 20; room < 200; room += 3) {
            const auto wrapped = widths().wrap(text, style, room);
            EXPECT_LE(wrapped.lines, before) << text;
            EXPECT_LE(wrapped.widestMm, room + 1e-9) << text;
            before = wrapped.lines;
        }
    }
}

TEST(TextWidthTest, BalancingKeepsTheNumberOfLines) {
    std::mt19937 dice(8);
    const ParagraphStyle style = plain(14);
    for (int round = 0; round < 200; ++round) {
        const std::string text = sentence(dice);
        const double balanced = widths().balancedMm(text, style, 150);
        const auto wrapped = widths().wrap(text, style, 150);
        EXPECT_LE(balanced, 150);
        EXPECT_EQ(widths().wrap(text, style, balanced).lines, wrapped.lines) << text;
        EXPECT_TRUE(wrapped.lines > 1 || balanced == 150);
    }
}

/// How wide the longer of two lines is in the room of an agency's name.
double longerLine(const char* text, const ParagraphStyle& style) {
    const auto wrapped = widths().wrap(text, style, widths().balancedMm(text, style, 66));
    EXPECT_EQ(wrapped.lines, 2) << text;
    return wrapped.widestMm;
}

TEST(TextWidthTest, TwoLinesPartBeforeTheNameOfAUnit) {
    ParagraphStyle style = plain(13);
    style.bold = style.caps = true;
    EXPECT_NEAR(longerLine("Hội đồng nhân dân xã Sông Xanh", style), widths().line("Hội đồng nhân dân", style), 1e-6);
    EXPECT_NEAR(longerLine("Ủy ban nhân dân thành phố Bến Cảng", style), widths().line("thành phố Bến Cảng", style), 1e-6);
    EXPECT_NEAR(longerLine("Ban Văn hóa và nếp sống xã Bờ Sông", style), widths().line("Ban Văn hóa và nếp sống", style), 1e-6);
    // Not before a word that only begins like one, nor where the lines would be filled up otherwise or be too long.
    EXPECT_NEAR(longerLine("Ban Văn hóa và nếp sống Xã hội Bờ", style), widths().line("nếp sống Xã hội Bờ", style), 1e-6);
    EXPECT_NEAR(longerLine("Tổ xã Sông Xanh và các thôn bản", style), widths().line("Tổ xã Sông Xanh", style), 0.1);
}

TEST(TextWidthTest, ALineFeedByHandIsLeftAlone) {
    EXPECT_EQ(widths().balancedMm("Hội đồng nhân dân\nxã Sông Xanh", plain(13), 66),
              widths().balancedMm("Hội đồng nhân dân\nđã Sông Xanh", plain(13), 66));
}

TEST(TextWidthTest, SlantedBlanksAreWiderAsWriterPrintsThem) {
    // Measured in a PDF: eight of them between "số " and " ngày" of an open number.
    ParagraphStyle style = plain(14);
    style.italic = true;
    const std::string blanks = " \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0 ";
    EXPECT_NEAR(widths().line(blanks, style), 45.54 * kMmPerPt, 0.1);
}

} // namespace
} // namespace vanthu::layout
