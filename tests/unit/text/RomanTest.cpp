#include "text/Roman.h"

#include <gtest/gtest.h>

using namespace vanthu::text;

TEST(RomanTest, WritesNumbersAsPrinted) {
    EXPECT_EQ(roman(1), "I");
    EXPECT_EQ(roman(4), "IV");
    EXPECT_EQ(roman(49), "XLIX");
    EXPECT_EQ(roman(1994), "MCMXCIV");
    EXPECT_EQ(roman(0), "");
}
