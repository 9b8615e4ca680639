#include "store/Guard.h"
#include "store/Store.h"

#include <algorithm>
#include <utility>

namespace vanthu::store {

namespace {

constexpr std::int64_t kPage = 500; ///< rows read at a time: memory stays flat
constexpr std::int64_t kNoEnd = 9'000'000'000;

/// Goes through rows of a table that are sorted by number, as the book is.
class Following {
public:
    explicit Following(std::vector<Row> rows) : rows_(std::move(rows)) {}

    template <class Take> void take(std::int64_t number, const std::string& suffix, Take take) {
        const std::pair wanted(number, suffix);
        const auto key = [&] { return std::pair(rows_[at_].integer(0), rows_[at_].text(1)); };
        while (at_ < rows_.size() && key() < wanted) ++at_;
        for (; at_ < rows_.size() && key() == wanted; ++at_) take(rows_[at_]);
    }

private:
    std::vector<Row> rows_;
    std::size_t at_ = 0;
};

BookRow rowOf(const std::string& series, const Row& row) {
    BookRow line;
    line.series = series;
    line.number = row.integer(0);
    line.symbol = row.text(1);
    line.issuedOn = row.text(2);
    line.typeName = row.text(3);
    line.subject = row.text(4);
    line.signer = row.text(5);
    line.fileCopy = row.text(6);
    line.copies = row.optionalInteger(7);
    line.note = row.text(8);
    line.voidReason = row.text(9);
    line.parentOrgan = row.text(10);
    line.organ = row.text(11);
    line.suffix = row.text(12);
    return line;
}

/// The next rows of a series with everything that hangs on them.
class Page {
public:
    Page(Database& database, const std::string& series, const BookOrder& order, std::int64_t after, const std::string& afterSuffix)
        : series_(series),
          numbers_(database.rows(
              "SELECT n.number, d.symbol, d.issued_on, d.type_name, d.subject, d.signer_name, d.file_copy, d.copies, d.note, "
              "n.void_reason, d.parent_organ, d.organ, n.suffix FROM numbers n LEFT JOIN documents d ON d.seq = n.document "
              "WHERE n.series = $1 AND n.year = $2 AND (n.number > $3 OR (n.number = $3 AND n.suffix > $4)) AND n.number <= $5 "
              "AND ($6 = '' OR coalesce(d.issued_on, n.given_on) >= $6) AND ($7 = '' OR coalesce(d.issued_on, n.given_on) <= $7) "
              "ORDER BY n.number, n.suffix LIMIT $8",
              {series, order.year, after, afterSuffix, order.last == 0 ? kNoEnd : order.last, order.from, order.to, kPage}, 13)),
          recipients_(
              hanging(database, // The paper's lines: members of a group stand under its name.
                      "SELECT n.number, n.suffix, r.name FROM numbers n JOIN recipients r ON r.document = n.document AND r.part_of IS NULL",
                      "r.position", order.year, 3)),
          deliveries_(hanging(database,
                              "SELECT n.number, n.suffix, v.sent_on, v.received_on, v.received_by, r.name FROM numbers n "
                              "JOIN deliveries v ON v.document = n.document "
                              "JOIN recipients r ON r.document = v.document AND r.position = v.position",
                              "v.position, v.turn", order.year, 6)) {}

    bool isLast() const { return numbers_.size() < static_cast<std::size_t>(kPage); }
    std::int64_t lastNumber() const { return numbers_.empty() ? 0 : numbers_.back().integer(0); }
    std::string lastSuffix() const { return numbers_.empty() ? std::string() : numbers_.back().text(12); }

    void giveTo(const Store::TakeRow& take) {
        for (const Row& row : numbers_) {
            BookRow line = rowOf(series_, row);
            recipients_.take(line.number, line.suffix, [&](const Row& each) { line.recipients.push_back(each.text(2)); });
            deliveries_.take(line.number, line.suffix, [&](const Row& each) {
                if (line.sentOn.empty() || each.text(2) < line.sentOn) line.sentOn = each.text(2);
                if (!each.isNull(3)) line.receipts.push_back({each.text(4).empty() ? each.text(5) : each.text(4), each.text(3)});
            });
            take(line);
        }
    }

private:
    /// Rows of another table for the numbers of this page.
    std::vector<Row> hanging(Database& database, const std::string& what, const std::string& then, int year, std::size_t columns) const {
        if (numbers_.empty()) return {};
        return database.rows(
            what + " WHERE n.series = $1 AND n.year = $2 AND n.number >= $3 AND n.number <= $4 ORDER BY n.number, n.suffix, " + then,
            {series_, year, numbers_.front().integer(0), numbers_.back().integer(0)}, columns);
    }

    const std::string& series_;
    std::vector<Row> numbers_;
    Following recipients_;
    Following deliveries_;
};

} // namespace

json::Faults Store::eachBookRow(const BookOrder& order, const TakeRow& take) {
    return guarded([&]() -> json::Result<bool> {
               const ReadTransaction reading(*database_);
               for (const Row& each :
                    database_->rows("SELECT series FROM counters WHERE year = $1 AND ($2 = '' OR series = $2) ORDER BY series",
                                    {order.year, order.series}, 1)) {
                   const std::string& series = each.text(0);
                   std::int64_t after = std::max<std::int64_t>(order.first, 1) - 1;
                   // Behind all that may stand behind that number.
                   std::string suffix = "~";
                   for (bool more = true; more;) {
                       Page page(*database_, series, order, after, suffix);
                       page.giveTo(take);
                       after = page.lastNumber();
                       suffix = page.lastSuffix();
                       more = !page.isLast();
                   }
               }
               return true;
           })
        .faults;
}

json::Result<std::vector<BookRow>> Store::book(const BookOrder& order) {
    std::vector<BookRow> rows;
    json::Faults faults = eachBookRow(order, [&](const BookRow& row) { rows.push_back(row); });
    if (!faults.empty()) return faults;
    return rows;
}

json::Result<std::vector<Sending>> Store::sendings(const BookOrder& order) {
    return guarded([&]() -> json::Result<std::vector<Sending>> {
        const std::string year = std::to_string(order.year);
        const std::string from = order.from.empty() ? year + "-01-01" : order.from;
        const std::string to = order.to.empty() ? year + "-12-31" : order.to;
        std::vector<Sending> sendings;
        for (const Row& row : database_->rows(
                 "SELECT v.sent_on, n.series, n.year, n.number, d.symbol, r.name, v.channel, d.parent_organ, d.organ, n.suffix FROM "
                 "deliveries v "
                 "JOIN documents d ON d.seq = v.document JOIN numbers n ON n.document = v.document "
                 "JOIN recipients r ON r.document = v.document AND r.position = v.position "
                 "WHERE v.sent_on >= $1 AND v.sent_on <= $2 AND ($3 = '' OR n.series = $3) AND n.number >= $4 AND n.number <= $5 "
                 "ORDER BY v.sent_on, n.series, n.year, n.number, n.suffix, v.position, v.turn",
                 {from, to, order.series, order.first, order.last == 0 ? kNoEnd : order.last}, 10))
            sendings.push_back({row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.integer(3), row.text(4), row.text(5),
                                row.text(6), row.text(7), row.text(8), row.text(9)});
        return sendings;
    });
}

} // namespace vanthu::store
