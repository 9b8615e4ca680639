#include "app/StoreReport.h"
#include "app/WrittenDay.h"
#include "deadlines/Date.h"

#include <algorithm>

namespace vanthu::app {

namespace {

std::string line(const Messages& messages, std::string_view id, std::vector<json::Argument> arguments) {
    return messages.text(id, arguments) + "\n";
}

/// "registered, filed" as people call these states.
std::string statesInWords(const std::string& states, const Messages& messages) {
    std::string words;
    for (std::size_t at = 0; at < states.size();) {
        const std::size_t end = std::min(states.find(", ", at), states.size());
        const std::string state = states.substr(at, end - at);
        const std::string word = messages.text("document-state-" + state);
        words += (words.empty() ? "" : ", ") + (word.starts_with('[') ? state : word);
        at = end + 2;
    }
    return words.empty() ? messages.text("document-state-none") : words;
}

} // namespace

json::Value toJson(const std::vector<store::Signature>& value) {
    json::Array list;
    for (const store::Signature& each : value) {
        json::Value made = json::Object{};
        made.set("medium", each.medium);
        made.set("signedOn", each.signedOn);
        made.set("signer", each.signer);
        made.set("form", each.fingerprint);
        list.push_back(std::move(made));
    }
    return list;
}

json::Value toJson(const std::vector<store::Link>& value) {
    json::Array list;
    for (const store::Link& each : value) {
        json::Value made = json::Object{};
        made.set("kind", each.kind);
        made.set("reference", each.reference);
        made.set("document", each.document);
        made.set("incoming", each.incoming);
        list.push_back(std::move(made));
    }
    return list;
}

json::Value toJson(const store::Reservation& value) {
    json::Value made = json::Object{};
    made.set("series", value.series);
    made.set("year", value.year);
    made.set("first", value.first);
    made.set("last", value.last);
    made.set("purpose", value.purpose);
    made.set("reservedBy", value.reservedBy);
    made.set("reservedOn", value.reservedOn);
    return made;
}

json::Value toJson(const std::vector<store::Reservation>& value) {
    json::Array list;
    for (const store::Reservation& each : value) list.push_back(toJson(each));
    return list;
}

std::string toText(const store::Reservation& value, const Messages& messages) {
    return line(messages, "reserve-line",
                {{"first", std::to_string(value.first)},
                 {"last", std::to_string(value.last)},
                 {"year", std::to_string(value.year)},
                 {"series", value.series},
                 {"purpose", value.purpose},
                 {"by", value.reservedBy},
                 {"on", writtenDay(value.reservedOn)}});
}

std::string toText(const std::vector<store::Reservation>& value, const Messages& messages) {
    std::string text;
    for (const store::Reservation& each : value) text += toText(each, messages);
    return text.empty() ? line(messages, "reserve-nothing", {}) : text;
}

std::string lifeText(const store::Entry& value, const Messages& messages) {
    std::string text;
    if (value.number == 0) text += line(messages, "show-id", {{"id", value.document.id}});
    for (const store::Signature& each : value.signatures)
        text += line(messages, "show-signature-" + each.medium, {{"name", each.signer}, {"date", writtenDay(each.signedOn)}});
    for (const store::Link& each : value.links)
        text += line(messages, (each.incoming ? "link-from-" : "link-to-") + each.kind, {{"document", each.reference}});
    if (value.document.fileOrdinal)
        text +=
            line(messages, "show-file", {{"file", value.document.fileNotation}, {"place", std::to_string(*value.document.fileOrdinal)}});
    return text;
}

json::Faults inWords(json::Faults faults, const Messages& messages) {
    for (json::Fault& fault : faults) {
        for (json::Argument& argument : fault.arguments) {
            if (argument.name == "from" || argument.name == "to" || argument.name == "state" || argument.name == "states")
                argument.value = statesInWords(argument.value, messages);
            if (deadlines::parseIsoDate(argument.value)) argument.value = writtenDay(argument.value);
        }
    }
    return faults;
}

} // namespace vanthu::app
