#include "store/Recipients.h"

namespace vanthu::store {

void insertRecipients(Database& database, std::int64_t document, const std::vector<Recipient>& recipients) {
    std::int64_t position = 0;
    for (const Recipient& recipient : recipients) {
        database.run("INSERT INTO recipients(document, position, name, purpose, group_name, organ_id) VALUES ($1, $2, $3, $4, $5, $6)",
                     {document, ++position, recipient.name, recipient.purpose, recipient.group, recipient.organId});
    }
}

std::vector<Recipient> readRecipients(Database& database, std::int64_t document) {
    std::vector<Recipient> recipients;
    for (const Row& row :
         database.rows("SELECT name, purpose, group_name, organ_id FROM recipients WHERE document = $1 ORDER BY position", {document}, 4))
        recipients.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    return recipients;
}

} // namespace vanthu::store
