#pragma once

#include <optional>
#include <string>
#include <vector>

/// What a calendar program is told, as plain values. Days are "2026-01-31", moments "2026-01-31T08:00" in Vietnam's time, texts UTF-8.
namespace vanthu::exchange {

/// Somebody who is called to a meeting.
struct Attendee {
    std::string name;
    std::string address = {}; ///< mail address; mostly empty
    bool operator==(const Attendee&) const = default;
};

/// What an entry of either sort has. `uid` stays the same for ever, so that a second import updates; `sequence` grows with each change.
struct AgendaEntry {
    std::string uid;
    int sequence = 0;
    std::string summary;
    std::string description;
    std::vector<std::string> categories;
    bool cancelled = false;
    bool operator==(const AgendaEntry&) const = default;
};

/// A meeting or a reception of citizens.
struct AgendaMeeting : AgendaEntry {
    std::string starts; ///< a moment, or a day for one without hours
    std::string ends;   ///< likewise; empty where the paper does not say
    std::string place;
    std::string chair;
    std::vector<Attendee> attendees;
    bool operator==(const AgendaMeeting&) const = default;
};

/// One rhythm of a duty that comes again: the values of RFC 5545, 3.3.10.
struct AgendaRhythm {
    enum class Every { day, week, month, year };
    Every every = Every::month;
    int interval = 1;
    std::vector<int> months = {};    ///< 1 to 12
    std::vector<int> monthDays = {}; ///< 1 to 31, -1 the last
    std::vector<int> weekdays = {};  ///< 1 Monday to 7 Sunday
    std::optional<int> week = {};    ///< which of these weekdays in the month: 1 to 4, -1 the last
    bool lastOnly = false;           ///< of the days of one stretch only the last counts (the 31st of a short month)
    std::string until = {};          ///< last day; empty for open
    bool operator==(const AgendaRhythm&) const = default;
};

/// A duty with a term.
struct AgendaTask : AgendaEntry {
    std::string due;                      ///< a day, or a moment; empty for none
    std::optional<AgendaRhythm> rhythm;   ///< of one that comes again; `due` is then its first time
    std::vector<std::string> notOn = {};  ///< times of the rhythm that are moved off a rest day
    std::vector<std::string> alsoOn = {}; ///< the days they are moved to
    std::string doneOn;                   ///< a day; empty while open
    std::string lead;
    bool operator==(const AgendaTask&) const = default;
};

struct Agenda {
    std::string name; ///< as calendar programs show it
    std::string now;  ///< moment in UTC it was made: "2026-01-31T08:15:00Z"
    std::vector<AgendaMeeting> meetings;
    std::vector<AgendaTask> tasks;
    bool operator==(const Agenda&) const = default;
};

} // namespace vanthu::exchange
