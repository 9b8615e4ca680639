#include "app/RegisterEntry.h"

#include "app/Days.h"
#include "app/OrganIds.h"
#include "app/TaskList.h"
#include "form/Citations.h"
#include "form/Form.h"
#include "form/LetteredNumber.h"
#include "layout/CitationPrinter.h"
#include "model/DeadlineNames.h"
#include "json/Text.h"

#include <string>

namespace vanthu::app {

namespace {

std::string issueDay(const model::OpenDate& date, const std::string& today) {
    const model::OpenDate now = dayOf(today);
    return dayText(date.year.value_or(*now.year), date.month.value_or(*now.month), date.day.value_or(*now.day));
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

std::string fingerprintOfForm(json::Value form) {
    form.erase("number");
    form.erase("date");
    if (json::Value* const citations = form.find(form::kCitationsMember); citations != nullptr && citations->isArray()) {
        for (json::Value& citation : citations->array()) {
            citation.erase("number");
            citation.erase("date");
        }
    }
    return store::fingerprintOf(json::dump(form));
}

store::Document entryOf(const Workbench& workbench, const form::Kind& kind, const json::Value& form, const RegisterOrder& order,
                        const TaskDays& days) {
    const layout::Texts& texts = workbench.composer().vocabulary().texts;
    const model::Document source = form::toDocument(kind, form);
    store::Document entry;
    entry.id = order.newId;
    entry.kind = kind.id;
    entry.typeName = source.typeName.empty() ? kind.title.vi : source.typeName;
    entry.symbol = source.letterhead.symbol;
    entry.issuedOn = issueDay(source.letterhead.issueDate, order.occasion.today);
    entry.parentOrgan = source.letterhead.parentAgency;
    entry.organ = source.letterhead.issuingAgency;
    const auto inShort = [&](const std::string& text) { return layout::CitationPrinter::inShort(source, texts, text); };
    entry.subject = inShort(source.abstract);
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
    addOrganIds(workbench.data(), *entry.issuedOn, entry.recipients);
    entry.pages = order.pages;
    entry.note = order.note;
    if (!order.dueOn.empty()) entry.dueOn = order.dueOn;
    for (const ListedTask& listed : tasksOf(source)) {
        const model::Task& task = *listed.item->task;
        entry.tasks.push_back({listed.pointer, inShort(listed.text()), task.leadUnit, task.coordinatingUnits,
                               std::string(model::nameOf(task.deadline.kind)), task.deadline.text,
                               days.first(task.deadline, *entry.issuedOn)});
    }
    return entry;
}

void setNumber(json::Value& form, const store::Registration& given) {
    const model::OpenDate day = dayOf(given.issuedOn);
    json::Value date = json::Object{};
    date.set("day", *day.day);
    date.set("month", *day.month);
    date.set("year", *day.year);
    // In their places among the other members where the form has them; a new one stands at the end.
    form.set("number", form::valueOf({given.number, given.suffix}));
    form.set("date", std::move(date));
}

} // namespace vanthu::app
