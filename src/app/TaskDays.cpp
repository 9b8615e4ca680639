#include "app/TaskDays.h"

#include "app/TaskList.h"
#include "deadlines/Occurrences.h"
#include "form/Form.h"
#include "reader/Deadlines.h"
#include "json/Text.h"

namespace vanthu::app {

namespace {

using deadlines::Date;

/// The model and the rules name their members alike.
template <class To, class From> To same(From value) { return static_cast<To>(static_cast<int>(value)); }
static_assert(static_cast<int>(model::DeadlineKind::relative) == static_cast<int>(deadlines::RuleKind::relative));
static_assert(static_cast<int>(model::Bound::within) == static_cast<int>(deadlines::Bound::within));
static_assert(static_cast<int>(model::TimeUnit::year) == static_cast<int>(deadlines::Unit::year));

std::optional<deadlines::PartialDate> partial(const model::OpenDate& date) {
    if (!date.year) return std::nullopt;
    return deadlines::PartialDate{*date.year, date.month, date.day};
}

/// Whether the form itself says all that a day can be reckoned from.
bool isComplete(const model::Deadline& deadline) {
    using Kind = model::DeadlineKind;
    switch (deadline.kind) {
    case Kind::fixed:
        return deadline.date.year && deadline.bound != model::Bound::none;
    case Kind::recurring:
        return !deadline.recurrences.empty();
    case Kind::withinPeriod:
        return !deadline.periods.empty();
    case Kind::relative:
        return deadline.count && deadline.unit != model::TimeUnit::none;
    default:
        return true;
    }
}

/// The form's own members stay; those it leaves open are taken from the words.
model::Deadline merged(model::Deadline form, const model::Deadline& words) {
    if (form.bound == model::Bound::none) form.bound = words.bound;
    if (!form.date.year) form.date = words.date;
    if (form.time.empty()) form.time = words.time;
    if (form.recurrences.empty()) form.recurrences = words.recurrences;
    if (form.periods.empty()) form.periods = words.periods;
    if (!form.count) {
        form.count = words.count;
        form.unit = words.unit;
    }
    return form;
}

Date dateOfIssue(const std::string& issuedOn) {
    const json::Result<Date> day = deadlines::parseIsoDate(issuedOn);
    return day ? *day : Date{};
}

/// The day a moment of due belongs to: 24:00 is the end of its own.
std::string dayOfDue(const deadlines::Moment& due) { return deadlines::formatIsoDate(due.date); }

} // namespace

json::Result<TaskDays> TaskDays::open(const Workbench& workbench) {
    json::Result<deadlines::WorkCalendar> calendar = deadlines::WorkCalendar::load(workbench.data());
    if (!calendar) return calendar.faults;
    return TaskDays(workbench, std::move(*calendar));
}

model::Deadline TaskDays::completed(const model::Deadline& deadline, const std::string& issuedOn) const {
    if (isComplete(deadline) || deadline.text.empty()) return deadline;
    if (!words_) {
        json::Result<reader::TaskVocabulary> words = reader::TaskVocabulary::load(workbench_->data());
        if (!words) return deadline;
        words_ = std::make_shared<const reader::TaskVocabulary>(std::move(*words));
    }
    const auto parts = deadlines::partsOf(dateOfIssue(issuedOn));
    reader::DeadlineContext context;
    context.own.issued = {static_cast<int>(static_cast<unsigned>(parts.day())), static_cast<int>(static_cast<unsigned>(parts.month())),
                          static_cast<int>(parts.year())};
    const reader::Tokens tokens = words_->lexicon.tokenise(deadline.text);
    for (const reader::FoundDeadline& found : reader::Deadlines(*words_).find(deadline.text, tokens, context, 0)) {
        if (found.deadline.kind == deadline.kind) return merged(deadline, found.deadline);
    }
    return deadline;
}

deadlines::Rule TaskDays::rule(const model::Deadline& said, const std::string& issuedOn) const {
    const model::Deadline deadline = completed(said, issuedOn);
    deadlines::Rule rule;
    rule.kind = same<deadlines::RuleKind>(deadline.kind);
    rule.bound = same<deadlines::Bound>(deadline.bound);
    rule.date = partial(deadline.date);
    if (const json::Result<int> minute = deadlines::parseTime(deadline.time)) rule.minute = *minute;
    for (const model::Recurrence& each : deadline.recurrences) {
        deadlines::Rhythm rhythm;
        rhythm.every = same<deadlines::Unit>(each.every);
        rhythm.day = each.day;
        rhythm.month = each.month;
        rhythm.weekday = each.weekday;
        rule.rhythms.push_back(rhythm);
    }
    for (const model::Period& each : deadline.periods) {
        const auto from = partial(each.from);
        const auto to = partial(each.to);
        if (from && to) rule.spans.push_back({*from, *to});
    }
    rule.count = deadline.count;
    rule.unit = same<deadlines::Unit>(deadline.unit);
    return rule;
}

std::optional<std::string> TaskDays::due(const model::Deadline& deadline, const deadlines::Facts& facts, const std::string& issuedOn,
                                         Date from) const {
    const deadlines::Rule said = rule(deadline, issuedOn);
    if (said.kind == deadlines::RuleKind::none || !deadlines::check(said).empty()) return std::nullopt;
    json::Result<std::optional<deadlines::Occurrence>> found = deadlines::nextOccurrence(said, facts, from, calendar_);
    // A day before the document's own is due all the same.
    if (found && !*found && said.kind != deadlines::RuleKind::recurring) found = deadlines::standing(said, facts, from, calendar_);
    if (!found || !*found || !(*found)->due) return std::nullopt;
    return dayOfDue(*(*found)->due);
}

std::optional<std::string> TaskDays::first(const model::Deadline& deadline, const std::string& issuedOn) const {
    const Date issued = dateOfIssue(issuedOn);
    return due(deadline, {issued}, issuedOn, issued);
}

std::optional<std::string> TaskDays::next(const model::Deadline& deadline, const std::string& issuedOn, const std::string& day) const {
    if (deadline.kind != model::DeadlineKind::recurring) return std::nullopt;
    return due(deadline, {dateOfIssue(issuedOn)}, issuedOn, deadlines::addDays(dateOfIssue(day), 1));
}

std::optional<std::string> TaskDays::afterEvent(const model::Deadline& deadline, const std::string& issuedOn,
                                                const std::string& happenedOn) const {
    const Date happened = dateOfIssue(happenedOn);
    return due(deadline, {dateOfIssue(issuedOn), deadlines::startOf(happened)}, issuedOn, happened);
}

std::optional<model::Deadline> deadlineAt(const Workbench& workbench, const std::string& form, const std::string& pointer) {
    const json::Result<json::Value> value = json::parse(form);
    if (!value) return std::nullopt;
    const json::Result<const form::Kind*> kind = workbench.kindOf(*value);
    if (!kind) return std::nullopt;
    const model::Document document = form::toDocument(**kind, *value);
    for (const ListedTask& listed : tasksOf(document)) {
        if (listed.pointer == pointer) return listed.item->task->deadline;
    }
    return std::nullopt;
}

} // namespace vanthu::app
