#include "extension/formview/Contrast.h"

#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

TEST(Contrast, AgreesWithTheKnownEnds) {
    EXPECT_NEAR(contrast(0x000000, 0xFFFFFF), 21.0, 0.001);
    EXPECT_NEAR(contrast(0x777777, 0xFFFFFF), 4.48, 0.01);
    EXPECT_DOUBLE_EQ(contrast(0x123456, 0x123456), 1.0);
    EXPECT_DOUBLE_EQ(contrast(0xB3001B, 0x202020), contrast(0x202020, 0xB3001B));
}

TEST(Contrast, FaultsAreDarkRedOnLightAndLightRedOnDark) {
    EXPECT_EQ(faultColorOn(0xF6F5F4), 0xB3001BU);
    EXPECT_EQ(faultColorOn(0x000000), 0xFF8A80U);
    EXPECT_EQ(faultColorOn(0x353535), 0xFF8A80U);
}

TEST(Contrast, FaultsCanBeReadOnEveryBackground) {
    constexpr Color kStep = 0x0F; // 17 shades of each part, the ends among them
    for (Color red = 0; red <= 0xFF; red += kStep)
        for (Color green = 0; green <= 0xFF; green += kStep)
            for (Color blue = 0; blue <= 0xFF; blue += kStep) {
                const Color background = red << 16 | green << 8 | blue;
                EXPECT_GE(contrast(faultColorOn(background), background), 4.5) << std::hex << background;
            }
}

} // namespace
} // namespace vanthu::extension
