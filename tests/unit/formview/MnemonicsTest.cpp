#include "extension/formview/Mnemonics.h"

#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

TEST(MnemonicsTest, TakesPlainLettersOnlyAndNoneTwice) {
    Mnemonics keys("t");
    EXPECT_EQ(keys.mark("Tên cơ quan"), "Tên ~cơ quan"); // t is taken
    EXPECT_EQ(keys.mark("Cơ sở"), "Cơ ~sở");
    EXPECT_EQ(keys.mark("Địa danh"), "Địa ~danh"); // Đ is no key
    EXPECT_EQ(keys.mark("Ấy ố"), "Ấ~y ố");
    EXPECT_EQ(keys.mark("Đ ồ"), "Đ ồ");
}

TEST(MnemonicsTest, KeepsTheKeyATextBrings) {
    Mnemonics keys;
    EXPECT_EQ(keys.mark("T~ạo"), "T~ạo");
    EXPECT_EQ(keys.mark("~Sau ›"), "~Sau ›");
    EXPECT_EQ(keys.mark("Số"), "Số"); // s went with "Sau"
}

} // namespace
} // namespace vanthu::extension
