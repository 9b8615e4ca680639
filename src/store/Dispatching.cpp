#include "store/Deliveries.h"
#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Recipients.h"
#include "store/Store.h"
#include "text/Search.h"

#include <algorithm>

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

/// Adds the recipient at that position, or the members that stand in for it.
void add(Chosen& chosen, const std::vector<Recipient>& recipients, std::int64_t position) {
    bool isGroup = false;
    for (std::size_t at = 0; at < recipients.size(); ++at) {
        if (recipients[at].partOf != position) continue;
        isGroup = true;
        chosen.push_back({.position = static_cast<std::int64_t>(at) + 1, .recipient = recipients[at].name});
    }
    if (!isGroup) chosen.push_back({.position = position, .recipient = recipients[static_cast<std::size_t>(position) - 1].name});
}

json::Result<Chosen> choose(const std::vector<Recipient>& recipients, const std::vector<std::string>& names) {
    Chosen chosen;
    if (names.empty()) {
        for (std::size_t at = 0; at < recipients.size(); ++at) {
            if (recipients[at].partOf == 0) add(chosen, recipients, static_cast<std::int64_t>(at) + 1);
        }
        if (chosen.empty()) return json::Fault{"", "recipients-none"};
        return chosen;
    }
    json::Faults faults;
    for (const std::string& name : names) {
        const std::int64_t position = positionOf(recipients, name);
        if (position == 0)
            faults.push_back({"", "recipient-unknown", {{"name", name}}, {}});
        else
            add(chosen, recipients, position);
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
    if (!delivery.returnedOn.empty()) value.set("returnedOn", delivery.returnedOn);
    if (!delivery.returnedBy.empty()) value.set("returnedBy", delivery.returnedBy);
    return value;
}

/// What was recalled or replaced is not sent any more (appendix VI, III.8).
std::optional<json::Fault> refuseFrozen(const NumberRow& row) {
    if (row.state != "recalled" && row.state != "replaced") return std::nullopt;
    return json::Fault{"", "document-frozen", {{"document", referenceText(row)}, {"state", row.state}}};
}

/// The one recipient of that name; a group itself, not its members.
json::Result<Delivery> chooseOne(Database& database, std::int64_t document, const std::string& name) {
    const std::vector<Recipient> recipients = readRecipients(database, document);
    const std::int64_t position = positionOf(recipients, name);
    if (position == 0) return json::Fault{"", "recipient-unknown", {{"name", name}}};
    return Delivery{.position = position, .recipient = recipients[static_cast<std::size_t>(position) - 1].name};
}

/// A number that stands in the book and is not voided.
json::Result<NumberRow> findLiving(Database& database, const NumberReference& number) {
    json::Result<NumberRow> found = findNumber(database, number);
    if (found && found->number == 0) return json::Fault{"", "number-none", {{"document", found->document}}};
    if (found && found->voided) return json::Fault{"", "number-voided", {{"number", referenceText(number)}, {"reason", found->voidReason}}};
    return found;
}

/// What becomes of one delivery: the journal's word for it, what is said where there is none to enter it for, and how it is entered.
struct DeliveryStep {
    const char* action;
    const char* none;
    bool (*set)(Database&, std::int64_t, Delivery&);
};

template <class Fill> json::Result<Delivery> enterDelivery(Database& database, const Occasion& occasion, const NumberReference& number,
                                                           const std::string& recipient, const DeliveryStep& step, const Fill& fill) {
    return guarded([&]() -> json::Result<Delivery> {
        Transaction transaction(database);
        const json::Result<NumberRow> found = findLiving(database, number);
        if (!found) return found.faults;
        json::Result<Delivery> chosen = chooseOne(database, found->key, recipient);
        if (!chosen) return chosen.faults;
        Delivery delivery = *chosen;
        fill(delivery);
        if (!step.set(database, found->key, delivery)) return json::Fault{"", step.none, {{"name", delivery.recipient}}};
        append(database, occasion, {chainOf(found->series), step.action, found->document, json::Object{}, deliveryValue(delivery)});
        transaction.commit();
        return delivery;
    });
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
        if (auto fault = refuseFrozen(*found)) return std::move(*fault);
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
    return enterDelivery(*database_, occasion, number, recipient, {"receive", "delivery-none", setReceived}, [&](Delivery& delivery) {
        delivery.receivedOn = occasion.today;
        delivery.receivedBy = by;
    });
}

json::Result<Delivery> Store::giveBack(const Occasion& occasion, const NumberReference& number, const std::string& recipient,
                                       const std::string& by) {
    return enterDelivery(*database_, occasion, number, recipient, {"return", "delivery-none-out", setReturned}, [&](Delivery& delivery) {
        delivery.returnedOn = occasion.today;
        delivery.returnedBy = by;
    });
}

json::Result<Entry> Store::addRecipient(const Occasion& occasion, const NumberReference& number, const Recipient& recipient) {
    if (recipient.name.empty() || recipient.copies < 1) return json::Fault{"", "recipient-empty"};
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findLiving(*database_, number);
        if (!found) return found.faults;
        if (auto fault = refuseFrozen(*found)) return std::move(*fault);
        const std::vector<Recipient> there = readRecipients(*database_, found->key);
        if (positionOf(there, recipient.name) != 0) return json::Fault{"", "recipient-there", {{"name", recipient.name}}};
        Recipient added = recipient;
        added.printed = false;
        insertRecipient(*database_, found->key, static_cast<std::int64_t>(there.size()) + 1, added);
        json::Value after = json::Object{};
        after.set("recipient", added.name);
        after.set("copies", added.copies);
        append(*database_, occasion, {chainOf(found->series), "recipient", found->document, json::Object{}, std::move(after)});
        transaction.commit();
        return readEntry(*database_, *found);
    });
}

