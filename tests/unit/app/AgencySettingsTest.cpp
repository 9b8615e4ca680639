#include "app/AgencySettings.h"
#include "app/RecordsClock.h"
#include "json/DataFolders.h"

#include "Scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::app {

namespace {

using Series = NumberingSettings::Series;

store::Document document(const std::string& kind, const std::string& symbol) {
    store::Document document;
    document.kind = kind;
    document.symbol = symbol;
    document.organ = "ỦY BAN NHÂN DÂN HUYỆN SÔNG XANH";
    return document;
}

} // namespace

TEST(AgencySettings, TheProductsOwnCountAllTogether) {
    const auto settings = readAgencySettings(json::DataFolders({VANTHU_TEMPLATES}));
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->numbering.series, Series::one);
    EXPECT_FALSE(settings->numbering.extraNumbers);
    ASSERT_EQ(settings->reminders.size(), 1U);
    EXPECT_EQ(settings->reminders.front().count, 3);
    EXPECT_EQ(settings->reminders.front().unit, deadlines::Unit::workingDay);
    EXPECT_EQ(seriesOf(settings->numbering, document("plan", "KH-UBND"), "KH"), "all");
    for (const char* copy : {"SY-UBND", "SL-UBND", "TrS-UBND"})
        EXPECT_EQ(seriesOf(settings->numbering, document("named", copy), ""), "copies");
}

TEST(AgencySettings, SeriesByKindAndByGroup) {
    NumberingSettings settings;
    settings.series = Series::byKind;
    EXPECT_EQ(seriesOf(settings, document("plan", "KH-UBND"), "KH"), "type:KH");
    EXPECT_EQ(seriesOf(settings, document("letter", "UBND-VX"), ""), "type:letter"); // no abbreviation of its own
    settings.series = Series::grouped;
    settings.groups = {{"decisions", {"QĐ"}}, {"letters", {"letter"}}};
    EXPECT_EQ(seriesOf(settings, document("working-group", "QĐ-UBND"), "QĐ"), "group:decisions");
    EXPECT_EQ(seriesOf(settings, document("letter", "UBND-VX"), ""), "group:letters");
    EXPECT_EQ(seriesOf(settings, document("plan", "KH-UBND"), "KH"), "all");
    store::Document secret = document("plan", "KH-UBND");
    secret.secrecy = "secret";
    EXPECT_EQ(seriesOf(settings, secret, "KH"), "secret");
    settings.bodies = {"Uỷ ban nhân dân huyện Sông Xanh"}; // tone placement and capitals do not matter
    EXPECT_EQ(seriesOf(settings, document("plan", "KH-UBND"), "KH"), "body:Uỷ ban nhân dân huyện Sông Xanh");
}

TEST(RecordsClock, CountsWorkingDaysAndSaysWhatTheCalendarDoesNotKnow) {
    const auto calendar = deadlines::WorkCalendar::load(json::DataFolders({VANTHU_TEMPLATES}));
    ASSERT_TRUE(calendar);
    const auto item = [&](const std::string& state, const std::string& urgency, const std::string& since, const std::string& today) {
        const auto items = clockItems({{"d", 1, "", "KH-UBND", "", state, urgency, since}}, *calendar, today, true);
        return items.front().dueOn + (items.front().late ? " late" : "");
    };
    // Tết 2026: 16 to 20 February, a Monday to a Friday.
    EXPECT_EQ(item("signed", "", "2026-02-13", "2026-02-23"), "2026-02-23");
    EXPECT_EQ(item("signed", "", "2026-02-13", "2026-02-24"), "2026-02-23 late");
    EXPECT_EQ(item("registered", "urgent", "2026-02-13", "2026-02-14"), "2026-02-13 late");
    EXPECT_EQ(item("registered", "", "1999-02-13", "1999-02-14"), "");
    EXPECT_EQ(item("registered", "", "1999-02-13", "2026-02-14"), " late");
}

} // namespace vanthu::app
