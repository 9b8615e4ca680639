#include "app/AgendaTasks.h"

#include "app/AgendaMeetings.h"
#include "app/NumberText.h"
#include "deadlines/Occurrences.h"

#include <algorithm>
#include <map>

namespace vanthu::app {

namespace {

using deadlines::Date;
using deadlines::Rhythm;
using deadlines::Unit;
using exchange::AgendaRhythm;

/// Months of a stretch of that many that its due day can lie in, counted over the year.
std::vector<int> monthsOf(int length, std::optional<int> month) {
    std::vector<int> months;
    for (int at = month.value_or(length); at <= 12; at += length) months.push_back(at);
    return months;
}

void setDays(const Rhythm& rhythm, AgendaRhythm& made) {
    constexpr int kShortest = 28;
    if (rhythm.weekday) {
        made.weekdays = {*rhythm.weekday};
        made.week = rhythm.week.value_or(1) > 4 ? -1 : rhythm.week.value_or(1);
        return;
    }
    if (!rhythm.day) {
        made.monthDays = {-1};
        return;
    }
    // The 31st of a month without one is its last day.
    for (int day = std::min(*rhythm.day, kShortest); day <= *rhythm.day; ++day) made.monthDays.push_back(day);
    made.lastOnly = made.monthDays.size() > 1;
}

/// Nothing for what RFC 5545 has no word for: several stretches of a year at once.
std::optional<AgendaRhythm> rhythmOf(const Rhythm& rhythm) {
    using Every = AgendaRhythm::Every;
    AgendaRhythm made;
    made.interval = rhythm.interval;
    switch (rhythm.every) {
    case Unit::day:
        made.every = Every::day;
        return made;
    case Unit::workingDay:
        made.every = Every::week;
        made.weekdays = {1, 2, 3, 4, 5};
        return made.interval == 1 ? std::optional(made) : std::nullopt;
    case Unit::week:
        made.every = Every::week;
        made.weekdays = {rhythm.weekday.value_or(7)};
        return made;
    case Unit::month:
        setDays(rhythm, made);
        return made;
    case Unit::quarter:
    case Unit::halfYear:
    case Unit::year:
        made.every = Every::year;
        made.months = monthsOf(rhythm.every == Unit::quarter ? 3 : rhythm.every == Unit::halfYear ? 6 : 12, rhythm.month);
        setDays(rhythm, made);
        return made.interval == 1 || rhythm.every == Unit::year ? std::optional(made) : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// What the calendar moves off a rest day, as far as it reaches, at most some hundred times.
void addMoves(const deadlines::Rule& rule, Date issued, Date first, const deadlines::WorkCalendar& calendar, exchange::AgendaTask& task) {
    constexpr int kMostTimes = 400;
    constexpr int kReach = 5 * 366;
    deadlines::Occurrences times(rule, {issued}, first, deadlines::addDays(first, kReach), calendar);
    for (int count = 0; count < kMostTimes; ++count) {
        const json::Result<std::optional<deadlines::Occurrence>> time = times.next();
        if (!time || !*time) return;
        const deadlines::Occurrence& found = **time;
        if (!found.due || found.due->date == found.named) continue;
        // The rhythm is counted from a day of its own, also if that very time is moved.
        if (count == 0) task.due = deadlines::formatIsoDate(found.named);
        task.notOn.push_back(deadlines::formatIsoDate(found.named));
        task.alsoOn.push_back(deadlines::formatIsoDate(found.due->date));
    }
}

void addRhythm(const TaskDays& days, const model::Deadline& deadline, const std::string& issuedOn, exchange::AgendaTask& task) {
    const deadlines::Rule rule = days.rule(deadline, issuedOn);
    const json::Result<Date> issued = deadlines::parseIsoDate(issuedOn);
    const json::Result<Date> first = deadlines::parseIsoDate(task.due);
    // Two rhythms at once ("6 tháng, năm") are told as the next time alone.
    if (rule.kind != deadlines::RuleKind::recurring || rule.rhythms.size() != 1 || !issued || !first) return;
    task.rhythm = rhythmOf(rule.rhythms.front());
    if (task.rhythm) addMoves(rule, *issued, *first, days.calendar(), task);
}

bool isWanted(const store::Task& task, const store::TaskLife& life, const AgendaWish& wish) {
    return (wish.unit.empty() || task.leadUnit == wish.unit) && (wish.person.empty() || life.person == wish.person);
}

exchange::AgendaTask taskOf(const store::Entry& entry, std::size_t at, const store::TaskLife& life) {
    const store::Task& task = entry.document.tasks[at];
    exchange::AgendaTask made;
    made.uid = entry.document.id + "-task-" + std::to_string(at + 1) + "@vanthu";
    made.sequence = static_cast<int>(life.extensions.size() + life.occurrences.size()) + (life.state == "open" ? 0 : 1);
    made.summary = task.text;
    made.description = entry.document.typeName + " " + numberText(entry.number, entry.suffix, entry.document.symbol) + ": " +
                       entry.document.subject + (task.deadlineText.empty() ? "" : "\n" + task.deadlineText);
    made.categories = {task.leadUnit};
    made.cancelled = isOff(entry) || life.state == "cancelled";
    made.lead = life.person.empty() ? task.leadUnit : life.person;
    made.due = task.dueOn.value_or("");
    if (life.state == "done") made.doneOn = life.doneOn;
    return made;
}

} // namespace

std::vector<exchange::AgendaTask> duesOf(const Workbench& workbench, const TaskDays& days, const store::Entry& entry,
                                         const AgendaWish& wish) {
    std::vector<exchange::AgendaTask> tasks;
    for (std::size_t at = 0; at < entry.document.tasks.size(); ++at) {
        const store::Task& task = entry.document.tasks[at];
        const store::TaskLife life = at < entry.tasks.size() ? entry.tasks[at] : store::TaskLife{};
        if (!isWanted(task, life, wish)) continue;
        exchange::AgendaTask made = taskOf(entry, at, life);
        if (made.due.empty() && made.doneOn.empty()) continue;
        if (task.deadlineKind == "recurring" && life.state == "open") {
            if (const std::optional<model::Deadline> deadline = deadlineAt(workbench, entry.document.form, task.pointer))
                addRhythm(days, *deadline, entry.document.issuedOn.value_or(""), made);
        }
        tasks.push_back(std::move(made));
    }
    return tasks;
}

} // namespace vanthu::app
