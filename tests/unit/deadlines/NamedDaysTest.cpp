// Weekdays beside dates in running text.
#include "deadlines/NamedDays.h"
#include "Support.h"

#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace vanthu::deadlines {
namespace {

using test::day;
using test::names;

/// "5 2026-03-12" for every one found.
std::string found(std::string_view text) {
    std::string all;
    for (const NamedDay& one : namedDays(text, names()))
        all += (all.empty() ? "" : ", ") + std::to_string(one.number) + " " + formatIsoDate(one.date);
    return all;
}

TEST(NamedDaysTest, InTheFormsThatPapersHave) {
    const std::string thursday = "4 2026-03-12";
    for (const char* const text : {"08 giờ 00, thứ Năm, ngày 12/3/2026", "thứ Năm ngày 12/03/2026", "Thứ năm, 12/3/2026 tại",
                                   "thứ 5, ngày 12/3/2026", "vào Thứ Năm (ngày 12 tháng 3 năm 2026).", "thứ Năm, ngày 12 tháng 03 năm 2026",
                                   "Ngày 12/3/2026 (thứ Năm)", "sáng thứ Năm,\u00A0ngày 12/3/2026", "thứ Năm, Ngày 12/3/2026"}) {
        EXPECT_EQ(found(text), thursday) << text;
    }
    EXPECT_EQ(found("Chủ nhật, 15/3/2026"), "7 2026-03-15");
    EXPECT_EQ(found("CHỦ NHẬT, 15/3/2026"), "7 2026-03-15");
    EXPECT_EQ(found("thứ Hai, 16/3/2026 và thứ Ba, 17/3/2026"), "1 2026-03-16, 2 2026-03-17");
}

TEST(NamedDaysTest, TellsAsWrittenEvenIfItIsWrong) {
    EXPECT_EQ(found("thứ Tư, ngày 12/3/2026"), "3 2026-03-12");
    EXPECT_EQ(namedDays("họp Thứ tư, ngày 12/3/2026", names()).at(0).weekday, "Thứ tư");
}

TEST(NamedDaysTest, NothingWhereItIsNotSure) {
    for (const char* const text : {"", "2026", "/2026", "12/3/2026", "thứ Năm, ngày 12/3", "ngày 12/3/2026, thứ Sáu",
                                   "thứ Năm, ngày 31/4/2026", "lần thứ Năm năm 2026", "ngày 12/3/2026 (sáng)", "thứ Năm, số 12/3/20261",
                                   "thứ Năm hằng tuần, từ ngày 13/3/2026", "(", "20", "x2026(", "tháng 3 năm 2026", "1/2/3/2026"}) {
        EXPECT_EQ(found(text), "") << text;
    }
}

TEST(NamedDaysTest, LastDayOfATerm) {
    EXPECT_EQ(lastDayIn("từ ngày 01/3/2026 đến hết ngày 10 tháng 3 năm 2026", names()), day("2026-03-10"));
    EXPECT_EQ(lastDayIn("trước ngày 10/3/2026", names()), day("2026-03-10"));
    EXPECT_EQ(lastDayIn("trong tháng 3 năm 2026", names()), std::nullopt);
    EXPECT_EQ(lastDayIn("thường xuyên", names()), std::nullopt);
}

TEST(NamedDaysTest, AnyTextIsReadWithinItsBounds) {
    const std::vector<std::string> pieces{"thứ Năm", "Chủ nhật", "thứ 5", ", ",       " ",        "\u00A0",    "ngày ", "12/3/2026",
                                          "/2026",   "2026",     "20",    "tháng 3 ", "năm 2026", "(",         ")",     "\xE1",
                                          "\xBB",    "1",        "/",     "Ngày",     "gày",      "99/99/2026"};
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t i = random() % 9; i > 0; --i) text += pieces[random() % pieces.size()];
        const std::string exact(text.data(), text.size());
        for (const NamedDay& one : namedDays(exact, names())) {
            EXPECT_GE(one.weekday.data(), exact.data());
            EXPECT_LE(one.weekday.data() + one.weekday.size(), exact.data() + exact.size());
            EXPECT_TRUE(one.number >= 1 && one.number <= 7);
        }
        lastDayIn(exact, names());
    }
}

} // namespace
} // namespace vanthu::deadlines
