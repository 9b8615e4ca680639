#include "store/Recipients.h"

namespace vanthu::store {

void insertRecipient(Database& database, std::int64_t document, std::int64_t position, const Recipient& recipient) {
    database.run("INSERT INTO recipients(document, position, name, purpose, group_name, organ_id, copies, printed, part_of) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                 {document, position, recipient.name, recipient.purpose, recipient.group, recipient.organId, recipient.copies,
                  recipient.printed ? 1 : 0, recipient.partOf == 0 ? Param(std::nullopt) : Param(recipient.partOf)});
}

void insertRecipients(Database& database, std::int64_t document, const std::vector<Recipient>& recipients) {
    std::int64_t position = 0;
    for (const Recipient& recipient : recipients) insertRecipient(database, document, ++position, recipient);
}

std::vector<Recipient> readRecipients(Database& database, std::int64_t document) {
    std::vector<Recipient> recipients;
    for (const Row& row :
         database.rows("SELECT name, purpose, group_name, organ_id, copies, printed, part_of FROM recipients WHERE document = $1 "
                       "ORDER BY position",
                       {document}, 7))
        recipients.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.integer(5) != 0, row.integer(6)});
    return recipients;
}

} // namespace vanthu::store
