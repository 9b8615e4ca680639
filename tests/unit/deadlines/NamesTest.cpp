#include "deadlines/Names.h"

#include "Support.h"
#include "deadlines/DatePattern.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace vanthu::deadlines {

namespace {

namespace fs = std::filesystem;

Names english() { return *Names::load(json::DataFolders({VANTHU_TEMPLATES}), text::Language::english); }

std::string faultWith(const std::string& overlay) {
    const fs::path root = fs::temp_directory_path() / ("vanthu-names-" + std::to_string(getpid()));
    fs::create_directories(root / "calendar");
    std::ofstream(root / "calendar/names.json") << overlay;
    const json::Result<Names> names = Names::load(json::DataFolders({VANTHU_TEMPLATES, root}), text::Language::vietnamese);
    fs::remove_all(root);
    return names ? "none" : names.faults.front().id + " " + names.faults.front().pointer;
}

} // namespace

TEST(NamesTest, SpeaksEnglishToo) {
    const Date date = dateOf(2026, 2, 22);
    EXPECT_EQ(weekdayName(date, english()), "Sunday");
    EXPECT_EQ(formatLunarDate(*toLunar(date), english()), "day 6 of lunar month 1, Bính Ngọ");
    EXPECT_EQ(halfDayName(HalfDay::morning, english()), "morning");
    EXPECT_EQ(halfDayName(HalfDay::afternoon, test::names()), "buổi chiều");
}

TEST(NamesTest, ReadsWhatItWrites) {
    for (Date date = dateOf(2023, 1, 1); date <= dateOf(2024, 12, 31); date = addDays(date, 1)) {
        ASSERT_EQ(*parseDate(formatLongDate(date, test::names()), test::names()), date);
        ASSERT_EQ(*parseDate(formatShortDate(date, test::names()), test::names()), date);
    }
}

TEST(NamesTest, SaysWhatIsWrongInTheData) {
    EXPECT_EQ(faultWith("{}"), "none");
    EXPECT_EQ(faultWith(R"({"weekdays": {"vi": ["thứ Hai"]}})"), "data-expected-texts /weekdays/vi");
    EXPECT_EQ(faultWith(R"({"weekdays": {"vi": ["a", "b", "c", "d", "e", "f", ""]}})"), "data-expected-texts /weekdays/vi");
    EXPECT_EQ(faultWith(R"({"lunar": {"vi": {"stems": null}}})"), "data-member-missing /lunar/vi/stems");
    EXPECT_EQ(faultWith(R"({"dates": {"vi": {"long": 3}}})"), "data-expected /dates/vi/long");
    EXPECT_EQ(faultWith(R"({"dates": "vi"})"), "data-expected /dates");
}

TEST(NamesTest, LeavesUnknownNamesOfAPattern) {
    EXPECT_EQ(fill("{a}-{b}", {{"a", "1"}}), "1-{b}");
    EXPECT_EQ(fill("{", {}), "{");
    EXPECT_EQ(fill("{a", {{"a", "1"}}), "{a");
    EXPECT_EQ(fill("{}", {}), "{}");
    EXPECT_EQ(fill("", {}), "");
}

} // namespace vanthu::deadlines
