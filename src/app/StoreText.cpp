#include "app/NumberText.h"
#include "app/StoreReport.h"
#include "app/WrittenDay.h"

#include "json/Text.h"

namespace vanthu::app {

namespace {

std::string line(const Messages& messages, std::string_view id, std::vector<json::Argument> arguments) {
    return messages.text(id, arguments) + "\n";
}

std::string stateText(const Messages& messages, const std::string& state) { return messages.text("document-state-" + state); }

} // namespace

std::string toText(const store::Registration& value, const Messages& messages) {
    return line(messages, value.already ? "register-already" : "register-done",
                {{"number", numberText(value.number, value.suffix, value.symbol)},
                 {"date", writtenDay(value.issuedOn)},
                 {"copies", value.copies ? std::to_string(*value.copies) : "–"}});
}

std::string toText(const store::Entry& value, const Messages& messages) {
    const store::Document& document = value.document;
    std::string text = numberText(value.number, value.suffix, document.symbol) + "  " + writtenDay(document.issuedOn.value_or("")) + "\n";
    text += document.typeName + " " + document.subject + "\n";
    text += line(messages, "show-signer", {{"name", document.signerName}, {"post", document.signerPosition}});
    text += line(messages, "show-state", {{"state", stateText(messages, value.state)}});
    if (!value.voidReason.empty()) text += line(messages, "book-voided", {{"reason", value.voidReason}});
    text += lifeText(value, messages);
    text += recipientsText(value, messages);
    text += toText(value.deliveries, messages);
    text += tasksText(value, messages);
    text += loansText(value, messages);
    return text;
}

std::string toText(const store::Status& value, const Messages& messages) {
    std::string text = line(messages, "status-store", {{"engine", value.engine}, {"version", std::to_string(value.version)}});
    text += line(messages, "status-counts",
                 {{"documents", std::to_string(value.documents)},
                  {"given", std::to_string(value.numbersGiven)},
                  {"voided", std::to_string(value.numbersVoided)},
                  {"tasks", std::to_string(value.openTasks)},
                  {"journal", std::to_string(value.journalRows)}});
    for (const store::Status::Counter& counter : value.counters)
        text += line(messages, "status-series",
                     {{"series", counter.series}, {"year", std::to_string(counter.year)}, {"last", std::to_string(counter.last)}});
    return text;
}

std::string toText(const store::Carried& value, const Messages& messages, std::string_view id) {
    std::string text = line(messages, id,
                            {{"documents", std::to_string(value.documents)},
                             {"numbers", std::to_string(value.numbers)},
                             {"journal", std::to_string(value.journalRows)}});
    if (!value.kept.empty()) text += line(messages, "store-restored-kept", {{"file", value.kept}});
    return text;
}

std::string toText(const store::Verification& value, const Messages& messages) {
    std::string text;
    for (const store::Breach& breach : value.breaches)
        text += line(messages, "verify-" + std::string(nameOf(breach.kind)),
                     {{"chain", breach.chain}, {"seq", std::to_string(breach.seq)}, {"year", std::to_string(breach.year)}});
    return text + line(messages, value.breaches.empty() ? "verify-good" : "verify-bad",
                       {{"rows", std::to_string(value.journalRows)},
                        {"numbers", std::to_string(value.numbers)},
                        {"count", std::to_string(value.breaches.size())}});
}

std::string toText(const std::vector<store::Found>& value, const Messages& messages) {
    std::string text;
    for (const store::Found& each : value) {
        text += numberText(each.number, each.suffix, each.symbol) + "  " + writtenDay(each.issuedOn) + "  " + each.typeName + " " +
                each.subject + "  [" + stateText(messages, each.state) + "]\n";
    }
    return text.empty() ? line(messages, "search-nothing", {}) : text;
}

std::string toText(const std::vector<store::TaskRow>& value, const Messages& messages) {
    std::string text;
    for (const store::TaskRow& each : value) {
        text += (each.dueOn.empty() ? each.deadlineText : writtenDay(each.dueOn)) + "  " + each.leadUnit +
                (each.person.empty() ? "" : " (" + each.person + ")") + "  " + each.text + "  [" +
                numberText(each.number, each.suffix, each.symbol) + ":" + std::to_string(each.position) + "]\n";
    }
    return text.empty() ? line(messages, "tasks-nothing", {}) : text;
}

std::string toText(const std::vector<store::JournalRow>& value, const Messages& messages) {
    std::string text;
    for (const store::JournalRow& each : value)
        text += each.at + "  " + each.actor + "  " + messages.text("journal-action-" + each.action) + "  " + each.after + "\n";
    return text;
}

std::string toText(const std::vector<store::Delivery>& value, const Messages& messages) {
    std::string text;
    for (const store::Delivery& each : value) {
        const std::vector<json::Argument> arguments{{"recipient", each.recipient},     {"channel", each.channel},
                                                    {"sent", writtenDay(each.sentOn)}, {"received", writtenDay(each.receivedOn)},
                                                    {"by", each.receivedBy},           {"returned", writtenDay(each.returnedOn)},
                                                    {"returner", each.returnedBy},     {"recalled", writtenDay(each.recalledOn)}};
        text += line(messages, each.receivedOn.empty() ? "delivery-sent" : "delivery-received", arguments);
        if (!each.returnedOn.empty())
            text += line(messages, "delivery-returned", arguments);
        else if (!each.recalledOn.empty())
            text += line(messages, "delivery-recalled", arguments);
    }
    return text;
}

} // namespace vanthu::app
