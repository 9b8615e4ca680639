#pragma once

#include "app/Workbench.h"
#include "deadlines/Rule.h"
#include "deadlines/WorkCalendar.h"
#include "model/Document.h"
#include "reader/TaskVocabulary.h"
#include "json/Fault.h"

#include <memory>
#include <optional>
#include <string>

namespace vanthu::app {

/// When tasks are due. What a form says of a deadline counts; what it leaves open is read from the printed words ("trước ngày",
/// "thứ Năm hằng tuần"). Days are ISO 8601. A value; one thread at a time, for it reads the words when first needed.
class TaskDays {
public:
    /// Reads the calendar. Borrows the workbench.
    static json::Result<TaskDays> open(const Workbench& workbench);

    /// The day a task of a document issued on that day is due, the first one of those that recur; nothing where no day is said, it waits
    /// for an event, or the calendar does not reach so far.
    std::optional<std::string> first(const model::Deadline& deadline, const std::string& issuedOn) const;
    /// The first day after `day` on which one that recurs is due again; nothing for others.
    std::optional<std::string> next(const model::Deadline& deadline, const std::string& issuedOn, const std::string& day) const;
    /// The day due after what it waits for has happened.
    std::optional<std::string> afterEvent(const model::Deadline& deadline, const std::string& issuedOn,
                                          const std::string& happenedOn) const;

    /// When it is due as a rule, what the form leaves open taken from the words.
    deadlines::Rule rule(const model::Deadline& deadline, const std::string& issuedOn) const;

    const deadlines::WorkCalendar& calendar() const { return calendar_; }

private:
    TaskDays(const Workbench& workbench, deadlines::WorkCalendar calendar) : workbench_(&workbench), calendar_(std::move(calendar)) {}
    model::Deadline completed(const model::Deadline& deadline, const std::string& issuedOn) const;
    std::optional<std::string> due(const model::Deadline& deadline, const deadlines::Facts& facts, const std::string& issuedOn,
                                   deadlines::Date from) const;

    const Workbench* workbench_;
    deadlines::WorkCalendar calendar_;
    mutable std::shared_ptr<const reader::TaskVocabulary> words_;
};

/// The deadline of the task at that place of a form ("/content/0/children/2").
std::optional<model::Deadline> deadlineAt(const Workbench& workbench, const std::string& form, const std::string& pointer);

} // namespace vanthu::app
