#include "exchange/Csv.h"
#include "exchange/Ods.h"

#include "odf/ZipArchive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::exchange {
namespace {

using testing::ElementsAre;

const Sheet kSheet{{"id", "Tên", "Từ ngày"},
                   {"a", "Ủy ban; \"xã\", thôn", "2025-07-01"},
                   {"b", "  hai   dòng\nliền ", ""},
                   {"c", "=1+1", "-5"},
                   {"d", "", "2025-02-30x"}};

std::string faultOf(const json::Result<Sheet>& sheet) {
    if (sheet) return "none";
    const json::Fault& fault = sheet.faults.front();
    return fault.id + (fault.arguments.empty() ? "" : " " + fault.arguments.front().value);
}

TEST(CsvTest, GivesBackWhatWasWritten) { EXPECT_EQ(kSheet, *readCsv(writeCsv(kSheet))); }

TEST(CsvTest, GuardsAgainstFormulas) { EXPECT_NE(std::string::npos, writeCsv(kSheet).find("\"'=1+1\"")); }

TEST(CsvTest, ReadsWhatSpreadsheetsWrite) {
    const Sheet expected{{"a", "b,c"}, {"1", ""}};
    EXPECT_EQ(expected, *readCsv("\xEF\xBB\xBF"
                                 "a;\"b,c\"\r\n1;\r\n;\r\n\r\n"));
    EXPECT_EQ(expected, *readCsv("a\t\"b,c\"\n1\t"));
    EXPECT_EQ(expected, *readCsv("a,\"b,c\"\n1,"));
    EXPECT_EQ(Sheet(), *readCsv(""));
    EXPECT_EQ(Sheet(), *readCsv("\xEF\xBB\xBF"));
}

TEST(CsvTest, NamesTheLineOfWhatIsWrong) {
    EXPECT_EQ("csv-quote-open 2", faultOf(readCsv("a,b\n\"c,d\ne,f\n")));
    EXPECT_EQ("csv-after-quote 3", faultOf(readCsv("a\n\"b\"\n\"c\"d\n")));
    EXPECT_EQ("csv-no-text 2", faultOf(readCsv("a\n\xC4\n")));
    EXPECT_EQ("sheet-too-large 3", faultOf(readCsv("a\nb\nc\n", {.rows = 2})));
    EXPECT_EQ("sheet-too-large 1", faultOf(readCsv("a,b\n", {.columns = 1})));
}

TEST(OdsTest, GivesBackWhatWasWritten) {
    Sheet expected = kSheet;
    expected[2].pop_back(); // nothing at the end of a row is nothing
    EXPECT_EQ(expected, *readOds(writeOds("legal-bases", kSheet)));
}

TEST(OdsTest, TheSameTableGivesTheSameBytes) { EXPECT_EQ(writeOds("x", kSheet), writeOds("x", kSheet)); }

TEST(OdsTest, CarriesNoCharacterThatXmlCannot) { EXPECT_THAT(*readOds(writeOds("x", {{"a\x01z"}})), ElementsAre(ElementsAre("az"))); }

std::string flat(std::string_view table) {
    return "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
           "<office:body><office:spreadsheet>" +
           std::string(table) + "</office:spreadsheet></office:body></office:document>";
}

TEST(OdsTest, ReadsRepeatedCellsAndRowsButNotTheMillionEmptyOnes) {
    const std::string cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    const auto sheet =
        readOds(flat("<table:table><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                     "<table:table-row>" +
                     cell + "<table:table-cell table:number-columns-repeated=\"2\"/>" + cell +
                     "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                     "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\" "
                     "office:date-value=\"2025-07-01T00:00:00\"><text:p>01/07/25</text:p></table:table-cell>"
                     "<table:table-cell office:value-type=\"float\" office:value=\"50\"><office:annotation><text:p>note</text:p>"
                     "</office:annotation><text:p>50,00</text:p></table:table-cell></table:table-row>"
                     "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>"
                     "<table:table><table:table-row>" +
                     cell + "</table:table-row></table:table>"));
    ASSERT_TRUE(sheet) << faultOf(sheet);
    EXPECT_EQ((Sheet{{"x", "", "", "x"}, {"2025-07-01", "50"}, {"2025-07-01", "50"}}), *sheet);
}

TEST(OdsTest, AllTablesWithTextAreThere) {
    const auto table = [](const std::string& text) {
        return "<table:table><table:table-row><table:table-cell><text:p>" + text +
               "</text:p></table:table-cell></table:table-row></table:table>";
    };
    EXPECT_THAT(*readOdsTables(flat(table("cover") + table("") + table("book"))), ElementsAre(Sheet{{"cover"}}, Sheet{{"book"}}));
    EXPECT_EQ(*readOds(flat(table("cover") + table("book"))), Sheet{{"cover"}});
}

TEST(OdsTest, RefusesWhatWouldFillTheMemory) {
    const std::string row =
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
    EXPECT_EQ("sheet-too-large 1", faultOf(readOds(flat("<table:table>" + row + "</table:table>"))));
    const std::string cell = "<table:table-row><table:table-cell "
                             "table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row>";
    EXPECT_EQ("sheet-too-large 1", faultOf(readOds(flat("<table:table>" + cell + "</table:table>"))));
}

TEST(OdsTest, OtherFilesAreNamed) {
    EXPECT_EQ("odf-part-missing content.xml", faultOf(readOds([] {
                  odf::ZipArchive archive;
                  archive.add("word/document.xml", "<a/>", 0);
                  return archive.finish();
              }())));
    EXPECT_EQ("ods-no-table", faultOf(readOds("<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")));
    EXPECT_NE("none", faultOf(readOds("PK\x03\x04")));
}

} // namespace
} // namespace vanthu::exchange
