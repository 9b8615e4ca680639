#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Store.h"

namespace vanthu::store {

namespace {

json::Value summaryOf(const Document& document, const NumberOrder& order, std::int64_t number) {
    json::Value summary = json::Object{};
    summary.set("series", order.series);
    summary.set("year", order.year);
    summary.set("number", number);
    summary.set("symbol", document.symbol);
    summary.set("date", document.issuedOn.value_or(""));
    summary.set("kind", document.kind);
    summary.set("subject", document.subject);
    summary.set("signer", document.signerName);
    summary.set("form", fingerprintOf(document.form));
    return summary;
}

json::Value stateValue(const char* state) {
    json::Value value = json::Object{};
    value.set("state", state);
    return value;
}

} // namespace

json::Result<std::int64_t> Store::nextNumber(std::string_view series, int year) {
    return guarded([&]() -> json::Result<std::int64_t> { return lastNumber(*database_, series, year) + 1; });
}

json::Result<std::int64_t> Store::numberOf(const std::string& fingerprint) {
    return guarded([&]() -> json::Result<std::int64_t> {
        const std::optional<NumberRow> found = numberOfFingerprint(*database_, fingerprint);
        return found ? found->number : 0;
    });
}

json::Result<Registration> Store::registerDocument(const Occasion& occasion, const Document& document, const NumberOrder& order) {
    return guarded([&]() -> json::Result<Registration> {
        Transaction transaction(*database_);
        // The number first: who takes it keeps all others of the series waiting, so that what is read next stays true.
        const std::int64_t number = takeNumber(*database_, order.series, order.year);
        if (!order.again) {
            if (const auto given = numberOfFingerprint(*database_, document.fingerprint)) return registrationOf(*given, true);
        }
        if (order.expected && *order.expected != number) {
            return json::Fault{"", "number-differs", {{"expected", std::to_string(*order.expected)}, {"next", std::to_string(number)}}};
        }
        const std::int64_t key = insertDocument(*database_, occasion, document, "registered", number);
        insertNumber(*database_, order.series, order.year, number, key, occasion.today);
        append(*database_, occasion, {chainOf(order.series), "register", document.id, json::Object{}, summaryOf(document, order, number)});
        transaction.commit();
        return Registration{document.id,     order.series, order.year, number, document.symbol, document.issuedOn.value_or(""),
                            document.copies, false};
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
        database_->run("UPDATE numbers SET state = 'voided', void_reason = $1, voided_by = $2, voided_at = $3 "
                       "WHERE series = $4 AND year = $5 AND number = $6",
                       {reason, occasion.actor, occasion.now, found->series, found->year, found->number});
        setState(*database_, found->key, "voided");
        json::Value after = stateValue("voided");
        after.set("number", found->number);
        after.set("year", found->year);
        after.set("reason", reason);
        append(*database_, occasion, {chainOf(found->series), "void", found->document, stateValue(found->state.c_str()), std::move(after)});
        transaction.commit();
        return registrationOf(*found, false);
    });
}

} // namespace vanthu::store
