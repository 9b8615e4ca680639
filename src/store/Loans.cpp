#include "store/Loans.h"

#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Store.h"

namespace vanthu::store {

namespace {

json::Value valueOf(const Loan& loan) {
    json::Value value = json::Object{};
    value.set("borrower", loan.borrower);
    value.set("on", loan.lentOn);
    value.set("allowedBy", loan.allowedBy);
    if (!loan.dueOn.empty()) value.set("due", loan.dueOn);
    if (!loan.note.empty()) value.set("note", loan.note);
    if (!loan.returnedOn.empty()) value.set("returnedOn", loan.returnedOn);
    if (!loan.returnedTo.empty()) value.set("returnedTo", loan.returnedTo);
    return value;
}

/// A document whose file copy the records office keeps: one that has its number, whatever became of it.
json::Result<NumberRow> findKept(Database& database, const NumberReference& number) {
    json::Result<NumberRow> found = findNumber(database, number);
    if (found && found->number == 0) return json::Fault{"", "number-none", {{"document", found->document}}};
    return found;
}

Loan loanOf(const Row& row, std::size_t first) {
    return {row.text(first),     row.text(first + 1), row.text(first + 2), row.text(first + 3),
            row.text(first + 4), row.text(first + 5), row.text(first + 6)};
}

std::optional<json::Fault> wrong(const Loan& loan) {
    if (loan.borrower.empty()) return json::Fault{"", "loan-borrower-missing"};
    if (loan.allowedBy.empty()) return json::Fault{"", "loan-leave-missing"};
    if (!loan.dueOn.empty() && loan.dueOn < loan.lentOn) return json::Fault{"", "loan-due-before", {{"due", loan.dueOn}}};
    return std::nullopt;
}

} // namespace

std::vector<Loan> readLoans(Database& database, std::int64_t document) {
    std::vector<Loan> loans;
    for (const Row& row : database.rows("SELECT lent_on, borrower, allowed_by, due_on, note, returned_on, returned_to FROM loans "
                                        "WHERE document = $1 ORDER BY turn",
                                        {document}, 7))
        loans.push_back(loanOf(row, 0));
    return loans;
}

json::Result<Entry> Store::lend(const Occasion& occasion, const NumberReference& number, const Loan& wanted) {
    Loan loan = wanted;
    loan.lentOn = occasion.today;
    if (std::optional<json::Fault> fault = wrong(loan)) return std::move(*fault);
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findKept(*database_, number);
        if (!found) return found.faults;
        const std::vector<Loan> before = readLoans(*database_, found->key);
        if (!before.empty() && before.back().returnedOn.empty())
            return json::Fault{
                "", "loan-out", {{"number", referenceText(*found)}, {"name", before.back().borrower}, {"since", before.back().lentOn}}};
        database_->run("INSERT INTO loans(document, turn, lent_on, borrower, allowed_by, due_on, note) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                       {found->key, static_cast<std::int64_t>(before.size()) + 1, loan.lentOn, loan.borrower, loan.allowedBy,
                        loan.dueOn.empty() ? Param(std::nullopt) : Param(loan.dueOn), loan.note});
        append(*database_, occasion, {chainOf(found->series), "loan", found->document, json::Object{}, valueOf(loan)});
        transaction.commit();
        return readEntry(*database_, *found);
    });
}

json::Result<Entry> Store::takeBack(const Occasion& occasion, const NumberReference& number) {
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> found = findKept(*database_, number);
        if (!found) return found.faults;
        const std::vector<Loan> loans = readLoans(*database_, found->key);
        if (loans.empty() || !loans.back().returnedOn.empty()) return json::Fault{"", "loan-none", {{"number", referenceText(*found)}}};
        Loan loan = loans.back();
        if (occasion.today < loan.lentOn) return json::Fault{"", "loan-back-before", {{"day", occasion.today}, {"since", loan.lentOn}}};
        const json::Value before = valueOf(loan);
        loan.returnedOn = occasion.today;
        loan.returnedTo = occasion.actor;
        needed(database_->row("UPDATE loans SET returned_on = $1, returned_to = $2 WHERE document = $3 AND turn = $4 RETURNING turn",
                              {loan.returnedOn, loan.returnedTo, found->key, static_cast<std::int64_t>(loans.size())}, 1));
        append(*database_, occasion, {chainOf(found->series), "loan-back", found->document, before, valueOf(loan)});
        transaction.commit();
        return readEntry(*database_, *found);
    });
}

json::Result<std::vector<LoanRow>> Store::loans(const LoanOrder& order) {
    return guarded([&]() -> json::Result<std::vector<LoanRow>> {
        constexpr std::int64_t kNoEnd = 9'000'000'000;
        std::vector<LoanRow> rows;
        for (const Row& row : database_->rows(
                 "SELECT l.lent_on, l.borrower, l.allowed_by, l.due_on, l.note, l.returned_on, l.returned_to, d.id, n.series, n.year, "
                 "n.number, n.suffix, d.symbol, d.issued_on, d.type_name, d.subject, d.file_notation, d.parent_organ, d.organ FROM loans l "
                 "JOIN documents d ON d.seq = l.document JOIN numbers n ON n.document = l.document "
                 "WHERE ($1 = '' OR l.lent_on >= $1) AND ($2 = '' OR l.lent_on <= $2) AND ($3 = '' OR n.series = $3) "
                 "AND n.number >= $4 AND n.number <= $5 AND ($6 = '' OR l.returned_on IS NULL) AND ($7 = '' OR l.borrower = $7) "
                 "ORDER BY l.lent_on, n.series, n.year, n.number, n.suffix, l.turn",
                 {order.from, order.to, order.series, order.first, order.last == 0 ? kNoEnd : order.last, order.out ? "out" : "",
                  order.borrower},
                 19))
            rows.push_back({loanOf(row, 0), row.text(7), row.text(8), static_cast<int>(row.integer(9)), row.integer(10), row.text(11),
                            row.text(12), row.text(13), row.text(14), row.text(15), row.text(16), row.text(17), row.text(18)});
        return rows;
    });
}

} // namespace vanthu::store
