#include "deadlines/WorkCalendar.h"

#include "Support.h"

#include <filesystem>
#include <fstream>
#include <random>

#include <gtest/gtest.h>
#include <unistd.h>

namespace vanthu::deadlines {

namespace {

namespace fs = std::filesystem;
using test::calendar;
using test::day;

/// An office's own folder over the product's.
class OfficeCalendarTest : public testing::Test {
protected:
    void SetUp() override {
        const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        root_ = fs::temp_directory_path() / ("vanthu-calendar-" + name + "-" + std::to_string(getpid()));
        fs::create_directories(root_ / "calendar");
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const std::string& file, const std::string& text) { std::ofstream(root_ / "calendar" / file) << text; }
    json::Result<WorkCalendar> load() const { return WorkCalendar::load(json::DataFolders({VANTHU_TEMPLATES, root_})); }
    std::string fault() const {
        const json::Result<WorkCalendar> result = load();
        return result ? "none" : result.faults.front().id + " " + result.faults.front().source + result.faults.front().pointer;
    }

    fs::path root_;
};

constexpr const char* kOfficeDay =
    R"("sources": {"own": {"title": "Thông báo của cơ quan", "sureness": "certain"}}, "days": {"2026-03-13": )";

} // namespace

TEST_F(OfficeCalendarTest, LaysItsOwnDaysOffOverTheProducts) {
    write("2026.json", "{" + std::string(kOfficeDay) + R"({"kind": "office-off", "occasion": "office", "source": "own"}}})");
    const json::Result<WorkCalendar> loaded = load();
    ASSERT_TRUE(loaded) << fault();
    EXPECT_EQ(*loaded->kindOf(day("2026-03-13")), DayKind::officeOff);
    EXPECT_EQ(loaded->specialDay(day("2026-03-13"))->source, "Thông báo của cơ quan");
    EXPECT_EQ(*loaded->addWorkingDays(day("2026-03-12"), 1), day("2026-03-16"));
    EXPECT_EQ(*loaded->kindOf(day("2026-04-27")), DayKind::compensation) << "the product's days stay";
}

TEST_F(OfficeCalendarTest, MayTakeADayAway) {
    write("2027.json", R"({"days": {"2027-02-10": null}})");
    const json::Result<WorkCalendar> loaded = load();
    ASSERT_TRUE(loaded) << fault();
    EXPECT_TRUE(*loaded->isWorkingDay(day("2027-02-10")));
}

TEST_F(OfficeCalendarTest, MayAddTheNextYear) {
    write("2028.json", R"({"year": 2028, "days": {}})");
    const json::Result<WorkCalendar> loaded = load();
    ASSERT_TRUE(loaded) << fault();
    EXPECT_EQ(loaded->lastYear(), 2028);
    EXPECT_EQ(*loaded->addWorkingDays(day("2027-12-31"), 1), day("2028-01-03"));
}

TEST_F(OfficeCalendarTest, SaysWhatIsWrongAndWhere) {
    const std::string file = "calendar/2026.json";
    const auto office = [&](const std::string& entry) { write("2026.json", "{" + std::string(kOfficeDay) + entry + "}}"); };
    office(R"({"kind": "party", "occasion": "office", "source": "own"})");
    EXPECT_EQ(fault(), "calendar-word-unknown " + file + "/days/2026-03-13/kind");
    office(R"({"kind": "office-off", "occasion": "birthday", "source": "own"})");
    EXPECT_EQ(fault(), "calendar-occasion-unknown " + file + "/days/2026-03-13/occasion");
    office(R"({"kind": "office-off", "occasion": "office", "source": "hearsay"})");
    EXPECT_EQ(fault(), "calendar-source-unknown " + file + "/days/2026-03-13/source");
    office(R"({"kind": "office-off", "occasion": "office", "source": "own", "sureness": "perhaps"})");
    EXPECT_EQ(fault(), "calendar-word-unknown " + file + "/days/2026-03-13/sureness");
    office(R"({"occasion": "office", "source": "own"})");
    EXPECT_EQ(fault(), "data-member-missing " + file + "/days/2026-03-13/kind");
    office("true");
    EXPECT_EQ(fault(), "data-expected " + file + "/days/2026-03-13");
    office(R"({"kind": "office-off", "occasion": "office", "source": "own", "surenes": "open"})");
    EXPECT_EQ(fault(), "data-member-unknown " + file + "/days/2026-03-13/surenes");
    office(R"({"kind": "swapped-work", "occasion": "office", "source": "own"})");
    EXPECT_EQ(fault(), "calendar-kind-weekday " + file + "/days/2026-03-13/kind") << "a Friday";
    write("2026.json", R"({"days": {"2026-02-30": {}}})");
    EXPECT_EQ(fault(), "date-impossible " + file + "/days/2026-02-30");
    write("2026.json", R"({"days": {"13/3": {}}})");
    EXPECT_EQ(fault(), "date-unreadable " + file + "/days/13~13");
    write("2026.json", R"({"days": {"2027-03-12": {"kind": "office-off", "occasion": "office", "source": "law"}}})");
    EXPECT_EQ(fault(), "calendar-day-elsewhere " + file + "/days/2027-03-12");
    write("2026.json", R"({"days": []})");
    EXPECT_EQ(fault(), "data-expected " + file + "/days");
    write("2026.json", R"({"year": 2025})");
    EXPECT_EQ(fault(), "calendar-year-differs " + file + "/year");
}

TEST_F(OfficeCalendarTest, RefusesAGapBetweenYears) {
    write("2030.json", R"({"year": 2030, "days": {}})");
    EXPECT_EQ(fault(), "calendar-gap calendar/2030.json");
}

TEST(WorkCalendarTest, WithoutAnyDataIsAFault) {
    const json::Result<WorkCalendar> loaded = WorkCalendar::load(json::DataFolders({fs::temp_directory_path() / "vanthu-no-such-folder"}));
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.faults.front().id, "data-missing");
}

