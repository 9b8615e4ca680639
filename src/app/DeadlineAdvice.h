#pragma once

#include "app/Advice.h"
#include "deadlines/DayRemarks.h"
#include "deadlines/Rule.h"

namespace vanthu::app {

/// Remarks on the deadlines of tasks. Borrows what it is given; immutable.
class DeadlineAdvice {
public:
    /// `vietnamese`: the language that forms are written in.
    DeadlineAdvice(const deadlines::DayRemarks& days, const deadlines::WorkCalendar& calendar, const deadlines::Names& vietnamese)
        : days_(days), calendar_(calendar), vietnamese_(vietnamese) {}

    /// A task with its deadline as data: ids "deadline-past", "deadline-before-issue", "deadline-rest-day", "deadline-day-off",
    /// "deadline-day-open".
    void onTask(const AdviceSubject& subject, const form::RoleValues::Entry& entry, json::Faults& remarks) const;
    /// The last day of something that does not move on a rest day: the first two.
    void onDay(const AdviceSubject& subject, const form::RoleValues::Entry& entry, json::Faults& remarks) const;
    /// A deadline in words, by the last whole day they name: likewise.
    void onText(const AdviceSubject& subject, const form::RoleValues::Entry& entry, json::Faults& remarks) const;

private:
    void addEarly(const AdviceSubject& subject, const form::RoleValues::Entry& entry, deadlines::Date last, json::Faults& remarks) const;
    json::Faults early(const AdviceSubject& subject, deadlines::Date last) const;
    json::Faults rest(const json::Value& deadline, const deadlines::PartialDate& date) const;
    deadlines::Rule ruleOf(const json::Value& deadline) const;

    const deadlines::DayRemarks& days_;
    const deadlines::WorkCalendar& calendar_;
    const deadlines::Names& vietnamese_;
};

} // namespace vanthu::app
