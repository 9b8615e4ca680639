#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Store.h"

namespace vanthu::store {

json::Result<Entry> Store::draft(const Occasion& occasion, const Document& document) {
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const NumberReference own{.document = document.id};
        json::Result<NumberRow> known = findNumber(*database_, own);
        if (known && known->state != "draft" && known->state != "returned")
            return json::Fault{"", "draft-closed", {{"document", document.id}, {"state", known->state}}};
        json::Value after = json::Object{};
        after.set("state", known ? known->state : "draft");
        after.set("subject", document.subject);
        after.set("form", fingerprintOf(document.form));
        if (known)
            updateDocument(*database_, known->key, document, 0);
        else
            insertDocument(*database_, occasion, document, "draft", 0);
        append(*database_, occasion, {std::string(kMainChain), "draft", document.id, json::Object{}, std::move(after)});
        transaction.commit();
        return readEntry(*database_, *findNumber(*database_, own));
    });
}

} // namespace vanthu::store
