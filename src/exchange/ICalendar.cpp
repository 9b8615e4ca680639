#include "exchange/ICalendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace vanthu::exchange {

namespace {

constexpr const char* kZone = "Asia/Ho_Chi_Minh";
/// Calendar programs want an address for everybody; this one says that there is none.
constexpr const char* kNoAddress = "invalid:nomail";

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// libical hands control characters on as they are; no calendar program reads them.
std::string plain(const std::string& text) {
    std::string kept;
    kept.reserve(text.size());
    std::ranges::copy_if(text, std::back_inserter(kept), [](char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n'; });
    return kept;
}

/// Inside of the quotes of a parameter the quote itself cannot stand.
std::string parameterText(const std::string& text) {
    std::string kept = plain(text);
    std::ranges::replace(kept, '"', '\'');
    std::ranges::replace(kept, '\n', ' ');
    return kept;
}

int digits(const std::string& text, std::size_t at, std::size_t count) {
    int value = -1;
    if (text.size() < at + count) return value;
    const char* const begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + count, value);
    return error == std::errc() && end == begin + count ? value : -1;
}

/// "2026-01-31", "2026-01-31T08:00" or "2026-01-31T08:15:00Z"; the null time for anything else.
icaltimetype timeOf(const std::string& text) {
    icaltimetype time = icaltime_null_time();
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 1 || month < 1 || day < 1) return time;
    time.year = year;
    time.month = month;
    time.day = day;
    time.is_date = 1;
    if (text.size() < 16) return time;
    time.is_date = 0;
    time.hour = std::max(0, digits(text, 11, 2));
    time.minute = std::max(0, digits(text, 14, 2));
    time.second = std::max(0, digits(text, 17, 2));
    if (text.back() == 'Z') time.zone = icaltimezone_get_utc_timezone();
    return time;
}

bool isKnown(const icaltimetype& time) { return icaltime_is_null_time(time) == 0; }

void add(icalcomponent* component, icalproperty* property) { icalcomponent_add_property(component, property); }

/// Adds a day or a moment with its parameter; a local moment names the zone.
void addTime(icalcomponent* component, icalproperty* property, const icaltimetype& time) {
    if (time.is_date != 0) icalproperty_set_parameter(property, icalparameter_new_value(ICAL_VALUE_DATE));
    if (time.is_date == 0 && time.zone == nullptr) icalproperty_set_parameter(property, icalparameter_new_tzid(kZone));
    add(component, property);
}

/// Vietnam has had one offset since long before the first document: no rule of daylight saving is needed.
void addZone(icalcomponent* calendar) {
    constexpr int kOffset = 7 * 3600;
    icalcomponent* const zone = icalcomponent_new_vtimezone();
    add(zone, icalproperty_new_tzid(kZone));
    icalcomponent* const standard = icalcomponent_new_xstandard();
    add(standard, icalproperty_new_dtstart(timeOf("1975-06-13T00:00")));
    add(standard, icalproperty_new_tzoffsetfrom(kOffset));
    add(standard, icalproperty_new_tzoffsetto(kOffset));
    add(standard, icalproperty_new_tzname("+07"));
    icalcomponent_add_component(zone, standard);
    icalcomponent_add_component(calendar, zone);
}

void addCommon(icalcomponent* component, const AgendaEntry& entry, const icaltimetype& now) {
    add(component, icalproperty_new_uid(plain(entry.uid).c_str()));
    add(component, icalproperty_new_dtstamp(now));
    add(component, icalproperty_new_sequence(entry.sequence));
    add(component, icalproperty_new_summary(plain(entry.summary).c_str()));
    if (!entry.description.empty()) add(component, icalproperty_new_description(plain(entry.description).c_str()));
    for (const std::string& category : entry.categories) {
        if (!category.empty()) add(component, icalproperty_new_categories(plain(category).c_str()));
    }
}

void addAttendee(icalcomponent* component, const Attendee& attendee) {
    const std::string address = attendee.address.empty() ? kNoAddress : "mailto:" + parameterText(attendee.address);
    icalproperty* const property = icalproperty_new_attendee(address.c_str());
    icalproperty_set_parameter(property, icalparameter_new_cn(parameterText(attendee.name).c_str()));
    icalproperty_set_parameter(property, icalparameter_new_cutype(ICAL_CUTYPE_GROUP));
    icalproperty_set_parameter(property, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    add(component, property);
}

icalcomponent* meetingOf(const AgendaMeeting& meeting, const icaltimetype& now) {
    icalcomponent* const event = icalcomponent_new_vevent();
    addCommon(event, meeting, now);
    const icaltimetype starts = timeOf(meeting.starts);
    if (isKnown(starts)) addTime(event, icalproperty_new_dtstart(starts), starts);
    const icaltimetype ends = timeOf(meeting.ends);
    // An end that is not after the beginning would make programs refuse the whole file.
    if (isKnown(ends) && ends.is_date == starts.is_date && icaltime_compare(starts, ends) < 0)
        addTime(event, icalproperty_new_dtend(ends), ends);
    if (!meeting.place.empty()) add(event, icalproperty_new_location(plain(meeting.place).c_str()));
    if (!meeting.chair.empty()) {
        icalproperty* const chair = icalproperty_new_organizer(kNoAddress);
        icalproperty_set_parameter(chair, icalparameter_new_cn(parameterText(meeting.chair).c_str()));
        add(event, chair);
    }
    for (const Attendee& attendee : meeting.attendees) addAttendee(event, attendee);
    add(event, icalproperty_new_status(meeting.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return event;
}

/// A list of numbers into one of libical's, which ends with a mark.
template <std::size_t size, class Convert> void fill(short (&target)[size], const std::vector<int>& values, const Convert& convert) {
    const std::size_t count = std::min(values.size(), size - 1);
    for (std::size_t at = 0; at < count; ++at) target[at] = static_cast<short>(convert(values[at]));
    target[count] = ICAL_RECURRENCE_ARRAY_MAX;
}

icalrecurrencetype recurrenceOf(const AgendaRhythm& rhythm) {
    icalrecurrencetype rule;
    icalrecurrencetype_clear(&rule);
    using Every = AgendaRhythm::Every;
    rule.freq = rhythm.every == Every::day     ? ICAL_DAILY_RECURRENCE
                : rhythm.every == Every::week  ? ICAL_WEEKLY_RECURRENCE
                : rhythm.every == Every::month ? ICAL_MONTHLY_RECURRENCE
                                               : ICAL_YEARLY_RECURRENCE;
    rule.interval = static_cast<short>(std::max(1, rhythm.interval));
    const auto same = [](int value) { return value; };
    fill(rule.by_month, rhythm.months, same);
    fill(rule.by_month_day, rhythm.monthDays, same);
    fill(rule.by_day, rhythm.weekdays, [&](int weekday) {
        // libical counts from Sunday as 1, and puts the week beside it, eight for one.
        const int day = weekday % 7 + 1;
        const int week = rhythm.week.value_or(0);
        return week < 0 ? week * 8 - day : week * 8 + day;
    });
    if (rhythm.lastOnly) fill(rule.by_set_pos, {-1}, same);
    if (!rhythm.until.empty()) rule.until = timeOf(rhythm.until);
    return rule;
}

/// The end of its day, for a term without an hour.
icaltimetype endOf(icaltimetype time) {
    if (time.is_date == 0) return time;
    time.is_date = 0;
    time.hour = 23;
    time.minute = 59;
    return time;
}

icaltimetype startOf(icaltimetype time) {
    time.is_date = 0;
    time.hour = time.minute = time.second = 0;
    return time;
}

/// Times that come again are counted from the beginning of their days, so these are what is left out or added.
void addMoved(icalcomponent* todo, const AgendaTask& task) {
    for (const std::string& day : task.notOn) {
        const icaltimetype time = startOf(timeOf(day));
        addTime(todo, icalproperty_new_exdate(time), time);
    }
    for (const std::string& day : task.alsoOn) {
        const icaltimetype time = startOf(timeOf(day));
        addTime(todo, icalproperty_new_rdate({time, icalperiodtype_null_period()}), time);
    }
}

icalcomponent* taskOf(const AgendaTask& task, const icaltimetype& now) {
    icalcomponent* const todo = icalcomponent_new_vtodo();
    addCommon(todo, task, now);
    const icaltimetype due = timeOf(task.due);
    if (isKnown(due)) {
        if (task.rhythm) addTime(todo, icalproperty_new_dtstart(startOf(due)), startOf(due));
        addTime(todo, icalproperty_new_due(endOf(due)), endOf(due));
        if (task.rhythm) {
            add(todo, icalproperty_new_rrule(recurrenceOf(*task.rhythm)));
            addMoved(todo, task);
        }
    }
    if (!task.lead.empty()) addAttendee(todo, {task.lead, {}});
    const icaltimetype done = timeOf(task.doneOn);
    if (isKnown(done)) {
        icaltimetype completed = startOf(done);
        completed.zone = icaltimezone_get_utc_timezone();
        add(todo, icalproperty_new_completed(completed));
        add(todo, icalproperty_new_percentcomplete(100));
    }
    add(todo, icalproperty_new_status(task.cancelled  ? ICAL_STATUS_CANCELLED
                                      : isKnown(done) ? ICAL_STATUS_COMPLETED
                                                      : ICAL_STATUS_NEEDSACTION));
    return todo;
}

} // namespace

std::string writeICalendar(const Agenda& agenda) {
    const Component calendar(icalcomponent_new_vcalendar());
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Vanthu//Vanthu//VI"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    if (!agenda.name.empty()) {
        icalproperty* const name = icalproperty_new_x(plain(agenda.name).c_str());
        icalproperty_set_x_name(name, "X-WR-CALNAME");
        add(calendar.get(), name);
    }
    addZone(calendar.get());
    const icaltimetype now = timeOf(agenda.now);
    for (const AgendaMeeting& meeting : agenda.meetings) icalcomponent_add_component(calendar.get(), meetingOf(meeting, now));
    for (const AgendaTask& task : agenda.tasks) icalcomponent_add_component(calendar.get(), taskOf(task, now));
    const std::unique_ptr<char, void (*)(void*)> text(icalcomponent_as_ical_string_r(calendar.get()), icalmemory_free_buffer);
    return text.get();
}

} // namespace vanthu::exchange
