#include "app/RegisterEntry.h"

#include "form/Form.h"
#include "model/DeadlineNames.h"
#include "json/Text.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace vanthu::app {

namespace {

std::string twoDigits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string dayText(int year, int month, int day) { return std::to_string(year) + "-" + twoDigits(month) + "-" + twoDigits(day); }

int part(const std::string& day, std::size_t start, std::size_t length) { return std::atoi(day.substr(start, length).c_str()); }

std::string issueDay(const model::OpenDate& date, const std::string& today) {
    return dayText(date.year.value_or(part(today, 0, 4)), date.month.value_or(part(today, 5, 2)), date.day.value_or(part(today, 8, 2)));
}

/// The same form gives the same fingerprint before and after it has its number.
std::string fingerprintOfForm(json::Value form) {
    form.erase("number");
    form.erase("date");
    return store::fingerprintOf(json::dump(form));
}

std::optional<std::string> dueDay(const model::Deadline& deadline) {
    const model::OpenDate& date = deadline.date;
    if (!date.year || !date.month || !date.day) return std::nullopt;
    return dayText(*date.year, *date.month, *date.day);
}

// Recursion goes as deep as the outline, which validation bounds.
void collectTasks(std::vector<store::Task>& tasks, const std::vector<model::Item>& items, const std::string& pointer) {
    for (std::size_t at = 0; at < items.size(); ++at) {
        const model::Item& item = items[at];
        const std::string here = pointer + "/" + std::to_string(at);
        if (item.task) {
            tasks.push_back({here, item.text.empty() ? item.heading : item.text, item.task->leadUnit, item.task->coordinatingUnits,
                             std::string(model::nameOf(item.task->deadline.kind)), item.task->deadline.text, dueDay(item.task->deadline)});
        }
        collectTasks(tasks, item.children, here + "/children");
    }
}

/// As many as the drafter's mark says, else one for each recipient and those kept (art. 17.1a).
std::int64_t copiesOf(const model::Document& document) {
    return document.drafterMark.copies.value_or(static_cast<std::int64_t>(document.recipients.size()) +
                                                document.fileCopy.copies.value_or(1));
}

std::string fileCopyText(const model::FileCopy& copy) {
    std::string text = "VT";
    for (const std::string& unit : copy.units) text += ", " + unit;
    return text;
}

} // namespace

store::Document entryOf(const form::Kind& kind, const json::Value& form, const RegisterOrder& order) {
    const model::Document source = form::toDocument(kind, form);
    store::Document entry;
    entry.id = order.newId;
    entry.kind = kind.id;
    entry.typeName = kind.title.vi;
    entry.symbol = source.letterhead.symbol;
    entry.issuedOn = issueDay(source.letterhead.issueDate, order.occasion.today);
    entry.parentOrgan = source.letterhead.parentAgency;
    entry.organ = source.letterhead.issuingAgency;
    entry.subject = source.abstract;
    entry.signerPosition = source.signature.post;
    entry.signerName = source.signature.name;
    entry.urgency = source.marks.urgency;
    entry.secrecy = source.marks.secrecy;
    entry.copies = order.copies ? order.copies : copiesOf(source);
    entry.fileCopy = fileCopyText(source.fileCopy);
    entry.fingerprint = fingerprintOfForm(form);
    entry.form = json::dump(form);
    for (const model::Recipient& recipient : source.recipients)
        entry.recipients.push_back({recipient.name, recipient.purpose, recipient.group, {}});
    collectTasks(entry.tasks, source.content, "/content");
    return entry;
}

void setNumber(json::Value& form, const store::Registration& given) {
    json::Value date = json::Object{};
    date.set("day", part(given.issuedOn, 8, 2));
    date.set("month", part(given.issuedOn, 5, 2));
    date.set("year", part(given.issuedOn, 0, 4));
    // In their places among the other members where the form has them; a new one stands at the end.
    form.set("number", given.number);
    form.set("date", std::move(date));
}

} // namespace vanthu::app
