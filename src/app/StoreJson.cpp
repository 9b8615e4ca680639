#include "app/StoreReport.h"

#include "json/Text.h"

#include <initializer_list>
#include <utility>

namespace vanthu::app {

namespace {

using json::Value;

Value object(std::initializer_list<std::pair<std::string_view, Value>> members) {
    json::Object made;
    made.reserve(members.size());
    for (const auto& [name, value] : members) made.push_back({std::string(name), value});
    return made;
}

Value optional(const std::optional<std::int64_t>& number) { return number ? Value(*number) : Value(); }

template <class T, class Make> Value list(const std::vector<T>& values, Make make) {
    json::Array made;
    made.reserve(values.size());
    for (const T& value : values) made.push_back(make(value));
    return made;
}

Value texts(const std::vector<std::string>& values) {
    return list(values, [](const std::string& value) { return Value(value); });
}

/// What the journal keeps is JSON already.
Value parsed(const std::string& text) {
    json::Result<Value> value = json::parse(text);
    return value ? std::move(*value) : Value(text);
}

} // namespace

std::string_view nameOf(store::Breach::Kind kind) {
    using Kind = store::Breach::Kind;
    switch (kind) {
    case Kind::altered:
        return "altered";
    case Kind::missing:
        return "missing";
    case Kind::cut:
        return "cut";
    case Kind::unlisted:
        return "unlisted";
    case Kind::gap:
        return "gap";
    case Kind::orphan:
        return "orphan";
    }
    return "";
}

Value toJson(const store::Registration& value) {
    return object({{"number", value.number},
                   {"symbol", value.symbol},
                   {"date", value.issuedOn},
                   {"copies", optional(value.copies)},
                   {"series", value.series},
                   {"year", value.year},
                   {"document", value.document},
                   {"already", value.already},
                   {"suffix", value.suffix}});
}

Value toJson(const store::Entry& value) {
    const store::Document& document = value.document;
    return object({{"document", document.id},
                   {"number", value.number},
                   {"suffix", value.suffix},
                   {"year", value.year},
                   {"series", value.series},
                   {"state", value.state},
                   {"voidReason", value.voidReason},
                   {"kind", document.kind},
                   {"typeName", document.typeName},
                   {"symbol", document.symbol},
                   {"date", document.issuedOn.value_or("")},
                   {"organ", document.organ},
                   {"subject", document.subject},
                   {"language", document.language},
                   {"pages", optional(document.pages)},
                   {"signer", object({{"position", document.signerPosition}, {"name", document.signerName}})},
                   {"urgency", document.urgency},
                   {"secrecy", document.secrecy},
                   {"copies", optional(document.copies)},
                   {"copiesNeeded", value.copiesNeeded()},
                   {"dueDate", document.dueOn.value_or("")},
                   {"organId", document.organId},
                   {"fileOrganId", document.fileOrganId},
                   {"fileCatalog", optional(document.fileYear)},
                   {"fileNotation", document.fileNotation},
                   {"docOrdinal", optional(document.fileOrdinal)},
                   {"fileCopy", document.fileCopy},
                   {"note", document.note},
                   {"recipients", list(document.recipients,
                                       [](const store::Recipient& each) {
                                           return object({{"name", each.name},
                                                          {"purpose", each.purpose},
                                                          {"group", each.group},
                                                          {"organId", each.organId},
                                                          {"copies", each.copies},
                                                          {"printed", each.printed},
                                                          {"partOf", each.partOf}});
                                       })},
                   {"deliveries", toJson(value.deliveries)},
                   {"signatures", toJson(value.signatures)},
                   {"links", toJson(value.links)},
                   {"tasks", tasksJson(value)},
                   {"loans", toJson(value.loans)}});
}

Value toJson(const store::Status& value) {
    return object({{"engine", value.engine},
                   {"version", value.version},
                   {"documents", value.documents},
                   {"numbersGiven", value.numbersGiven},
                   {"numbersVoided", value.numbersVoided},
                   {"openTasks", value.openTasks},
                   {"journalRows", value.journalRows},
                   {"series", list(value.counters, [](const store::Status::Counter& each) {
                        return object({{"series", each.series}, {"year", each.year}, {"last", each.last}});
                    })}});
}

Value toJson(const store::Verification& value) {
    return object({{"journalRows", value.journalRows},
                   {"numbers", value.numbers},
                   {"breaches", list(value.breaches, [](const store::Breach& each) {
                        return object({{"kind", nameOf(each.kind)}, {"chain", each.chain}, {"seq", each.seq}, {"year", each.year}});
                    })}});
}

Value toJson(const std::vector<store::Found>& value) {
    return list(value, [](const store::Found& each) {
        return object({{"document", each.document},
                       {"number", each.number},
                       {"year", each.year},
                       {"symbol", each.symbol},
                       {"date", each.issuedOn},
                       {"typeName", each.typeName},
                       {"subject", each.subject},
                       {"signer", each.signerName},
                       {"state", each.state},
                       {"suffix", each.suffix}});
    });
}

Value toJson(const std::vector<store::TaskRow>& value) {
    return list(value, [](const store::TaskRow& each) {
        return object({{"document", each.document},
                       {"position", each.position},
                       {"number", each.number},
                       {"year", each.year},
                       {"symbol", each.symbol},
                       {"text", each.text},
                       {"leadUnit", each.leadUnit},
                       {"deadline", each.deadlineText},
                       {"dueDate", each.dueOn},
                       {"state", each.state},
                       {"person", each.person},
                       {"suffix", each.suffix},
                       {"doneOn", each.doneOn},
                       {"evidence", each.evidence}});
    });
}

Value toJson(const std::vector<store::JournalRow>& value) {
    return list(value, [](const store::JournalRow& each) {
        return object({{"chain", each.chain},
                       {"seq", each.seq},
                       {"at", each.at},
                       {"day", each.day},
                       {"actor", each.actor},
                       {"action", each.action},
                       {"before", parsed(each.before)},
                       {"after", parsed(each.after)},
                       {"hash", each.hash}});
    });
}

Value toJson(const std::vector<store::Delivery>& value) {
    return list(value, [](const store::Delivery& each) {
        return object({{"recipient", each.recipient},
                       {"channel", each.channel},
                       {"sentOn", each.sentOn},
                       {"sentBy", each.sentBy},
                       {"receivedOn", each.receivedOn},
                       {"receivedBy", each.receivedBy},
                       {"returnedOn", each.returnedOn},
                       {"returnedBy", each.returnedBy},
                       {"recalledOn", each.recalledOn}});
    });
}

Value toJson(const std::vector<store::BookRow>& value) {
    return list(value, [](const store::BookRow& each) {
        return object({{"series", each.series},
                       {"number", each.number},
                       {"symbol", each.symbol},
                       {"date", each.issuedOn},
                       {"typeName", each.typeName},
                       {"subject", each.subject},
                       {"signer", each.signer},
                       {"recipients", texts(each.recipients)},
                       {"fileCopy", each.fileCopy},
                       {"copies", optional(each.copies)},
                       {"sentOn", each.sentOn},
                       {"receipts", list(each.receipts,
                                         [](const store::BookRow::Receipt& receipt) {
                                             return object({{"by", receipt.by}, {"on", receipt.on}});
                                         })},
                       {"note", each.note},
                       {"voidReason", each.voidReason}});
    });
}

Value toJson(const std::vector<store::Sending>& value) {
    return list(value, [](const store::Sending& each) {
        return object({{"sentOn", each.sentOn},
                       {"series", each.series},
                       {"year", each.year},
                       {"number", each.number},
                       {"symbol", each.symbol},
                       {"recipient", each.recipient},
                       {"channel", each.channel}});
    });
}

Value toJson(const store::Carried& value) {
    return object({{"documents", value.documents}, {"numbers", value.numbers}, {"journalRows", value.journalRows}, {"kept", value.kept}});
}

} // namespace vanthu::app
