#include "store/Deliveries.h"

namespace vanthu::store {

std::vector<Delivery> readDeliveries(Database& database, std::int64_t document) {
    std::vector<Delivery> deliveries;
    for (const Row& row : database.rows("SELECT v.position, r.name, v.channel, v.sent_on, v.sent_by, v.received_on, v.received_by, "
                                        "v.returned_on, v.returned_by, v.recalled_on FROM deliveries v "
                                        "JOIN recipients r ON r.document = v.document AND r.position = v.position "
                                        "WHERE v.document = $1 ORDER BY v.position, v.turn",
                                        {document}, 10))
        deliveries.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                              row.text(8), row.text(9)});
    return deliveries;
}

void insertDelivery(Database& database, std::int64_t document, const Delivery& delivery) {
    const std::optional<Row> last = database.row("SELECT coalesce(max(turn), 0) FROM deliveries WHERE document = $1 AND position = $2",
                                                 {document, delivery.position}, 1);
    database.run("INSERT INTO deliveries(document, position, turn, channel, sent_on, sent_by) VALUES ($1, $2, $3, $4, $5, $6)",
                 {document, delivery.position, last->integer(0) + 1, delivery.channel, delivery.sentOn, delivery.sentBy});
}

bool setReceived(Database& database, std::int64_t document, Delivery& delivery) {
    const std::optional<Row> row = database.row(
        "UPDATE deliveries SET received_on = $1, received_by = $2 WHERE document = $3 AND position = $4 AND received_on IS NULL "
        "AND turn = (SELECT max(turn) FROM deliveries WHERE document = $3 AND position = $4 AND received_on IS NULL) "
        "RETURNING channel, sent_on, sent_by",
        {delivery.receivedOn, delivery.receivedBy, document, delivery.position}, 3);
    if (!row) return false;
    delivery.channel = row->text(0);
    delivery.sentOn = row->text(1);
    delivery.sentBy = row->text(2);
    return true;
}

bool setReturned(Database& database, std::int64_t document, Delivery& delivery) {
    const std::optional<Row> row = database.row(
        "UPDATE deliveries SET returned_on = $1, returned_by = $2 WHERE document = $3 AND position = $4 AND returned_on IS NULL "
        "AND turn = (SELECT max(turn) FROM deliveries WHERE document = $3 AND position = $4 AND returned_on IS NULL) "
        "RETURNING channel, sent_on, sent_by, received_on, received_by, recalled_on",
        {delivery.returnedOn, delivery.returnedBy, document, delivery.position}, 6);
    if (!row) return false;
    delivery.channel = row->text(0);
    delivery.sentOn = row->text(1);
    delivery.sentBy = row->text(2);
    delivery.receivedOn = row->text(3);
    delivery.receivedBy = row->text(4);
    delivery.recalledOn = row->text(5);
    return true;
}

void setRecalled(Database& database, std::int64_t document, const std::string& day) {
    database.run("UPDATE deliveries SET recalled_on = $1 WHERE document = $2 AND recalled_on IS NULL", {day, document});
}

} // namespace vanthu::store
