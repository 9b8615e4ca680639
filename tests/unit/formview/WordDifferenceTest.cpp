#include "extension/formview/WordDifference.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace vanthu::extension {
namespace {

using Words = std::pair<std::string, std::string>;

Words differing(std::string_view one, std::string_view other) {
    const WordDifference found = differingWords(one, other);
    return {std::string(one.substr(found.one.begin, found.one.end - found.one.begin)),
            std::string(other.substr(found.other.begin, found.other.end - found.other.begin))};
}

TEST(WordDifference, WholeWordsInTheMiddle) {
    EXPECT_EQ(differing("Giao Văn phòng thực hiện.", "Giao Công an thực hiện."), Words("Văn phòng", "Công an"));
    EXPECT_EQ(differing("trước ngày 15/02", "trước ngày 15/03"), Words("15/02", "15/03"));
}

TEST(WordDifference, LettersThatShareBytesAreNotCut) {
    // ấ and ầ differ in their last byte only.
    EXPECT_EQ(differing("lấn cuối", "lần cuối"), Words("lấn", "lần"));
    EXPECT_EQ(differing("cuối lấ", "cuối lầ"), Words("lấ", "lầ"));
}

TEST(WordDifference, AddedAndRemovedWords) {
    EXPECT_EQ(differing("Đơn đủ điều kiện", "Đơn đủ điều kiện phải thụ lý"), Words("", " phải thụ lý"));
    EXPECT_EQ(differing("", "Mới"), Words("", "Mới"));
    EXPECT_EQ(differing("một hai hai ba", "một hai ba"), Words("hai ", ""));
}

TEST(WordDifference, AlikeTextsDifferNowhere) {
    EXPECT_EQ(differing("a b", "a b"), Words("", ""));
    EXPECT_EQ(differing("", ""), Words("", ""));
}

TEST(WordDifference, SpansAreAlwaysInsideAndTheRestIsAlike) {
    const std::vector<std::string> texts{"", "a", "a b", "a b c", "b c", "a c", " a", "a ", "a  b", "ab c", "a bc", "c b a", "aa a aa"};
    for (const std::string& one : texts)
        for (const std::string& other : texts) {
            const WordDifference found = differingWords(one, other);
            ASSERT_LE(found.one.begin, found.one.end) << one << '|' << other;
            ASSERT_LE(found.other.begin, found.other.end) << one << '|' << other;
            EXPECT_EQ(one.substr(0, found.one.begin), other.substr(0, found.other.begin));
            EXPECT_EQ(one.substr(found.one.end), other.substr(found.other.end)) << one << '|' << other;
        }
}

} // namespace
} // namespace vanthu::extension