json::Result<Entry> Store::expandGroup(const Occasion& occasion, const NumberReference& number, const std::string& group,
                                       const std::vector<Recipient>& members) {
    if (members.empty()) return json::Fault{"", "group-empty", {{"name", group}}};
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findLiving(*database_, number);
        if (!found) return found.faults;
        if (auto fault = refuseFrozen(*found)) return std::move(*fault);
        std::vector<Recipient> there = readRecipients(*database_, found->key);
        const std::int64_t position = positionOf(there, group);
        if (position == 0) return json::Fault{"", "recipient-unknown", {{"name", group}}};
        if (there[static_cast<std::size_t>(position) - 1].partOf != 0) return json::Fault{"", "group-of-member", {{"name", group}}};
        json::Array names;
        for (Recipient member : members) {
            if (member.name.empty() || positionOf(there, member.name) != 0) continue;
            member.printed = false;
            member.partOf = position;
            there.push_back(member);
            insertRecipient(*database_, found->key, static_cast<std::int64_t>(there.size()), member);
            names.emplace_back(member.name);
        }
        json::Value after = json::Object{};
        after.set("group", group);
        after.set("members", std::move(names));
        append(*database_, occasion, {chainOf(found->series), "members", found->document, json::Object{}, std::move(after)});
        transaction.commit();
        return readEntry(*database_, *found);
    });
}

std::int64_t Entry::copiesNeeded() const {
    std::int64_t printed = 0;
    std::int64_t more = 0; // than the paper was made for
    for (const Recipient& recipient : document.recipients) {
        if (recipient.printed)
            printed += recipient.copies;
        else
            more += recipient.copies;
    }
    // Where members stand in for a group, its own copy is theirs.
    for (std::size_t at = 0; at < document.recipients.size(); ++at) {
        const std::int64_t position = static_cast<std::int64_t>(at) + 1;
        if (std::ranges::any_of(document.recipients, [&](const Recipient& each) { return each.partOf == position; }))
            more -= document.recipients[at].copies;
    }
    return document.copies.value_or(printed) + more;
}

} // namespace vanthu::store