TEST(WorkCalendarTest, NamesTheYearThatIsMissing) {
    const json::Result<Date> result = calendar().addWorkingDays(day("2027-12-31"), 5);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.faults.front(), (json::Fault{"", "calendar-year-missing", {{"year", "2028"}, {"first", "2020"}, {"last", "2027"}}}));
}

TEST(WorkCalendarTest, AgreesWithCountingOnFingers) {
    for (Date date = day("2020-01-01"); date < day("2027-12-01"); date = addDays(date, 1)) {
        Date next = addDays(date, 1);
        while (!*calendar().isWorkingDay(next)) next = addDays(next, 1);
        ASSERT_EQ(*calendar().addWorkingDays(date, 1), next) << formatIsoDate(date);
        const Date same = *calendar().isWorkingDay(date) ? date : next;
        ASSERT_EQ(*calendar().workingDayFrom(date), same) << formatIsoDate(date);
    }
}

TEST(WorkCalendarTest, GivesWorkingDaysOnlyThatGoBackAndKeepTheOrder) {
    std::mt19937 random(30);
    std::uniform_int_distribution<int> start(0, 365 * 5);
    std::uniform_int_distribution<int> counts(1, 250);
    for (int i = 0; i < 20000; ++i) {
        const Date from = addDays(day("2021-01-01"), start(random));
        const int count = counts(random);
        const Date to = *calendar().addWorkingDays(from, count);
        ASSERT_TRUE(*calendar().isWorkingDay(to));
        ASSERT_EQ(*calendar().workingDaysBetween(from, to), count);
        ASSERT_EQ(*calendar().workingDaysBetween(to, from), -count);
        ASSERT_LE(to, *calendar().addWorkingDays(addDays(from, 1), count));
        ASSERT_LT(to, *calendar().addWorkingDays(from, count + 1));
        ASSERT_EQ(*calendar().addWorkingDays(*calendar().addWorkingDays(from, count), 7), *calendar().addWorkingDays(from, count + 7));
        if (*calendar().isWorkingDay(from)) {
            ASSERT_EQ(*calendar().addWorkingDays(to, -count), from);
        }
    }
}

} // namespace vanthu::deadlines
