#include "exchange/ICalendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

namespace vanthu::exchange {
namespace {

using testing::HasSubstr;
using testing::Not;

/// With folded lines put together again.
std::string written(const Agenda& agenda) { return std::regex_replace(writeICalendar(agenda), std::regex("\r?\n[ \t]"), ""); }

Agenda agendaOf(AgendaMeeting meeting) { return {"Lịch", "2026-03-02T01:02:03Z", {std::move(meeting)}, {}}; }
Agenda agendaOf(AgendaTask task) { return {"Lịch", "2026-03-02T01:02:03Z", {}, {std::move(task)}}; }

AgendaTask monthly(AgendaRhythm rhythm) {
    AgendaTask task;
    task.uid = "1@vanthu";
    task.due = "2026-01-31";
    task.rhythm = std::move(rhythm);
    return task;
}

TEST(ICalendarTest, NothingInIsAnEmptyCalendar) {
    const std::string text = written({});
    EXPECT_THAT(text, HasSubstr("BEGIN:VCALENDAR"));
    EXPECT_THAT(text, Not(HasSubstr("BEGIN:VEVENT")));
}

TEST(ICalendarTest, TextsThatMeanSomethingToTheFormatStayTexts) {
    AgendaMeeting meeting;
    meeting.uid = "1@vanthu";
    meeting.summary = "Họp; bàn, việc\\khó\nEND:VEVENT";
    meeting.attendees = {{"Phòng \"Mẫu\"; xã, Thử: A", {}}};
    meeting.starts = "2026-03-05T08:00";
    const std::string text = written(agendaOf(meeting));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Họp\\; bàn\\, việc\\\\khó\\nEND:VEVENT"));
    EXPECT_THAT(text, HasSubstr("CN=\"Phòng 'Mẫu'; xã, Thử: A\""));
    EXPECT_THAT(text, HasSubstr("DTSTART;TZID=Asia/Ho_Chi_Minh:20260305T080000"));
    EXPECT_THAT(text, HasSubstr("DTSTAMP:20260302T010203Z"));
}

TEST(ICalendarTest, ControlCharactersAreLeftOut) {
    AgendaMeeting meeting;
    meeting.summary = std::string("a\x01\rb\0c", 6);
    EXPECT_THAT(written(agendaOf(meeting)), HasSubstr("SUMMARY:abc"));
}

TEST(ICalendarTest, AnEndBeforeTheBeginningIsLeftOut) {
    AgendaMeeting meeting;
    meeting.starts = "2026-03-05T14:00";
    meeting.ends = "2026-03-05T08:00";
    EXPECT_THAT(written(agendaOf(meeting)), Not(HasSubstr("DTEND")));
    meeting.ends = "2026-03-05T16:30";
    EXPECT_THAT(written(agendaOf(meeting)), HasSubstr("DTEND;TZID=Asia/Ho_Chi_Minh:20260305T163000"));
    meeting.starts = meeting.ends = "nonsense";
    EXPECT_THAT(written(agendaOf(meeting)), Not(HasSubstr("DTEND")));
}

TEST(ICalendarTest, RhythmsAreRules) {
    using Every = AgendaRhythm::Every;
    const std::pair<AgendaRhythm, const char*> cases[] = {
        {{Every::week, 2, {}, {}, {5}}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"},
        {{Every::week, 1, {}, {}, {7}}, "FREQ=WEEKLY;BYDAY=SU"},
        {{Every::month, 1, {}, {-1}}, "FREQ=MONTHLY;BYMONTHDAY=-1"},
        {{Every::month, 1, {}, {28, 29, 30}, {}, {}, true}, "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"},
        {{Every::month, 1, {}, {}, {1}, 2}, "FREQ=MONTHLY;BYDAY=2MO"},
        {{Every::month, 1, {}, {}, {5}, -1}, "FREQ=MONTHLY;BYDAY=-1FR"},
        {{Every::year, 1, {3, 6, 9, 12}, {15}}, "FREQ=YEARLY;BYMONTHDAY=15;BYMONTH=3,6,9,12"},
        {{Every::day, 3, {}, {}, {}, {}, false, "2026-12-31"}, "FREQ=DAILY;UNTIL=20261231;INTERVAL=3"},
    };
    for (const auto& [rhythm, expected] : cases)
        EXPECT_THAT(written(agendaOf(monthly(rhythm))), HasSubstr(std::string("RRULE:") + expected + "\r\n"));
}

TEST(ICalendarTest, WhatIsDoneSaysWhen) {
    AgendaTask task;
    task.due = "2026-02-14";
    task.doneOn = "2026-02-10";
    const std::string text = written(agendaOf(task));
    EXPECT_THAT(text, HasSubstr("STATUS:COMPLETED"));
    EXPECT_THAT(text, HasSubstr("COMPLETED:20260210T000000Z"));
    EXPECT_THAT(text, HasSubstr("DUE;TZID=Asia/Ho_Chi_Minh:20260214T235900"));
}

} // namespace
} // namespace vanthu::exchange
