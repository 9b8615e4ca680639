#include "store/Signatures.h"

#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Steps.h"
#include "store/Store.h"

namespace vanthu::store {

namespace {

json::Value valueOf(const Signature& signature) {
    json::Value value = json::Object{};
    value.set("medium", signature.medium);
    value.set("signedOn", signature.signedOn);
    value.set("signer", signature.signer);
    value.set("form", signature.fingerprint);
    return value;
}

} // namespace

void insertSignature(Database& database, std::int64_t document, const Signature& signature) {
    const std::optional<Row> last = database.row("SELECT coalesce(max(turn), 0) FROM signatures WHERE document = $1", {document}, 1);
    database.run("INSERT INTO signatures(document, turn, medium, signed_on, signer, fingerprint) VALUES ($1, $2, $3, $4, $5, $6)",
                 {document, last->integer(0) + 1, signature.medium, signature.signedOn, signature.signer, signature.fingerprint});
}

std::vector<Signature> readSignatures(Database& database, std::int64_t document) {
    std::vector<Signature> signatures;
    for (const Row& row :
         database.rows("SELECT medium, signed_on, signer, fingerprint FROM signatures WHERE document = $1 ORDER BY turn", {document}, 4))
        signatures.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    return signatures;
}

json::Result<Entry> Store::sign(const Occasion& occasion, const NumberReference& document, const Signature& signature) {
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findNumber(*database_, document);
        if (!found) return found.faults;
        if (found->voided) return json::Fault{"", "number-voided", {{"number", referenceText(*found)}, {"reason", found->voidReason}}};
        Signature kept = signature;
        const Document signedDocument = readDocument(*database_, found->key)->document;
        if (kept.fingerprint.empty()) kept.fingerprint = signedDocument.fingerprint;
        if (kept.signer.empty()) kept.signer = signedDocument.signerName;
        if (found->number == 0) {
            if (auto fault = checkStep(*database_, *found, "signed", "")) return std::move(*fault);
            // The signature first: the row rules let a signer write it as long as the document is not signed.
            insertSignature(*database_, found->key, kept);
            takeStep(*database_, occasion, *found, "signed", "", "sign", valueOf(kept));
        } else {
            insertSignature(*database_, found->key, kept);
            append(*database_, occasion, {chainFor(*found), "sign", found->document, json::Object{}, valueOf(kept)});
        }
        transaction.commit();
        return readEntry(*database_, *found);
    });
}

json::Result<Entry> Store::enterSigned(const Occasion& occasion, const Document& document, const Signature& signature) {
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        Signature kept = signature;
        if (kept.fingerprint.empty()) kept.fingerprint = document.fingerprint;
        if (kept.signer.empty()) kept.signer = document.signerName;
        const std::int64_t key = insertDocument(*database_, occasion, document, "signed", 0);
        insertSignature(*database_, key, kept);
        json::Value after = valueOf(kept);
        after.set("state", "signed");
        after.set("subject", document.subject);
        append(*database_, occasion, {std::string(kMainChain), "sign", document.id, json::Object{}, std::move(after)});
        transaction.commit();
        return readEntry(*database_, *findNumber(*database_, {.document = document.id}));
    });
}

} // namespace vanthu::store
