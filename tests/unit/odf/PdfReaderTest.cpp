#include "odf/PdfReader.h"

#include <gmock/gmock.h>

namespace vanthu::odf {
namespace {

using ::testing::ElementsAre;

/// A page of the tool's output: pieces as (left, top, width, text); each 20 high.
struct Piece {
    int left, top, width;
    const char* text;
};

std::string page(const std::vector<Piece>& pieces, int width = 900) {
    std::string xml = "<page number=\"1\" top=\"0\" left=\"0\" height=\"1260\" width=\"" + std::to_string(width) +
                      "\">\n"
                      "<fontspec id=\"0\" size=\"19\" family=\"AAAAAA+Times New Roman\"/>\n";
    for (const Piece& piece : pieces)
        xml += "<text top=\"" + std::to_string(piece.top) + "\" left=\"" + std::to_string(piece.left) + "\" width=\"" +
               std::to_string(piece.width) + "\" height=\"20\" font=\"0\">" + piece.text + "</text>\n";
    return xml + "</page>\n";
}

/// "place text": "c<row>.<column>" of a cell, else the region's first letter.
std::vector<std::string> lines(const std::string& xml) {
    const json::Result<Source> source = readPdfXml(xml);
    if (!source) return {source.faults.front().id};
    std::vector<std::string> result;
    for (const SourceParagraph& one : source->paragraphs) {
        std::string place = one.region == Region::body ? "b" : one.region == Region::frame ? "f" : "h";
        if (one.cell) place = "c" + std::to_string(one.cell->row) + "." + std::to_string(one.cell->column);
        result.push_back(place + " " + one.text);
    }
    return result;
}

/// A letterhead, a title, and body text from 100 to 800 with first lines at 150.
const std::vector<Piece> kPaper{{120, 50, 160, "<b>ỦY BAN NHÂN DÂN</b>"},
                                {350, 50, 420, "<b>CỘNG HÒA XÃ HỘI</b>"},
                                {130, 80, 140, "Số:        /KH-UBND"},
                                {165, 80, 20, "12"},
                                {440, 80, 300, "<i>Sông Xanh, ngày 1</i>"},
                                {400, 120, 100, "<b>KẾ HOẠCH</b>"},
                                {150, 160, 650, "Dòng đầu của đoạn thứ nhất kéo dài đến hết"},
                                {100, 184, 700, "dòng thứ hai cũng dài như thế cho đến hết số 5/VT-"},
                                {100, 208, 300, "UBND là hết."},
                                {150, 232, 650, "Đoạn thứ hai bắt đầu thụt vào và kéo dài đến cuối"},
                                {100, 256, 700, "trang một, còn tiếp ở trang hai, nên dòng này dài"},
                                {100, 280, 700, "cho đến tận lề phải của trang giấy, không dừng ở"}};

TEST(PdfReaderTest, PartsColumnsAndJoinsLines) {
    const std::string two = page({{445, 40, 10, "2"}, {100, 80, 200, "đây."}, {150, 104, 300, "1. Đoạn mới &amp; ngắn."}});
    EXPECT_THAT(
        lines(page(kPaper) + two),
        ElementsAre("c0.0 ỦY BAN NHÂN DÂN", "c0.0 Số: 12 /KH-UBND", "c0.1 CỘNG HÒA XÃ HỘI", "c0.1 Sông Xanh, ngày 1", "b KẾ HOẠCH",
                    "b Dòng đầu của đoạn thứ nhất kéo dài đến hết dòng thứ hai cũng dài như thế cho đến hết số 5/VT-UBND là hết.",
                    "b Đoạn thứ hai bắt đầu thụt vào và kéo dài đến cuối trang một, còn tiếp ở trang hai, nên dòng này dài cho đến tận "
                    "lề phải của trang giấy, không dừng ở đây.",
                    "b 1. Đoạn mới & ngắn.", "h 2"));
}

TEST(PdfReaderTest, KnowsBoldItalicAndCentre) {
    const Source source = *readPdfXml(page(kPaper));
    EXPECT_TRUE(source.paragraphs[0].bold);
    EXPECT_TRUE(source.paragraphs[3].italic);
    EXPECT_EQ(source.paragraphs[4].alignment, Alignment::center);
    EXPECT_FALSE(source.paragraphs[5].bold);
    EXPECT_TRUE(source.hasLook);
    EXPECT_TRUE(source.breaksAreSoft);
}

TEST(PdfReaderTest, ReadsATableCellByCell) {
    EXPECT_THAT(lines(page({{100, 100, 30, "TT"},
                            {200, 100, 80, "Việc"},
                            {500, 100, 60, "Hạn"},
                            {105, 140, 10, "1"},
                            {150, 140, 250, "Việc thứ nhất"},
                            {500, 140, 80, "Quý I"},
                            {150, 164, 200, "dòng hai"},
                            {105, 200, 10, "2"},
                            {150, 200, 250, "Việc thứ hai"},
                            {500, 200, 80, "Quý II"}})),
                ElementsAre("c0.0 TT", "c0.1 Việc", "c0.2 Hạn", "c1.0 1", "c1.1 Việc thứ nhất dòng hai", "c1.2 Quý I", "c2.0 2",
                            "c2.1 Việc thứ hai", "c2.2 Quý II"));
}

TEST(PdfReaderTest, JoinsWrappedRecipientsInTheirColumn) {
    EXPECT_THAT(lines(page({{100, 100, 90, "Nơi nhận:"},
                            {500, 100, 200, "TM. ỦY BAN"},
                            {100, 124, 250, "- Sở A, Sở B,"},
                            {540, 124, 120, "CHỦ TỊCH"},
                            {100, 148, 100, "Sở C;"},
                            {100, 172, 100, "- Lưu: VT."},
                            {530, 240, 140, "Nguyễn Văn Mẫu"}})),
                ElementsAre("c0.0 Nơi nhận:", "c0.0 - Sở A, Sở B, Sở C;", "c0.0 - Lưu: VT.", "c0.1 TM. ỦY BAN", "c0.1 CHỦ TỊCH",
                            "c0.1 Nguyễn Văn Mẫu"));
}

TEST(PdfReaderTest, TakesManyPiecesInBoundedTime) {
    std::vector<Piece> row;
    std::vector<Piece> rows;
    for (int i = 0; i < 100'000; ++i) {
        row.push_back({i % 30'000, 100, 5, "a  b"});
        rows.push_back({i % 900, i / 20, 5, "a  b"});
    }
    EXPECT_FALSE(lines(page(row)).empty());
    EXPECT_FALSE(lines(page(rows)).empty());
}

TEST(PdfReaderTest, SaysThatAScanHasNoText) {
    EXPECT_THAT(lines(page({})), ElementsAre("pdf-no-text"));
    EXPECT_THAT(lines("anything"), ElementsAre("pdf-no-text"));
}

TEST(PdfReaderTest, ForgivesWhatXmlDoesNot) {
    EXPECT_THAT(lines(page({{100, 100, 90, "<b>a<i>\x01</b>b</i> &bad; &#xD800; &#273; \xFF"}})), ElementsAre("b a b &bad; đ"));
    EXPECT_THAT(lines("<page width=\"9\"><text left=\"1e99\" top=\"x\" width=\"nan\" height=\"1\">a</text><text"), ElementsAre("b a"));
}

} // namespace
} // namespace vanthu::odf
