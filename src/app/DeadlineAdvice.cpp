#include "app/DeadlineAdvice.h"

#include "app/FormDates.h"
#include "deadlines/NamedDays.h"
#include "deadlines/Term.h"

#include <utility>

namespace vanthu::app {

namespace {

constexpr deadlines::RestIds kRest{"deadline-rest-day", "deadline-day-off", "deadline-day-open"};

} // namespace

void DeadlineAdvice::onTask(const AdviceSubject& subject, const form::RoleValues::Entry& entry, json::Faults& remarks) const {
    const json::Value* const deadline = entry.value->find("deadline");
    const json::Value* const value = deadline == nullptr ? nullptr : deadline->find("date");
    const std::optional<deadlines::PartialDate> date =
        value == nullptr || deadline->text("kind") != "fixed" ? std::nullopt : partialDate(*value);
    if (!date) return;
    json::Faults found = early(subject, deadlines::lastDay(*date));
    if (found.empty()) found = rest(*deadline, *date);
    for (json::Fault& remark : found) {
        remark.pointer = subject.values.pointer(entry) + "/deadline/date";
        remarks.push_back(std::move(remark));
    }
}

void DeadlineAdvice::onDay(const AdviceSubject& subject, const form::RoleValues::Entry& entry, json::Faults& remarks) const {
    const std::optional<deadlines::Date> date = wholeDate(*entry.value);
    if (date) addEarly(subject, entry, *date, remarks);
}

void DeadlineAdvice::onText(const AdviceSubject& subject, const form::RoleValues::Entry& entry, json::Faults& remarks) const {
    if (!entry.value->isString()) return;
    const std::optional<deadlines::Date> date = deadlines::lastDayIn(entry.value->string(), vietnamese_);
    if (date) addEarly(subject, entry, *date, remarks);
}

void DeadlineAdvice::addEarly(const AdviceSubject& subject, const form::RoleValues::Entry& entry, deadlines::Date last,
                              json::Faults& remarks) const {
    for (json::Fault& remark : early(subject, last)) {
        remark.pointer = subject.values.pointer(entry);
        remarks.push_back(std::move(remark));
    }
}

json::Faults DeadlineAdvice::early(const AdviceSubject& subject, deadlines::Date last) const {
    if (subject.date && last < *subject.date)
        return {{"", "deadline-before-issue", {{"date", days_.text(last)}, {"issued", days_.text(*subject.date)}}}};
    if (!subject.issued && last < subject.now.date) return {{"", "deadline-past", {{"date", days_.text(last)}}}};
    return {};
}

json::Faults DeadlineAdvice::rest(const json::Value& deadline, const deadlines::PartialDate& date) const {
    if (!deadlines::movesOn(ruleOf(deadline), !date.day)) return {};
    return days_.rest(deadlines::lastDay(date), kRest);
}

/// Words that say "before" count where the details do not tell how the day is meant: to move such a day on would say the contrary.
deadlines::Rule DeadlineAdvice::ruleOf(const json::Value& deadline) const {
    deadlines::Rule rule;
    rule.kind = deadlines::RuleKind::fixed;
    const json::Value* const details = deadline.find("details");
    const std::string_view bound = details == nullptr ? std::string_view() : details->text("bound");
    if (bound == "within") rule.bound = deadlines::Bound::within;
    const bool saysBefore = bound.empty() && deadline.text("text").find(vietnamese_.before) != std::string_view::npos;
    if (bound == "before" || saysBefore) rule.bound = deadlines::Bound::before;
    return rule;
}

} // namespace vanthu::app
