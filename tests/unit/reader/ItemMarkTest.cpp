#include "reader/ItemMark.h"

#include "PartWords.h"

#include <string>

namespace vanthu::reader {
namespace {

/// "label|rest|level", or "" for none.
std::string marked(std::string_view text) {
    const ItemMark mark = itemMark(words(), text);
    if (!mark) return {};
    const LevelWords* const level = levelOf(words().levels, mark);
    return std::string(mark.label) + "|" + std::string(mark.rest) + "|" + (level == nullptr ? "" : level->id);
}

TEST(ItemMark, KnowsEveryNumberingInUse) {
    EXPECT_EQ(marked("I. MỤC ĐÍCH"), "I.|MỤC ĐÍCH|section");
    EXPECT_EQ(marked("IV- NỘI DUNG"), "IV-|NỘI DUNG|section");
    EXPECT_EQ(marked("1. Mục đích"), "1.|Mục đích|clause");
    EXPECT_EQ(marked("1.Mục đích"), "1.|Mục đích|clause");
    EXPECT_EQ(marked("V/v báo cáo"), "");
    EXPECT_EQ(marked("2) Mục đích"), "2)|Mục đích|clause");
    EXPECT_EQ(marked("3/ Mục đích"), "3/|Mục đích|clause");
    EXPECT_EQ(marked("1.1. Tổ chức"), "1.1.|Tổ chức|subclause");
    EXPECT_EQ(marked("2.2.1 Tổ chức"), "2.2.1|Tổ chức|subsubclause");
    EXPECT_EQ(marked("1.2.3.4. Tổ chức"), "1.2.3.4.|Tổ chức|subsubclause");
    EXPECT_EQ(marked("đ) Khảo sát"), "đ)|Khảo sát|point");
    EXPECT_EQ(marked("a. Khảo sát"), "a.|Khảo sát|point");
    EXPECT_EQ(marked("- Tham mưu"), "-|Tham mưu|dash");
    EXPECT_EQ(marked("-Tham mưu"), "-|Tham mưu|dash");
    EXPECT_EQ(marked("– Tham mưu"), "–|Tham mưu|dash");
    EXPECT_EQ(marked("+ Đợt 1"), "+|Đợt 1|plus");
    EXPECT_EQ(marked("Điều 12. Hiệu lực"), "Điều 12.|Hiệu lực|");
    EXPECT_EQ(marked("Chương II"), "Chương II||");
    EXPECT_EQ(marked("B. TỔ DÂN PHỐ"), "B.|TỔ DÂN PHỐ|");
}

TEST(ItemMark, LeavesWhatOnlyLooksLikeOne) {
    for (const char* text :
         {"2021-2026 của tỉnh", "2021. Phối hợp", "09/3/2021 của Thanh tra", "1.000 người", "10.000 đồng", "1.5 triệu", "30/4 và 1/5",
          "V.I. Lênin", "Điều 5 Luật Tiếp công dân quy định", "-5 độ", "a", "", "Mục tiêu chung", "C", "100% xã", "chương II", "I"})
        EXPECT_EQ(marked(text), "") << text;
}

} // namespace
} // namespace vanthu::reader
