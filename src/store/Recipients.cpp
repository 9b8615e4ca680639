#include "store/Recipients.h"

#include <algorithm>
#include <span>
#include <string>

namespace vanthu::store {

namespace {

constexpr std::size_t kAtOnce = 20; ///< in one statement: each costs a server's client a way there and back

void insertSome(Database& database, std::int64_t document, std::int64_t position, std::span<const Recipient> recipients) {
    std::string sql = "INSERT INTO recipients(document, position, name, purpose, group_name, organ_id, copies, printed, part_of) VALUES ";
    std::vector<Param> params;
    for (const Recipient& recipient : recipients) {
        const std::initializer_list<Param> row{document,
                                               position++,
                                               recipient.name,
                                               recipient.purpose,
                                               recipient.group,
                                               recipient.organId,
                                               recipient.copies,
                                               recipient.printed ? 1 : 0,
                                               recipient.partOf == 0 ? Param(std::nullopt) : Param(recipient.partOf)};
        sql += params.empty() ? "(" : ", (";
        for (const Param& param : row) {
            if (&param != row.begin()) sql += ", ";
            params.push_back(param);
            sql += "$" + std::to_string(params.size());
        }
        sql += ")";
    }
    database.rows(sql, std::span<const Param>(params), 0);
}

} // namespace

void insertRecipient(Database& database, std::int64_t document, std::int64_t position, const Recipient& recipient) {
    insertSome(database, document, position, std::span(&recipient, 1));
}

void insertRecipients(Database& database, std::int64_t document, const std::vector<Recipient>& recipients) {
    for (std::size_t first = 0; first < recipients.size(); first += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, recipients.size() - first);
        insertSome(database, document, static_cast<std::int64_t>(first) + 1, std::span(recipients).subspan(first, count));
    }
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
