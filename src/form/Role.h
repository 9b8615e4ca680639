#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace vanthu::form {

/// What a field's value is to those who give advice on a form. Data says so: the member `role` of a field.
enum class Role {
    none,
    number,        ///< the document's number: with it and a whole date it has been issued
    issueDate,     ///< the document's date
    meetingDate,   ///< the day of something to come that people are called to
    receptionDate, ///< the day of a citizen reception to come
    heldDate,      ///< the day of something that has taken place
    startDate,     ///< the first day of a period
    startTime,     ///< "08:00" on the day before it in its group
    endDate,       ///< the last day
    endTime,       ///< "11:00"
    lastDay,       ///< the last day that something counts or is to be done
    hours,         ///< "08:00 - 08:15" in a text
    task,          ///< the group of a task, with its deadline
    deadlineText,  ///< a deadline in words
};

/// How data call them.
inline constexpr std::array<std::pair<std::string_view, Role>, 13> kRoles{{{"number", Role::number},
                                                                           {"issue-date", Role::issueDate},
                                                                           {"meeting-date", Role::meetingDate},
                                                                           {"reception-date", Role::receptionDate},
                                                                           {"held-date", Role::heldDate},
                                                                           {"start-date", Role::startDate},
                                                                           {"start-time", Role::startTime},
                                                                           {"end-date", Role::endDate},
                                                                           {"end-time", Role::endTime},
                                                                           {"last-day", Role::lastDay},
                                                                           {"hours", Role::hours},
                                                                           {"task", Role::task},
                                                                           {"deadline-text", Role::deadlineText}}};

} // namespace vanthu::form
