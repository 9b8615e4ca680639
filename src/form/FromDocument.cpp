#include "form/Form.h"

#include "form/DeadlineForm.h"
#include "form/LetteredNumber.h"
#include "form/Limits.h"

#include <algorithm>
#include <charconv>

namespace vanthu::form {

namespace {

using json::Array;
using json::Object;
using json::Value;

Value dateValue(const model::OpenDate& date) {
    Value value{Object{}};
    if (date.day) value.set("day", Value(*date.day));
    if (date.month) value.set("month", Value(*date.month));
    if (date.year) value.set("year", Value(*date.year));
    return value;
}

Value numberValue(const std::optional<std::int64_t>& number, const std::string& letters) {
    return number ? valueOf({*number, letters}) : Value();
}

Value integerValue(const std::optional<std::int64_t>& number) { return number ? Value(*number) : Value(); }

Value textList(const std::vector<std::string>& texts) {
    Array array;
    array.reserve(texts.size());
    for (const std::string& text : texts) array.emplace_back(text);
    return array;
}

/// An object of texts.
Value texts(std::initializer_list<std::pair<const char*, const std::string*>> members) {
    Value value{Object{}};
    for (const auto& [name, text] : members) value.set(name, Value(*text));
    return value;
}

Value taskValue(const model::Task& task) {
    Value value{Object{}};
    value.set("leadUnit", Value(task.leadUnit));
    value.set("coordinatingUnits", textList(task.coordinatingUnits));
    if (json::Value deadline = deadlineForm(task.deadline); !deadline.isNull()) value.set("deadline", std::move(deadline));
    if (!task.reportTo.empty()) value.set("reportTo", Value(task.reportTo));
    if (task.composed) value.set("composed", Value(true));
    return value;
}

/// An item has only the members that say something: most have a level and a text.
Value itemValue(const model::Item& item) {
    Value value{Object{}};
    value.set("level", Value(item.level));
    for (const auto& [name, text] : {std::pair("label", &item.label), {"heading", &item.heading}, {"text", &item.text}})
        if (!text->empty()) value.set(name, Value(*text));
    if (item.task) value.set("task", taskValue(*item.task));
    if (item.children.empty()) return value;
    Array children;
    children.reserve(item.children.size());
    // Recursion goes as deep as the outline, which has a few levels.
    for (const model::Item& child : item.children) children.push_back(itemValue(child));
    value.set(kChildrenMember, Value(std::move(children)));
    return value;
}

Value itemList(const std::vector<model::Item>& items) {
    Array array;
    array.reserve(items.size());
    for (const model::Item& item : items) array.push_back(itemValue(item));
    return array;
}

Value recipientList(const std::vector<model::Recipient>& recipients) {
    Array array;
    for (const model::Recipient& recipient : recipients)
        array.push_back(texts({{"name", &recipient.name}, {"purpose", &recipient.purpose}, {"group", &recipient.group}}));
    return array;
}

Value factsValue(const std::vector<Field>& fields, const std::vector<model::Fact>& facts);

Value appendixList(const Kind& kind, const std::vector<model::Appendix>& appendices) {
    const Field* const field = kind.root.find("appendices");
    Array array;
    for (const model::Appendix& appendix : appendices) {
        Value value{Object{}};
        value.set("title", Value(appendix.title));
        value.set("landscape", Value(appendix.landscape));
        if (appendix.electronic) value.set("electronic", Value(true));
        if (appendix.taskTable) value.set("taskTable", Value(true));
        value.set("content", itemList(appendix.content));
        if (field != nullptr && !appendix.facts.empty()) {
            const Value facts = factsValue(field->fields.at(0).fields, appendix.facts);
            for (const json::Member& fact : facts.object()) value.set(fact.name, fact.value);
        }
        array.push_back(std::move(value));
    }
    return array;
}

Value citationList(const std::vector<model::Citation>& citations) {
    Array array;
    for (const model::Citation& citation : citations) {
        Value value = texts({{"id", &citation.id}, {"type", &citation.type}});
        value.set("number", numberValue(citation.number, citation.numberSuffix));
        value.set("symbol", Value(citation.symbol));
        value.set("date", dateValue(citation.date));
        value.set("issuer", Value(citation.issuer));
        value.set("abstract", Value(citation.abstract));
        value.set("fingerprint", Value(citation.fingerprint));
        array.push_back(std::move(value));
    }
    return array;
}

/// A text, a number and the rest of what an object of two members needs.
Value withInteger(const char* name, Value first, const char* integer, const std::optional<std::int64_t>& number) {
    Value value{Object{}};
    value.set(name, std::move(first));
    value.set(integer, integerValue(number));
    return value;
}

/// Everything a document can hold, under the names the forms of all kinds use.
Value allOf(const Kind& kind, const model::Document& document) {
    const model::Letterhead& head = document.letterhead;
    const model::Signature& signed_ = document.signature;
    const model::AgencyAddress& address = document.address;
    const model::Marks& marks = document.marks;
    Value all{Object{}};
    all.set("typeName", Value(document.typeName));
    all.set("agency", texts({{"parent", &head.parentAgency}, {"name", &head.issuingAgency}}));
    all.set("number", numberValue(head.number, head.numberSuffix));
    all.set("symbol", Value(head.symbol));
    all.set("place", Value(head.place));
    all.set("date", dateValue(head.issueDate));
    all.set("abstract", Value(document.abstract));
    all.set("marks", texts({{"urgency", &marks.urgency}, {"secrecy", &marks.secrecy}, {"circulation", &marks.circulation}}));
    all.set("bases", textList(document.bases));
    all.set("competence", Value(document.competence));
    all.set("opening", Value(document.opening));
    all.set("content", itemList(document.content));
    all.set("closing", Value(document.closing));
    all.set("taskTable", Value(document.taskTable));
    all.set("recipients", recipientList(document.recipients));
    all.set("fileCopy", withInteger("units", textList(document.fileCopy.units), "copies", document.fileCopy.copies));
    all.set("drafterMark", withInteger("initials", Value(document.drafterMark.initials), "copies", document.drafterMark.copies));
    all.set("signature", texts({{"authority", &signed_.authority},
                                {"collective", &signed_.collective},
                                {"head", &signed_.head},
                                {"unitHead", &signed_.unitHead},
                                {"post", &signed_.post},
                                {"nameTitle", &signed_.nameTitle},
                                {"name", &signed_.name}}));
    all.set("address", texts({{"address", &address.address},
                              {"phone", &address.phone},
                              {"fax", &address.fax},
                              {"email", &address.email},
                              {"website", &address.website}}));
    all.set("appendices", appendixList(kind, document.appendices));
    all.set("keywords", textList(document.keywords));
    if (!document.publicNote.empty()) all.set("publicNote", Value(document.publicNote));
    all.set("citations", citationList(document.citations));
    return all;
}

/// A field that has no member of its own in the document, as toDocument() keeps it.
Value factValue(const Field& field, const model::Fact& fact) {
    switch (field.type) {
    case FieldType::text:
    case FieldType::paragraph:
        return Value(fact.text);
    case FieldType::choice: {
        const auto chosen = std::ranges::find(field.choices, fact.text, [](const Choice& choice) { return choice.label.vi; });
        return chosen == field.choices.end() ? Value() : Value(chosen->value);
    }
    case FieldType::integer: {
        std::int64_t number = 0;
        const char* const end = fact.text.data() + fact.text.size();
        return std::from_chars(fact.text.data(), end, number).ptr == end ? Value(number) : Value();
    }
    case FieldType::flag:
        return Value(fact.text == "true");
    case FieldType::date:
        return dateValue(fact.date);
    case FieldType::group:
        return factsValue(field.fields, fact.members);
    case FieldType::list: {
        Array entries;
        entries.reserve(fact.members.size());
        for (const model::Fact& entry : fact.members) entries.push_back(factValue(field.fields.at(0), entry));
        return Value(std::move(entries));
    }
    case FieldType::document:
        break;
    case FieldType::outline:
        return itemList(fact.items);
    }
    return {};
}

Value factsValue(const std::vector<Field>& fields, const std::vector<model::Fact>& facts) {
    Value group{Object{}};
    for (const Field& field : fields) {
        const auto fact = std::ranges::find(facts, field.name, &model::Fact::name);
        if (fact != facts.end()) group.set(field.name, factValue(field, *fact));
    }
    return group;
}

} // namespace

Value fromDocument(const Kind& kind, const model::Document& document) {
    Value all = allOf(kind, document);
    Value form;
    form.set(kKindMember, Value(kind.id));
    for (const Field& field : kind.root.fields) {
        Value* const value = all.find(field.name);
        if (value != nullptr && !value->isNull()) form.set(field.name, std::move(*value));
        if (value != nullptr) continue;
        const auto fact = std::ranges::find(document.facts, field.name, &model::Fact::name);
        if (fact != document.facts.end()) form.set(field.name, factValue(field, *fact));
    }
    return form;
}

} // namespace vanthu::form
