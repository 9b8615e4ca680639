#include "store/Guard.h"
#include "store/Store.h"

namespace vanthu::store {

namespace {

/// Goes through rows of a table that are sorted as the book is, one key after another.
class Following {
public:
    explicit Following(std::vector<Row> rows) : rows_(std::move(rows)) {}

    template <class Take> void take(const std::string& series, std::int64_t number, Take take) {
        for (; at_ < rows_.size() && rows_[at_].text(0) == series && rows_[at_].integer(1) == number; ++at_) take(rows_[at_]);
    }

private:
    std::vector<Row> rows_;
    std::size_t at_ = 0;
};

constexpr const char* kWhere =
    " WHERE n.series IN (SELECT c.series FROM counters c WHERE c.year = $1 AND ($2 = '' OR c.series = $2)) AND n.year = $1 "
    "AND n.number >= $3 AND n.number <= $4 ORDER BY n.series, n.number";

std::vector<Row> select(Database& database, const std::string& what, const char* then, const BookOrder& order, std::size_t columns) {
    constexpr std::int64_t kNoEnd = 9'000'000'000;
    return database.rows(what + kWhere + then, {order.year, order.series, order.first, order.last == 0 ? kNoEnd : order.last}, columns);
}

} // namespace

json::Result<std::vector<BookRow>> Store::book(const BookOrder& order) {
    return guarded([&]() -> json::Result<std::vector<BookRow>> {
        const ReadTransaction reading(*database_);
        const std::vector<Row> numbers = select(
            *database_,
            "SELECT n.series, n.number, d.symbol, d.issued_on, d.type_name, d.subject, d.signer_name, d.file_copy, d.copies, d.note, "
            "n.void_reason FROM numbers n LEFT JOIN documents d ON d.seq = n.document",
            "", order, 11);
        Following recipients(select(*database_,
                                    "SELECT n.series, n.number, r.name FROM numbers n JOIN recipients r ON r.document = n.document",
                                    ", r.position", order, 3));
        Following deliveries(
            select(*database_,
                   "SELECT n.series, n.number, v.sent_on, v.received_on, v.received_by, r.name FROM numbers n JOIN deliveries v "
                   "ON v.document = n.document JOIN recipients r ON r.document = v.document AND r.position = v.position",
                   ", v.position, v.turn", order, 6));
        std::vector<BookRow> book;
        book.reserve(numbers.size());
        for (const Row& row : numbers) {
            BookRow& line = book.emplace_back(BookRow{row.integer(1),
                                                      row.text(2),
                                                      row.text(3),
                                                      row.text(4),
                                                      row.text(5),
                                                      row.text(6),
                                                      {},
                                                      row.text(7),
                                                      row.optionalInteger(8),
                                                      {},
                                                      {},
                                                      row.text(9),
                                                      row.text(10)});
            recipients.take(row.text(0), line.number, [&](const Row& each) { line.recipients.push_back(each.text(2)); });
            deliveries.take(row.text(0), line.number, [&](const Row& each) {
                if (line.sentOn.empty() || each.text(2) < line.sentOn) line.sentOn = each.text(2);
                if (!each.isNull(3)) line.receipts.push_back({each.text(4).empty() ? each.text(5) : each.text(4), each.text(3)});
            });
        }
        return book;
    });
}

} // namespace vanthu::store
