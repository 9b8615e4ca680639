#include "text/Order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace vanthu::text {

TEST(OrderTest, IsThatOfVietnameseLists) {
    // As a dictionary has them: the first word counts first; in a word the letters before the tones, the tones before the size of letters.
    const std::vector<std::string> expected{"",       "2 bên",   "An",  "an bình", "Ăn",     "Âm",  "ba",      "bà",      "bả",
                                            "bã",     "bá",      "bạ",  "Ban",     "Cà Mau", "Dân", "Đà Nẵng", "Đắk Lắk", "Hà Giang",
                                            "Hà Nam", "Hạ Long", "Ông", "Ơn",      "Ưu",     "Xã",  "Ý Yên"};
    std::vector<std::string> sorted = expected;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(), [](const std::string& a, const std::string& b) { return orderKey(a) < orderKey(b); });
    EXPECT_EQ(expected, sorted);
}

TEST(OrderTest, GivesEveryTextAPlace) {
    EXPECT_NE(orderKey("\xFF"), orderKey("\xFE"));
    EXPECT_LT(orderKey("zz"), orderKey("Ω"));
    EXPECT_LT(orderKey("an"), orderKey("An"));
    EXPECT_LT(orderKey("."), orderKey("0"));
}

} // namespace vanthu::text
