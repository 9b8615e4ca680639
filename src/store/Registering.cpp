#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Links.h"
#include "store/Numbers.h"
#include "store/Reservations.h"
#include "store/SearchIndex.h"
#include "store/Steps.h"
#include "store/Store.h"
#include "store/Tasks.h"

namespace vanthu::store {

namespace {

json::Value summaryOf(const Document& document, const NumberOrder& order, std::int64_t number) {
    json::Value summary = json::Object{};
    summary.set("series", order.series);
    summary.set("year", order.year);
    summary.set("number", number);
    if (!order.suffix.empty()) summary.set("suffix", order.suffix);
    summary.set("symbol", document.symbol);
    summary.set("date", document.issuedOn.value_or(""));
    summary.set("kind", document.kind);
    summary.set("subject", document.subject);
    summary.set("signer", document.signerName);
    summary.set("form", fingerprintOf(document.form));
    return summary;
}

/// Takes the number the order asks for: the next one, one of a range kept free, or one between numbers.
json::Result<std::int64_t> take(Database& database, const NumberOrder& order) {
    if (order.reserved == 0) return takeNumber(database, order.series, order.year);
    holdCounter(database, order.series, order.year);
    const std::string text = referenceText(NumberReference{order.reserved, order.year, {}, order.series, order.suffix});
    const auto given = [&](const std::string& suffix) {
        return database
            .row("SELECT 1 FROM numbers WHERE series = $1 AND year = $2 AND number = $3 AND suffix = $4",
                 {order.series, order.year, order.reserved, suffix}, 1)
            .has_value();
    };
    if (given(order.suffix)) return json::Fault{"", "number-taken", {{"number", text}}};
    if (order.suffix.empty() && !reservationOf(database, order.series, order.year, order.reserved))
        return json::Fault{"", "number-not-reserved", {{"number", text}}};
    if (!order.suffix.empty() && !given("")) return json::Fault{"", "number-extra-alone", {{"number", text}}};
    return order.reserved;
}

/// What was entered before it had a number gets it: the form with it, the day of issue, and the words it is found by.
void finish(Database& database, std::int64_t key, const Document& document, std::int64_t number) {
    const IndexTerms before = indexedTerms(database, key);
    needed(database.row("UPDATE documents SET issued_on = $1, copies = $2, form = $3, state = 'registered' WHERE seq = $4 RETURNING seq",
                        {document.issuedOn, document.copies, document.form, key}, 1));
    setTaskDays(database, key, document.tasks);
    indexAnew(database, key, before, document, number);
}

} // namespace

json::Result<std::int64_t> Store::nextNumber(std::string_view series, int year) {
    return guarded([&]() -> json::Result<std::int64_t> { return store::nextNumber(*database_, std::string(series), year); });
}

json::Result<std::int64_t> Store::numberOf(const std::string& fingerprint) {
    return guarded([&]() -> json::Result<std::int64_t> {
        const std::optional<NumberRow> found = documentOfFingerprint(*database_, fingerprint);
        return found ? found->number : 0;
    });
}

json::Result<Registration> Store::registerDocument(const Occasion& occasion, const Document& document, const NumberOrder& order) {
    return guarded([&]() -> json::Result<Registration> {
        Transaction transaction(*database_);
        // The number first: who takes it keeps all others of the series waiting, so that what is read next stays true.
        const json::Result<std::int64_t> number = take(*database_, order);
        std::optional<NumberRow> waiting = documentOfFingerprint(*database_, document.fingerprint);
        if (waiting && waiting->number != 0) {
            if (!order.again) return registrationOf(*waiting, true);
            waiting.reset();
        }
        if (!number) return number.faults;
        if (order.expected && *order.expected != *number)
            return json::Fault{"", "number-differs", {{"expected", std::to_string(*order.expected)}, {"next", std::to_string(*number)}}};
        Registration given{document.id,     order.series, order.year,  *number, document.symbol, document.issuedOn.value_or(""),
                           document.copies, false,        order.suffix};
        if (waiting && waiting->state != "signed") return json::Fault{"", "register-not-signed", {{"state", waiting->state}}};
        if (!waiting && order.afterSignature) return json::Fault{"", "register-signature-missing"};
        std::int64_t key = 0;
        if (waiting) {
            key = waiting->key;
            given.document = waiting->document;
            finish(*database_, key, document, *number);
        } else {
            key = insertDocument(*database_, occasion, document, "registered", *number);
        }
        insertNumber(*database_, order.series, order.year, *number, order.suffix, key, occasion.today);
        append(*database_, occasion,
               {chainOf(order.series), "register", given.document, json::Object{}, summaryOf(document, order, *number)});
        if (waiting) {
            if (auto fault = applyLinks(*database_, occasion, *findNumber(*database_, {.document = given.document})))
                return std::move(*fault);
        }
        transaction.commit();
        return given;
    });
}

json::Result<Registration> Store::voidNumber(const Occasion& occasion, const NumberReference& number, const std::string& reason) {
    if (reason.empty()) return json::Fault{"", "void-reason-missing"};
    return guarded([&]() -> json::Result<Registration> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findNumber(*database_, number);
        if (!found) return found.faults;
        const std::vector<json::Argument> arguments{{"number", referenceText(number)}, {"reason", found->voidReason}};
        if (found->voided) return json::Fault{"", "number-voided", arguments};
        if (found->number == 0) return json::Fault{"", "number-none", {{"document", found->document}}};
        if (auto fault = checkStep(*database_, *found, "voided", reason)) return std::move(*fault);
        setVoided(*database_, occasion, *found, reason);
        json::Value after = json::Object{};
        after.set("number", found->number);
        after.set("year", found->year);
        takeStep(*database_, occasion, *found, "voided", reason, "void", std::move(after));
        transaction.commit();
        return registrationOf(*found, false);
    });
}

} // namespace vanthu::store
