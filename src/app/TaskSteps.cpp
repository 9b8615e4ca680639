#include "app/TaskSteps.h"

#include "app/AgencySettings.h"
#include "app/TaskDays.h"
#include "app/TaskOrders.h"

#include <algorithm>

namespace vanthu::app {

namespace {

using deadlines::Date;

/// A calendar's worth of days: nobody is reminded longer ahead.
constexpr const char* kReach = "366d";

/// A task of an entry, with what its form says of its term.
struct Task {
    store::Entry entry;
    model::Deadline deadline;
    std::string dueOn;
};

json::Result<Task> findTask(const Workbench& workbench, store::Store& store, const store::NumberReference& document, std::int64_t task) {
    json::Result<store::Entry> entry = store.show(document);
    if (!entry) return entry.faults;
    const auto at = static_cast<std::size_t>(task) - 1;
    if (task < 1 || at >= entry->document.tasks.size())
        return json::Fault{"", "task-unknown", {{"document", entry->document.id}, {"task", std::to_string(task)}}};
    const store::Task& found = entry->document.tasks[at];
    Task made;
    made.deadline = deadlineAt(workbench, entry->document.form, found.pointer).value_or(model::Deadline{});
    made.dueOn = found.dueOn.value_or("");
    // A day that was put off comes after the one the words meant.
    const std::vector<store::Extension>& extensions = entry->tasks[at].extensions;
    for (auto each = extensions.rbegin(); each != extensions.rend(); ++each) {
        if (each->to == made.dueOn) made.dueOn = each->from;
    }
    made.entry = std::move(*entry);
    return made;
}

} // namespace

json::Result<store::Entry> finishTask(const Workbench& workbench, store::Store& store, const store::Occasion& occasion,
                                      const store::NumberReference& document, std::int64_t task, const TaskReport& report) {
    const json::Result<Task> found = findTask(workbench, store, document, task);
    if (!found) return found.faults;
    store::TaskOutcome outcome{report.evidence, report.doneBy, report.next};
    const bool recurs = found->deadline.kind == model::DeadlineKind::recurring && !report.isLast;
    if (recurs && !outcome.next) {
        const json::Result<TaskDays> days = TaskDays::open(workbench);
        if (!days) return days.faults;
        if (!found->dueOn.empty()) outcome.next = days->next(found->deadline, found->entry.document.issuedOn.value_or(""), found->dueOn);
        if (!outcome.next) return json::Fault{"", "task-next-unknown", {{"deadline", found->deadline.text}}};
    }
    return store.finishTask(occasion, document, task, outcome);
}

json::Result<store::Entry> startTask(const Workbench& workbench, store::Store& store, const store::Occasion& occasion,
                                     const store::NumberReference& document, std::int64_t task, const std::string& happenedOn,
                                     const std::optional<std::string>& dueOn) {
    const json::Result<Task> found = findTask(workbench, store, document, task);
    if (!found) return found.faults;
    std::optional<std::string> due = dueOn;
    if (!due) {
        const json::Result<TaskDays> days = TaskDays::open(workbench);
        if (!days) return days.faults;
        due = days->afterEvent(found->deadline, found->entry.document.issuedOn.value_or(""), happenedOn);
    }
    if (!due) return json::Fault{"", "task-term-unknown", {{"deadline", found->deadline.text}}};
    return store.startTask(occasion, document, task, happenedOn, *due);
}

std::vector<store::TaskRow> reminded(const std::vector<store::TaskRow>& tasks, const std::vector<deadlines::Lead>& leads,
                                     const deadlines::WorkCalendar& calendar, const std::string& today) {
    std::vector<store::TaskRow> kept;
    const json::Result<Date> now = deadlines::parseIsoDate(today);
    for (const store::TaskRow& task : tasks) {
        const json::Result<Date> due = deadlines::parseIsoDate(task.dueOn);
        if (!now || !due || *due < *now) continue;
        // When work on it began is not asked: the day of reminding is.
        const deadlines::Occurrence occurrence{deadlines::dateOf(deadlines::kFirstYear, 1, 1), *due, deadlines::endOf(*due)};
        const json::Result<std::vector<Date>> days = deadlines::reminders(occurrence, leads, calendar);
        if (days && std::ranges::any_of(*days, [&](Date day) { return day <= *now; })) kept.push_back(task);
    }
    return kept;
}

json::Result<std::vector<store::TaskRow>> tasksToRemind(const Workbench& workbench, store::Store& store,
                                                        const deadlines::WorkCalendar& calendar, store::TaskOrder order,
                                                        const std::string& today) {
    const json::Result<AgencySettings> settings = readAgencySettings(workbench.data());
    if (!settings) return settings.faults;
    const json::Result<store::TaskOrder> ahead = readTaskOrder(today, kReach, false, std::nullopt);
    if (!ahead) return ahead.faults;
    order.dueFrom = ahead->dueFrom;
    order.dueBefore = ahead->dueBefore;
    const json::Result<std::vector<store::TaskRow>> tasks = store.tasks(order);
    if (!tasks) return tasks.faults;
    return reminded(*tasks, settings->reminders, calendar, today);
}

} // namespace vanthu::app
