#include "reader/UnitNames.h"

#include "Words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::reader {
namespace {

using testing::words;
using Names = std::vector<std::string>;

Names namesIn(const std::string& text, bool inList = false) {
    const Tokens tokens = words().lexicon.tokenise(text);
    Names names;
    for (const UnitName& unit : UnitNames(words()).listAt(tokens, 0, inList)) names.push_back(textOf(text, tokens, unit));
    return names;
}

TEST(UnitNamesTest, OneNameEndsWhereTheVerbBegins) {
    const char* const names[] = {"Phòng Tài nguyên và Môi trường",
                                 "Sở Tài nguyên và Môi trường",
                                 "Phòng Lao động - Thương binh và Xã hội huyện",
                                 "Phòng Tài chính – Kế hoạch",
                                 "Thanh tra huyện",
                                 "Công an huyện Sông Xanh",
                                 "Ban Tiếp công dân huyện",
                                 "Ban tiếp công dân huyện",
                                 "Hội Nông dân huyện",
                                 "Hội nông dân huyện",
                                 "Ban chỉ huy Quân sự huyện",
                                 "Văn phòng HĐND&UBND huyện",
                                 "Văn phòng HĐND và UBND tỉnh",
                                 "Ủy ban nhân dân tỉnh Đông Hải",
                                 "Uỷ ban nhân dân huyện",
                                 "UBND các xã, thị trấn",
                                 "UBND xã Bãi Ngoài",
                                 "Chủ tịch UBND các xã, thị trấn",
                                 "Thủ trưởng các cơ quan, đơn vị",
                                 "Thủ trưởng các cơ quan, đơn vị thuộc UBND huyện",
                                 "các cơ quan, đơn vị có liên quan",
                                 "Các sở, ban, ngành",
                                 "các Sở, Ban, Ngành của tỉnh",
                                 "các phòng, ban ngành huyện",
                                 "Trung tâm Văn hóa, Thể thao và Truyền thông huyện",
                                 "Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
                                 "Giám đốc Sở Nội vụ",
                                 "Trưởng phòng Nội vụ",
                                 "Trưởng Công an huyện",
                                 "Chánh Văn phòng UBND tỉnh",
                                 "Ban Quản lý dự án đầu tư xây dựng huyện",
                                 "Kho bạc Nhà nước huyện",
                                 "Tòa án nhân dân huyện",
                                 "Viện kiểm sát nhân dân huyện",
                                 "Đài Phát thanh và Truyền hình tỉnh",
                                 "Báo Đông Hải",
                                 "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện",
                                 "Chi cục Thuế khu vực",
                                 "Trường Tiểu học Bãi Ngoài",
                                 "Chủ tịch UBND huyện",
                                 "Hội Liên hiệp Phụ nữ huyện",
                                 "các cơ quan chuyên môn thuộc UBND huyện",
                                 "Bảo hiểm xã hội huyện",
                                 "Huyện ủy Sông Xanh",
                                 "Bộ Chỉ huy quân sự tỉnh",
                                 "Sở Y tế",
                                 "Phòng Tư pháp"};
    for (const std::string name : names) {
        for (const char* const verb :
             {" chủ trì, phối hợp", " tham mưu UBND huyện", " có trách nhiệm", " thực hiện", ".", " hướng dẫn các xã"})
            EXPECT_EQ(namesIn(name + verb), Names{name}) << name << verb;
    }
}

TEST(UnitNamesTest, TextInCapitalsEndsAtTheVerbToo) {
    EXPECT_EQ(namesIn("CÔNG AN HUYỆN CHỦ TRÌ, PHỐI HỢP"), Names{"CÔNG AN HUYỆN"});
    EXPECT_EQ(namesIn("PHÒNG NỘI VỤ HUYỆN SÔNG XANH"), Names{"PHÒNG NỘI VỤ HUYỆN SÔNG XANH"});
    EXPECT_EQ(namesIn("Chi cục Thuế khu vực Sông Xanh - Bãi Ngoài tham mưu"), Names{"Chi cục Thuế khu vực Sông Xanh - Bãi Ngoài"});
}

TEST(UnitNamesTest, ListsPartAtTheirUnits) {
    EXPECT_EQ(namesIn("Phòng Tài nguyên và Môi trường, Thanh tra huyện và Công an huyện theo dõi"),
              (Names{"Phòng Tài nguyên và Môi trường", "Thanh tra huyện", "Công an huyện"}));
    EXPECT_EQ(namesIn("Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, thị trấn thực hiện"),
              (Names{"Thủ trưởng các cơ quan, đơn vị", "Chủ tịch UBND các xã, thị trấn"}));
    EXPECT_EQ(namesIn("các cơ quan chuyên môn; Chủ tịch UBND các xã, thị trấn tổ chức"),
              (Names{"các cơ quan chuyên môn", "Chủ tịch UBND các xã, thị trấn"}));
    EXPECT_EQ(namesIn("Công an tỉnh, Sở Tài chính, các sở, ban, ngành liên quan và UBND các huyện, thành phố"),
              (Names{"Công an tỉnh", "Sở Tài chính", "các sở, ban, ngành liên quan", "UBND các huyện, thành phố"}));
    EXPECT_EQ(namesIn("Ban Dân vận (cơ quan giúp việc), Công an huyện"), (Names{"Ban Dân vận", "Công an huyện"}));
}

TEST(UnitNamesTest, OtherWordsThatBeginAlikeAreNone) {
    for (const char* const text : {"Ban hành kế hoạch", "Phòng, chống tham nhũng", "Phòng ngừa vi phạm", "Báo cáo kết quả về UBND huyện",
                                   "Thanh tra, kiểm tra trách nhiệm", "Tổ chức thực hiện", "Trường hợp có vướng mắc", "Hội nghị tổng kết",
                                   "Đoàn kết nội bộ", "Sở hữu trí tuệ", "Đội ngũ cán bộ", "Vụ việc kéo dài", "Công dân huyện",
                                   "Kế hoạch này", "thanh tra huyện", "phòng họp", "Bộ máy nhà nước", "Trưởng thành", "Cơ quan"})
        EXPECT_EQ(namesIn(text), Names{}) << text;
}

TEST(UnitNamesTest, SaysWhatIsAGroupAndWhoAPerson) {
    const auto one = [](const std::string& text) { return UnitNames(words()).at(words().lexicon.tokenise(text), 0).value_or(UnitName{}); };
    EXPECT_TRUE(one("các cơ quan, đơn vị").isGroup);
    EXPECT_TRUE(one("UBND các xã, thị trấn").isGroup);
    EXPECT_FALSE(one("Phòng Nội vụ huyện").isGroup);
    EXPECT_TRUE(one("Chủ tịch UBND huyện").isPerson);
    EXPECT_FALSE(one("UBND huyện").isPerson);
}

} // namespace
} // namespace vanthu::reader
