#include "deadlines/Meeting.h"

namespace vanthu::deadlines {

namespace {

void warnOfRest(Date date, const WorkCalendar& calendar, const Names& names, text::Language language, json::Faults& warnings) {
    const json::Result<DayKind> kind = calendar.kindOf(date);
    if (!kind) {
        warnings.push_back(kind.faults.front());
        warnings.back().pointer = "/start";
        return;
    }
    const std::string text = formatShortDate(date, names);
    if (*kind == DayKind::weeklyRest) {
        warnings.push_back({"/start", "meeting-weekly-rest", {{"weekday", weekdayName(date, names)}, {"date", text}}});
    } else if (!isWork(*kind)) {
        const SpecialDay& day = *calendar.specialDay(date);
        const std::string& name = language == text::Language::vietnamese ? day.name.vi : day.name.en;
        const char* const id = day.sureness == Sureness::open ? "meeting-day-open" : "meeting-day-off";
        warnings.push_back({"/start", id, {{"date", text}, {"name", name}}});
    }
}

} // namespace

json::Faults meetingWarnings(const MeetingTime& meeting, Moment now, const WorkCalendar& calendar, const Names& names,
                             text::Language language) {
    json::Faults warnings;
    const std::string date = formatShortDate(meeting.start.date, names);
    const std::string time = formatTime(meeting.start.minute);
    if (meeting.start < now) warnings.push_back({"/start", "meeting-past", {{"date", date}, {"time", time}}});
    warnOfRest(meeting.start.date, calendar, names, language, warnings);
    if (meeting.end && *meeting.end <= meeting.start) {
        const std::string end = formatTime(meeting.end->minute) + ", " + formatShortDate(meeting.end->date, names);
        warnings.push_back({"/end", "meeting-end-before-start", {{"start", time + ", " + date}, {"end", end}}});
    }
    if (meeting.weekday && *meeting.weekday != weekdayOf(meeting.start.date)) {
        const bool known = *meeting.weekday >= 1 && *meeting.weekday <= 7;
        const std::string named = known ? names.weekdays[static_cast<std::size_t>(*meeting.weekday - 1)] : std::to_string(*meeting.weekday);
        warnings.push_back(
            {"/weekday", "meeting-weekday", {{"named", named}, {"weekday", weekdayName(meeting.start.date, names)}, {"date", date}}});
    }
    return warnings;
}

} // namespace vanthu::deadlines
