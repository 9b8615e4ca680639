#include "text/Scan.h"
#include "text/Utf8.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

using namespace vanthu::text;

TEST(UnicodeTest, ComposesDecomposedVietnamese) {
    std::string text = "tie\xCC\x82\xCC\x81ng Vie\xCC\xA3\xCC\x82t";
    EXPECT_TRUE(composeNfc(text));
    EXPECT_EQ(text, "tiếng Việt");
    EXPECT_FALSE(composeNfc(text));
}

TEST(UnicodeTest, LeavesTonePlacementAsTyped) {
    for (const std::string typed : {"hòa", "hoà", "HÒA", "ủy", "uỷ", "quý"}) {
        std::string text = typed;
        EXPECT_FALSE(composeNfc(text));
        EXPECT_EQ(text, typed);
    }
}

TEST(UnicodeTest, UpperCaseOfEveryVietnameseLetter) {
    EXPECT_EQ(upperCase("ủy ban nhân dân huyện sông xanh"), "ỦY BAN NHÂN DÂN HUYỆN SÔNG XANH");
    EXPECT_EQ(upperCase("ăâđêôơư ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự íìỉĩị ýỳỷỹỵ"),
              "ĂÂĐÊÔƠƯ ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÍÌỈĨỊ ÝỲỶỸỴ");
    EXPECT_EQ(upperCase(""), "");
}

/// The promise that normalising skips work only where there is none: whatever scan() calls composed, ICU leaves as it is.
TEST(UnicodeTest, NothingThatScanCallsComposedChanges) {
    std::string all;
    for (char32_t c = 0x20; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append(text, c);
        if (scan(text).problem != Problem::none || scan(text).mayNeedComposing) continue;
        all += text;
        std::string composed = text;
        ASSERT_FALSE(composeNfc(composed)) << std::hex << static_cast<unsigned>(c);
    }
    // Neither do they compose with one another, in any order.
    ASSERT_FALSE(scan(all).mayNeedComposing);
    EXPECT_FALSE(composeNfc(all));
}

TEST(UnicodeTest, ComposingIsIdempotentOnRandomText) {
    std::mt19937 random(5);
    const std::u32string letters = U"aeiouyAEIOUYdđ\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B ơưêô";
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t n = random() % 30; n > 0; --n) append(text, letters[random() % letters.size()]);
        composeNfc(text);
        std::string again = text;
        ASSERT_FALSE(composeNfc(again));
        ASSERT_EQ(again, text);
        ASSERT_EQ(scan(text).problem, Problem::none);
    }
}
