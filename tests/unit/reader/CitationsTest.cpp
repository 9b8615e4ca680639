#include "reader/Citations.h"

#include "Words.h"

#include <gtest/gtest.h>

namespace vanthu::reader {
namespace {

using testing::words;

std::vector<Citation> findIn(const std::string& text) { return Citations(words()).find(text); }

void expectCitation(const std::string& text, const Citation& expected) {
    const auto found = findIn(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].type, expected.type) << text;
    EXPECT_EQ(found[0].number, expected.number) << text;
    EXPECT_EQ(found[0].symbol, expected.symbol) << text;
    EXPECT_EQ(found[0].date, expected.date) << text;
    EXPECT_EQ(found[0].issuer, expected.issuer) << text;
    EXPECT_EQ(found[0].title, expected.title) << text;
}

constexpr std::nullopt_t kOpen = std::nullopt;

TEST(CitationsTest, TakesACitationApart) {
    expectCitation("Thực hiện Kế hoạch số 64/KH-BĐH ngày 09/3/2026 của Ban Điều hành tỉnh về việc tổ chức ngày hội.",
                   {"", 0, 0, "Kế hoạch", "64", "KH-BĐH", {9, 3, 2026}, "Ban Điều hành tỉnh", "về việc tổ chức ngày hội"});
    expectCitation("Kế hoạch số 92/KH- UBND ngày 31/3/2026 của UBND tỉnh Đông Hải",
                   {"", 0, 0, "Kế hoạch", "92", "KH-UBND", {31, 3, 2026}, "UBND tỉnh Đông Hải", ""});
    expectCitation("Căn cứ Nghị định số 64/2024/NĐ-CP ngày 26 tháng 6 năm 2024 của Chính phủ quy định chi tiết;",
                   {"", 0, 0, "Nghị định", "64/2024", "NĐ-CP", {26, 6, 2024}, "Chính phủ", "quy định chi tiết"});
    expectCitation("Văn bản số 3464-CV/HU, ngày 10/01/2026 của Huyện ủy Sông Xanh về giao nhiệm vụ",
                   {"", 0, 0, "Văn bản", "3464", "CV/HU", {10, 1, 2026}, "Huyện ủy Sông Xanh", "về giao nhiệm vụ"});
    expectCitation("Thông tư 04/2025/TT-TTCP ngày 01/10/2025 của Thanh tra Chính phủ",
                   {"", 0, 0, "Thông tư", "04/2025", "TT-TTCP", {1, 10, 2025}, "Thanh tra Chính phủ", ""});
    expectCitation("Chỉ thị số 35-CT/TW ngày 26/5/2024 của Bộ Chính trị về tăng cường sự lãnh đạo",
                   {"", 0, 0, "Chỉ thị", "35", "CT/TW", {26, 5, 2024}, "Bộ Chính trị", "về tăng cường sự lãnh đạo"});
    expectCitation("Luật số 45/2019/QH14 ngày 20/11/2019", {"", 0, 0, "Luật", "45/2019", "QH14", {20, 11, 2019}, "", ""});
    expectCitation("Căn cứ Luật Tiếp công dân năm 2013;", {"", 0, 0, "Luật", "", "", {kOpen, kOpen, 2013}, "", "Tiếp công dân"});
    expectCitation("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2025;",
                   {"", 0, 0, "Luật", "", "", {19, 6, 2025}, "", "Tổ chức chính quyền địa phương"});
    expectCitation("Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22 tháng 11 năm 2019;",
                   {"", 0, 0, "Luật", "", "", {22, 11, 2019}, "", "Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ"});
    expectCitation("Kế hoạch số 24/KH-UBND ngày 24/3/2026 của Chủ tịch Ủy ban nhân dân tỉnh, Phối hợp tổ chức ngày hội",
                   {"", 0, 0, "Kế hoạch", "24", "KH-UBND", {24, 3, 2026}, "Chủ tịch Ủy ban nhân dân tỉnh", "Phối hợp tổ chức ngày hội"});
    expectCitation("Kế hoạch số /KH-UBND ngày tháng 3 năm 2026 của UBND huyện",
                   {"", 0, 0, "Kế hoạch", "", "KH-UBND", {kOpen, 3, 2026}, "UBND huyện", ""});
}

TEST(CitationsTest, GivesOffsetsAndKeepsThemApart) {
    const std::string text =
        "Luật Khiếu nại, Luật Tố cáo và các văn bản; Quyết định số 12/QĐ-UBND ngày 01/02/2026 của UBND huyện; UBND các xã thực hiện";
    const auto found = findIn(text);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "Luật Khiếu nại");
    EXPECT_EQ(text.substr(found[1].begin, found[1].end - found[1].begin), "Luật Tố cáo");
    EXPECT_EQ(text.substr(found[2].begin, found[2].end - found[2].begin), "Quyết định số 12/QĐ-UBND ngày 01/02/2026 của UBND huyện");
}

TEST(CitationsTest, WhatIsNotCited) {
    for (const char* const text :
         {"Kế hoạch này", "kế hoạch năm 2026", "Kế hoạch năm 2026", "theo quy định của pháp luật", "đúng pháp luật", "Báo cáo kết quả",
          "các Quyết định, Kết luận giải quyết", "Thông báo cho công dân", "Luật", "Văn bản của UBND huyện", "quyết định số lượng"})
        EXPECT_TRUE(findIn(text).empty()) << text;
}

TEST(CitationsTest, SplitsBasesThatRunOn) {
    const std::string text = "Thực hiện Kế hoạch số 64/KH-BĐH ngày 09/3/2026 của Ban Điều hành về việc tổ chức ngày hội; Kế hoạch số "
                             "383/KH-SVH ngày 10/3/2026 của Sở Văn hóa; UBND huyện xây dựng Kế hoạch như sau:";
    const BaseSplit split = Citations(words()).splitBases(text);
    ASSERT_EQ(split.bases.size(), 2u);
    const auto part = [&](const BaseSplit::Stretch& one) { return text.substr(one.begin, one.end - one.begin); };
    EXPECT_EQ(part(split.bases[0]), "Thực hiện Kế hoạch số 64/KH-BĐH ngày 09/3/2026 của Ban Điều hành về việc tổ chức ngày hội;");
    EXPECT_EQ(part(split.bases[1]), "Kế hoạch số 383/KH-SVH ngày 10/3/2026 của Sở Văn hóa;");
    EXPECT_EQ(part(split.rest), "UBND huyện xây dựng Kế hoạch như sau:");
}

TEST(CitationsTest, ParagraphsWithoutBasesStayWhole) {
    for (const std::string text :
         {"Thực hiện nghiêm túc chế độ báo cáo; kịp thời phản ánh.", "UBND huyện xây dựng Kế hoạch số 1/KH-UBND như sau:", "", "; ;"}) {
        const BaseSplit split = Citations(words()).splitBases(text);
        EXPECT_TRUE(split.bases.empty()) << text;
        EXPECT_EQ(split.rest, (BaseSplit::Stretch{0, text.size()}));
    }
    const std::string whole = "Căn cứ Luật Tiếp công dân năm 2013;";
    EXPECT_EQ(Citations(words()).splitBases(whole).rest, (BaseSplit::Stretch{whole.size(), whole.size()}));
}

} // namespace
} // namespace vanthu::reader
