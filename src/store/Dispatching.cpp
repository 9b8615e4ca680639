#include "store/Deliveries.h"
#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Recipients.h"
#include "store/Store.h"
#include "text/Search.h"

namespace vanthu::store {

namespace {

using Chosen = std::vector<Delivery>;

/// The positions a name means: as printed, else as it is looked for without marks. 0 for none.
std::int64_t positionOf(const std::vector<Recipient>& recipients, const std::string& name) {
    for (std::size_t at = 0; at < recipients.size(); ++at) {
        if (recipients[at].name == name) return static_cast<std::int64_t>(at) + 1;
    }
    const std::string words = text::searchWords(name);
    for (std::size_t at = 0; at < recipients.size() && !words.empty(); ++at) {
        if (text::searchWords(recipients[at].name) == words) return static_cast<std::int64_t>(at) + 1;
    }
    return 0;
}

json::Result<Chosen> choose(const std::vector<Recipient>& recipients, const std::vector<std::string>& names) {
    Chosen chosen;
    if (names.empty()) {
        for (std::size_t at = 0; at < recipients.size(); ++at)
            chosen.push_back({static_cast<std::int64_t>(at) + 1, recipients[at].name, {}, {}, {}, {}, {}});
        if (chosen.empty()) return json::Fault{"", "recipients-none"};
        return chosen;
    }
    json::Faults faults;
    for (const std::string& name : names) {
        const std::int64_t position = positionOf(recipients, name);
        if (position == 0)
            faults.push_back({"", "recipient-unknown", {{"name", name}}, {}});
        else
            chosen.push_back({position, recipients[static_cast<std::size_t>(position) - 1].name, {}, {}, {}, {}, {}});
    }
    if (!faults.empty()) return faults;
    return chosen;
}

json::Value deliveryValue(const Delivery& delivery) {
    json::Value value = json::Object{};
    value.set("recipient", delivery.recipient);
    value.set("channel", delivery.channel);
    value.set("sentOn", delivery.sentOn);
    if (!delivery.receivedOn.empty()) value.set("receivedOn", delivery.receivedOn);
    if (!delivery.receivedBy.empty()) value.set("receivedBy", delivery.receivedBy);
    return value;
}

/// A number that stands in the book and is not voided.
json::Result<NumberRow> findLiving(Database& database, const NumberReference& number) {
    json::Result<NumberRow> found = findNumber(database, number);
    if (found && found->voided) return json::Fault{"", "number-voided", {{"number", referenceText(number)}, {"reason", found->voidReason}}};
    return found;
}

} // namespace

json::Result<std::vector<Delivery>> Store::dispatch(const Occasion& occasion, const NumberReference& number,
                                                    const std::vector<std::string>& recipients, const std::string& channel) {
    return guarded([&]() -> json::Result<std::vector<Delivery>> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findLiving(*database_, number);
        if (!found) return found.faults;
        json::Result<Chosen> chosen = choose(readRecipients(*database_, found->key), recipients);
        if (!chosen) return chosen.faults;
        json::Array sent;
        for (Delivery& delivery : *chosen) {
            delivery.channel = channel;
            delivery.sentOn = occasion.today;
            delivery.sentBy = occasion.actor;
            insertDelivery(*database_, found->key, delivery);
            sent.push_back(deliveryValue(delivery));
        }
        if (found->state == "registered") setState(*database_, found->key, "dispatched");
        json::Value after = json::Object{};
        after.set("sent", std::move(sent));
        append(*database_, occasion, {chainOf(found->series), "dispatch", found->document, json::Object{}, std::move(after)});
        transaction.commit();
        return std::move(*chosen);
    });
}

json::Result<Delivery> Store::receive(const Occasion& occasion, const NumberReference& number, const std::string& recipient,
                                      const std::string& by) {
    return guarded([&]() -> json::Result<Delivery> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findLiving(*database_, number);
        if (!found) return found.faults;
        json::Result<Chosen> chosen = choose(readRecipients(*database_, found->key), {recipient});
        if (!chosen) return chosen.faults;
        Delivery delivery = chosen->front();
        delivery.receivedOn = occasion.today;
        delivery.receivedBy = by;
        if (!setReceived(*database_, found->key, delivery)) return json::Fault{"", "delivery-none", {{"name", delivery.recipient}}};
        append(*database_, occasion, {chainOf(found->series), "receive", found->document, json::Object{}, deliveryValue(delivery)});
        transaction.commit();
        return delivery;
    });
}

} // namespace vanthu::store
