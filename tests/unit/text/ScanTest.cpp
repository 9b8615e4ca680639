#include "text/Scan.h"

#include "text/Utf8.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

using namespace vanthu::text;

namespace {

std::string utf8(const std::u32string& codePoints) {
    std::string text;
    for (const char32_t c : codePoints) append(text, c);
    return text;
}

/// What scan() must find, done one character at a time.
ScanResult slowScan(const std::string& text) {
    ScanResult result;
    for (std::size_t at = 0; at < text.size();) {
        ++result.character;
        const Decoded decoded = decode(std::string_view(text).substr(at));
        const char32_t c = decoded.codePoint;
        result.byteOffset = at;
        result.codePoint = c;
        if (decoded.length == 0) return result.problem = Problem::invalidUtf8, result;
        const bool control = c < 0x20 ? c != '\t' && c != '\n' : (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
        if (control) return result.problem = Problem::controlCharacter, result;
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return result.problem = Problem::directionOverride, result;
        if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return result.problem = Problem::nonCharacter, result;
        at += decoded.length;
    }
    return {};
}

void expectSame(const std::string& text) {
    const ScanResult expected = slowScan(text);
    const ScanResult found = scan(text);
    ASSERT_EQ(found.problem, expected.problem) << testing::PrintToString(text);
    ASSERT_EQ(found.byteOffset, expected.byteOffset) << testing::PrintToString(text);
    ASSERT_EQ(found.character, expected.character) << testing::PrintToString(text);
    ASSERT_EQ(found.codePoint, expected.codePoint) << testing::PrintToString(text);
    const std::size_t end = expected.problem == Problem::none ? text.size() : expected.byteOffset;
    ASSERT_EQ(found.hasTabOrLineFeed, text.find_first_of("\t\n") < end) << testing::PrintToString(text);
}

/// Mostly Vietnamese text, with everything else strewn in.
std::u32string randomText(std::mt19937& random, std::size_t length) {
    static const std::u32string common = U"nghệ sĩ Đường Phố ỦY BAN ẵ ự ỹ ư ơ đ, 0123.\n\t";
    static const std::u32string rare =
        U"“”–…§°²«»\u00A0\u0301\u0323\u202E\u2066\u2069\u202A\x0B\x01\x7F\u0085\uFFFE\uFFFD\uFDD0\uD7FF\uE000"
        U"\U0001F600\U0010FFFF\u4E2D\u1EF9\u1E80\u1F71\u0300\u02FF";
    std::u32string text;
    for (std::size_t i = 0; i < length; ++i) {
        const std::u32string& from = random() % 24 == 0 ? rare : common;
        text += from[random() % from.size()];
    }
    return text;
}

} // namespace

TEST(ScanTest, AcceptsVietnamese) {
    const std::string text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc, “tiếng Việt” – ẵ ỹ Ữ";
    const ScanResult found = scan(text);
    EXPECT_EQ(found.problem, Problem::none);
    EXPECT_EQ(found.character, 0u);
    EXPECT_FALSE(found.mayNeedComposing);
    EXPECT_EQ(scan("").problem, Problem::none);
}

TEST(ScanTest, FindsTheFirstProblemAndItsPlace) {
    const std::string text = "Kế hoạch số 45 của huyện\x0B và \xE2\x80\xAE";
    const ScanResult found = scan(text);
    EXPECT_EQ(found.problem, Problem::controlCharacter);
    EXPECT_EQ(found.codePoint, U'\x0B');
    EXPECT_EQ(found.character, 25u);
    EXPECT_EQ(found.byteOffset, text.find('\x0B'));
}

TEST(ScanTest, NamesEachKindOfProblem) {
    EXPECT_EQ(scan("a\xE2\x80\xAE").problem, Problem::directionOverride);
    EXPECT_EQ(scan("a\xE2\x81\xA6").problem, Problem::directionOverride);
    EXPECT_EQ(scan("a\xEF\xBF\xBE").problem, Problem::nonCharacter);
    EXPECT_EQ(scan("a\xF0\x9F\xBF\xBF").problem, Problem::nonCharacter);
    EXPECT_EQ(scan("a\xC2\x85").problem, Problem::controlCharacter);
    EXPECT_EQ(scan("a\r").problem, Problem::controlCharacter);
    EXPECT_EQ(scan(std::string_view("a\0b", 3)).problem, Problem::controlCharacter);
}

TEST(ScanTest, RefusesWhatIsNoUtf8) {
    for (const char* bytes : {"\x80", "\xC0\x80", "\xC3", "\xE1\xBB", "\xE0\x80\x80", "\xED\xA0\x80", "\xED\xB0\x80", "\xF4\x90\x80\x80",
                              "\xF8\x88\x80\x80\x80", "\xE1\x80", "\xC3\xC3", "\xFF"}) {
        // At every place of a block, alone and in the middle of Vietnamese.
        for (std::size_t before = 0; before < 40; ++before) {
            const std::string text = std::string(before, 'x') + bytes;
            EXPECT_EQ(scan(text).problem, Problem::invalidUtf8) << before;
            EXPECT_EQ(scan(text).byteOffset, before);
            EXPECT_EQ(scan(text + " ủy ban nhân dân huyện").problem, Problem::invalidUtf8) << before;
        }
    }
}

TEST(ScanTest, SeesThatTextMayNeedComposing) {
    EXPECT_TRUE(scan("tie\xCC\x82\xCC\x81ng").mayNeedComposing);
    EXPECT_TRUE(scan("đi bộ quanh hồ và e\xCC\x81").mayNeedComposing);
    EXPECT_TRUE(scan("\xE2\x84\xA6").mayNeedComposing); // the ohm sign composes to omega
    EXPECT_FALSE(scan("tiếng nước tôi").mayNeedComposing);
}

TEST(ScanTest, AgreesWithTheSlowWayOnRandomText) {
    std::mt19937 random(20200305);
    for (int i = 0; i < 20000; ++i) {
        std::string text = utf8(randomText(random, random() % 70));
        if (i % 3 == 0 && !text.empty()) text[random() % text.size()] = static_cast<char>(random());
        if (i % 7 == 0) text.resize(text.size() - (text.empty() ? 0 : random() % text.size()));
        expectSame(text);
        if (HasFatalFailure()) return;
    }
}

TEST(ScanTest, AgreesWithTheSlowWayOnEveryCodePoint) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        expectSame("văn " + utf8({c}) + " thư và lưu trữ nhà nước");
        if (HasFatalFailure()) return;
    }
}

TEST(ScanTest, CountsCharacters) {
    EXPECT_EQ(countCharacters(""), 0u);
    EXPECT_EQ(countCharacters("Ủy ban"), 6u);
    EXPECT_EQ(countCharacters("\xF0\x9F\x98\x80!"), 2u);
}
