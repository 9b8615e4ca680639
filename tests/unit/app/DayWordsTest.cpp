// What stands below a date in the form.
#include "app/DayWords.h"
#include "json/Text.h"

#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

std::string words(const char* date, text::Language language = text::Language::vietnamese) {
    const DayWords words(*deadlines::Names::load(json::DataFolders({VANTHU_TEMPLATES}), language));
    return words.of(*json::parse(date));
}

TEST(DayWordsTest, WeekdayAndLunarDate) {
    EXPECT_EQ(words(R"({"day": 12, "month": 11, "year": 2026})"), "thứ Năm, mùng 4 tháng Mười năm Bính Ngọ");
    EXPECT_EQ(words(R"({"day": 15, "month": 2, "year": 2026})"), "Chủ nhật, ngày 28 tháng Chạp năm Ất Tỵ");
    EXPECT_EQ(words(R"({"day": 26, "month": 4, "year": 2026})"), "Chủ nhật, mùng 10 tháng Ba năm Bính Ngọ");
    EXPECT_EQ(words(R"({"day": 30, "month": 7, "year": 2025})"), "thứ Tư, mùng 6 tháng Sáu nhuận năm Ất Tỵ");
    EXPECT_EQ(words(R"({"day": 26, "month": 4, "year": 2026})", text::Language::english), "Sunday, day 10 of lunar month 3, Bính Ngọ");
}

TEST(DayWordsTest, TheWeekdayAloneBeyondTheLunarCalendar) { EXPECT_EQ(words(R"({"day": 1, "month": 1, "year": 2150})"), "thứ Năm"); }

TEST(DayWordsTest, NothingWhileItIsNoWholeDay) {
    for (const char* const date :
         {"null", "\"5/3/2026\"", "{}", R"({"year": 2026})", R"({"day": 5, "month": 3})", R"({"day": 31, "month": 4, "year": 2026})",
          R"({"day": 5, "month": 3, "year": 26})", R"({"day": "5", "month": 3, "year": 2026})"})
        EXPECT_EQ(words(date), "") << date;
}

} // namespace
} // namespace vanthu::app
