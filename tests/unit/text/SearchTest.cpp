#include "text/Search.h"

#include <gtest/gtest.h>

namespace vanthu::text {

TEST(SearchWords, ForgetMarksCaseAndGaps) {
    EXPECT_EQ(searchWords("Kế hoạch số 08/KH-UBND"), "ke hoach so 08 kh ubnd");
    EXPECT_EQ(searchWords("ĐẠI ĐỘI, đê điều"), "dai doi de dieu");
    EXPECT_EQ(searchWords("hòa giải"), searchWords("hoà giải"));
    EXPECT_EQ(searchWords("thủy"), searchWords("thuỷ"));
    EXPECT_EQ(searchWords("ƯƠNG ương"), "uong uong");
    EXPECT_EQ(searchWords("plain ASCII-text_1"), "plain ascii text 1");
}

TEST(SearchWords, LettersBesideUncommonOnesAreTheSame) {
    // The wide figure sends the whole text another way than one of common letters goes.
    for (const char* text : {"Kế hoạch số 08/KH-UBND", "ĐẠI ĐỘI, đê điều", "ti\u0065\u0302\u0301p  dân", "Straße ½ lít", "ᾳ\u0345\u0301"})
        EXPECT_EQ(searchWords(std::string(text) + " １"), searchWords(text) + " 1") << text;
}

TEST(SearchWords, ComposedAndDecomposedAreTheSame) { EXPECT_EQ(searchWords("ti\u0065\u0302\u0301p"), searchWords("ti\u1EBFp")); }

TEST(SearchWords, CompatibilityFormsAreResolved) {
    EXPECT_EQ(searchWords("ﬁle"), "file");
    EXPECT_EQ(searchWords("ＡＢ１"), "ab1");
}

TEST(SearchWords, NothingComesOfSigns) {
    EXPECT_EQ(searchWords(""), "");
    EXPECT_EQ(searchWords(" \t\n\"'*()-/"), "");
    EXPECT_EQ(searchWords("“”… – ·"), "");
    EXPECT_EQ(searchWords("a\xFF\xFE"
                          "b"),
              "a b");
}

TEST(SearchWords, LongWordsAreCut) {
    EXPECT_EQ(searchWords(std::string(1000, 'a')), std::string(60, 'a'));
    std::string marked;
    for (int count = 0; count < 1000; ++count) marked += "ấ";
    EXPECT_EQ(searchWords(marked), std::string(60, 'a'));
    EXPECT_EQ(searchWords(std::string(1000, 'a') + " b"), std::string(60, 'a') + " b");
}

} // namespace vanthu::text
