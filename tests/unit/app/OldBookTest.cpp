#include "app/OldBook.h"
#include "app/OldBookDays.h"
#include "exchange/Csv.h"

#include <gmock/gmock.h>

namespace vanthu::app {

namespace {

using testing::ElementsAre;

const std::string kHead = "\"Số, ký hiệu\",Ngày văn bản,Trích yếu,Người ký,Nơi nhận,Ngày chuyển,Ký nhận,Số bản,Ghi chú\n";

std::vector<OldBookRow> rowsOf(const std::string& csv, std::optional<int> year = std::nullopt) {
    const json::Result<OldBookWords> words = readOldBookWords(json::DataFolders({VANTHU_TEMPLATES}));
    EXPECT_TRUE(words);
    const json::Result<exchange::Sheet> sheet = exchange::readCsv(csv);
    EXPECT_TRUE(sheet);
    int ids = 0;
    const json::Result<std::vector<OldBookRow>> rows =
        readOldBook({*sheet}, *words, {year, "so-cu.csv", [&] { return "id-" + std::to_string(++ids); }});
    EXPECT_TRUE(rows) << (rows.faults.empty() ? "" : rows.faults.front().id);
    return rows ? *rows : std::vector<OldBookRow>();
}

std::string faultOf(const std::string& row, std::optional<int> year = std::nullopt) {
    const std::vector<OldBookRow> rows = rowsOf(kHead + row, year);
    return rows.size() != 1 ? "rows: " + std::to_string(rows.size()) : rows.front().fault ? rows.front().fault->id : "";
}

} // namespace

TEST(OldBookDays, AreReadAsPeopleWriteThem) {
    for (const char* text : {"2/3/2026", "02-03-2026", "2.3.2026", "2026-03-02", "02/03/2026"})
        EXPECT_EQ(readDay(text, {}), "2026-03-02") << text;
    EXPECT_EQ(readDay("2/3", 2026), "2026-03-02");
    EXPECT_EQ(readDay("29/02/2024", {}), "2024-02-29");
    for (const char* text :
         {"2/3", "", "29/02/2026", "32/1/2026", "0/1/2026", "1/13/2026", "2/3/26", "a/3/2026", "2/3/2026/1", "2//2026", "-2/3/2026"})
        EXPECT_FALSE(readDay(text, {})) << text;
}

TEST(OldBook, ReadsARow) {
    const std::vector<OldBookRow> rows = rowsOf("UBND HUYỆN SÔNG XANH\n" + kHead + "(1),(2),(3),(4),(5),(6),(7),(8),(9)\n" +
                                                "08/KH-UBND,2/3/2019,kế hoạch tổ chức tiếp công dân,Trần Thị Ví Dụ,UBND tỉnh; UBND các "
                                                "xã,3/3/2019,\"UBND các xã (4/3/2019)\",12,'=x\n");
    ASSERT_EQ(rows.size(), 1U);
    const store::OldEntry& entry = rows.front().entry;
    EXPECT_FALSE(rows.front().fault);
    EXPECT_EQ(rows.front().line, 4U);
    EXPECT_EQ(entry.number, 8);
    EXPECT_EQ(entry.year, 2019);
    EXPECT_EQ(entry.document.symbol, "KH-UBND");
    EXPECT_EQ(entry.document.issuedOn, "2019-03-02");
    EXPECT_EQ(entry.document.typeName, "Kế hoạch");
    EXPECT_EQ(entry.document.subject, "tổ chức tiếp công dân");
    EXPECT_EQ(entry.document.copies, 12);
    EXPECT_EQ(entry.document.note, "=x");
    EXPECT_EQ(entry.sentOn, "2019-03-03");
    EXPECT_THAT(entry.receipts, ElementsAre(store::BookRow::Receipt{"", ""}, store::BookRow::Receipt{"", "2019-03-04"}));
    EXPECT_NE(entry.document.form.find("\"line\":4"), std::string::npos);
}

TEST(OldBook, ReadsWhatWasVoided) {
    const store::OldEntry entry = rowsOf(kHead + "9/TB-UBND,2/3/2019,Thông báo nghỉ lễ,,,,,,gửi gấp; Đã hủy: ký nhầm\n").front().entry;
    EXPECT_EQ(entry.voidReason, "ký nhầm");
    EXPECT_EQ(entry.document.note, "gửi gấp");
    EXPECT_EQ(rowsOf(kHead + "9,,bỏ trống,,,,,,Hủy\n", 2019).front().entry.voidReason, "Hủy");
    const store::OldEntry living = rowsOf(kHead + "9,2/3/2019,a,,,,,,Hủy bỏ quyết định cũ\n").front().entry;
    EXPECT_EQ(living.voidReason, "");
    EXPECT_EQ(living.document.note, "Hủy bỏ quyết định cũ");
}

TEST(OldBook, WhatFindsNoPlaceGoesIntoTheNote) {
    const store::Document document = rowsOf(kHead + "9,2/3/2019,a,,,hôm sau,Ông B,nhiều,x\n").front().entry.document;
    EXPECT_EQ(document.note, "x; nhiều; hôm sau; Ông B");
}

TEST(OldBook, SaysWhyARowIsRefused) {
    EXPECT_EQ(faultOf("08/KH-UBND,2/3/2019,a\n"), "");
    EXPECT_EQ(faultOf("x/KH-UBND,2/3/2019,a\n"), "import-number");
    EXPECT_EQ(faultOf(",2/3/2019,a\n"), "import-number");
    EXPECT_EQ(faultOf("08a/KH-UBND,2/3/2019,a\n"), "import-suffix");
    EXPECT_EQ(faultOf("8/KH,30/2/2019,a\n"), "import-date");
    EXPECT_EQ(faultOf("8/KH,,a\n", 2019), "import-date");
    EXPECT_EQ(faultOf("8/KH,2/3,a\n"), "import-date");
    EXPECT_EQ(faultOf("8/KH,2/3,a\n", 2019), "");
    EXPECT_EQ(faultOf("8/KH,2/3/2018,a\n", 2019), "import-year");
    EXPECT_EQ(faultOf("8/KH,2/3/2019,a\x01\n"), "import-character");
    EXPECT_EQ(faultOf("8/KH,2/3/2019,a\u202e\n"), "import-character");
}

TEST(OldBook, NeedsItsHeads) {
    const json::Result<OldBookWords> words = readOldBookWords(json::DataFolders({VANTHU_TEMPLATES}));
    ASSERT_TRUE(words);
    EXPECT_EQ(readOldBook({*exchange::readCsv("a,b\n1,2\n")}, *words, {}).faults.front().id, "import-head-missing");
    EXPECT_EQ(readOldBook({}, *words, {}).faults.front().id, "import-head-missing");
}

} // namespace vanthu::app
