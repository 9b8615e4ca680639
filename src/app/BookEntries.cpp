#include "app/BookEntries.h"

#include "app/WrittenDay.h"
#include "text/Search.h"

#include <algorithm>

namespace vanthu::app {

namespace {

constexpr std::string_view kParting = "; ";

void addTo(std::string& list, std::string_view each) {
    if (!list.empty()) list += kParting;
    list += each;
}

void addOrgans(BookEntry& entry, const std::string& parentOrgan, const std::string& organ) {
    at(entry.values, BookField::parentOrgan) = parentOrgan;
    at(entry.values, BookField::organ) = organ;
}

BookEntry entryOf(const store::BookRow& row, const BookPattern& voided) {
    BookEntry entry;
    entry.series = row.series;
    entry.number = row.number;
    entry.day = row.issuedOn;
    entry.voided = !row.voidReason.empty();
    BookValues& values = entry.values;
    at(values, BookField::number) = writtenNumber(row.number) + row.suffix;
    at(values, BookField::symbol) = row.symbol;
    at(values, BookField::date) = writtenDay(row.issuedOn);
    at(values, BookField::typeName) = row.typeName;
    at(values, BookField::subject) = row.subject;
    at(values, BookField::signer) = row.signer;
    for (const std::string& recipient : row.recipients) addTo(at(values, BookField::recipients), recipient);
    at(values, BookField::fileCopy) = row.fileCopy;
    if (row.copies) at(values, BookField::copies) = std::to_string(*row.copies);
    at(values, BookField::sentOn) = writtenDay(row.sentOn);
    for (const store::BookRow::Receipt& receipt : row.receipts)
        addTo(at(values, BookField::receipts), receipt.by + " (" + writtenDay(receipt.on) + ")");
    at(values, BookField::note) = row.note;
    at(values, BookField::reason) = row.voidReason;
    if (entry.voided) addTo(at(values, BookField::note), voided.fill(values));
    addOrgans(entry, row.parentOrgan, row.organ);
    return entry;
}

bool isOfChannels(const BookTemplate& book, const std::string& channel) {
    const std::string words = " " + text::searchWords(channel) + " ";
    return std::ranges::any_of(book.channels, [&](const std::string& each) { return words.find(" " + each + " ") != std::string::npos; });
}

/// Sendings of one document on one day are one row with as many envelopes.
void giveSendings(const std::vector<store::Sending>& sendings, const BookTemplate& book, const TakeEntry& take) {
    BookEntry entry;
    int envelopes = 0;
    const store::Sending* last = nullptr;
    const auto finish = [&] {
        if (last == nullptr) return;
        at(entry.values, BookField::envelopes) = std::to_string(envelopes);
        take(entry);
    };
    for (const store::Sending& each : sendings) {
        if (!isOfChannels(book, each.channel)) continue;
        const bool same = last != nullptr && last->sentOn == each.sentOn && last->series == each.series && last->year == each.year &&
                          last->number == each.number && last->suffix == each.suffix;
        if (!same) {
            finish();
            envelopes = 0;
            entry = BookEntry{{}, each.series, each.number, each.sentOn, false};
            at(entry.values, BookField::number) = writtenNumber(each.number) + each.suffix;
            at(entry.values, BookField::symbol) = each.symbol;
            at(entry.values, BookField::sentOn) = writtenDay(each.sentOn);
            addOrgans(entry, each.parentOrgan, each.organ);
        }
        addTo(at(entry.values, BookField::recipients), each.recipient);
        ++envelopes;
        last = &each;
    }
    finish();
}

BookEntry entryOf(const store::LoanRow& row) {
    BookEntry entry{{}, row.series, row.number, row.loan.lentOn, false};
    BookValues& values = entry.values;
    at(values, BookField::number) = writtenNumber(row.number) + row.suffix;
    at(values, BookField::symbol) = row.symbol;
    at(values, BookField::date) = writtenDay(row.issuedOn);
    at(values, BookField::typeName) = row.typeName;
    at(values, BookField::subject) = row.subject;
    at(values, BookField::file) = row.fileNotation;
    at(values, BookField::lentOn) = writtenDay(row.loan.lentOn);
    at(values, BookField::borrower) = row.loan.borrower;
    at(values, BookField::allowedBy) = row.loan.allowedBy;
    at(values, BookField::returnedOn) = writtenDay(row.loan.returnedOn);
    at(values, BookField::note) = row.loan.note;
    addOrgans(entry, row.parentOrgan, row.organ);
    return entry;
}

json::Faults giveLoans(store::Store& store, const store::BookOrder& order, const TakeEntry& take) {
    const json::Result<std::vector<store::LoanRow>> loans = store.loans(loanOrder(order));
    if (!loans) return loans.faults;
    for (const store::LoanRow& row : *loans) {
        BookEntry entry = entryOf(row);
        take(entry);
    }
    return {};
}

} // namespace

store::LoanOrder loanOrder(const store::BookOrder& order) {
    const std::string year = std::to_string(order.year);
    store::LoanOrder loans;
    loans.series = order.series;
    loans.first = order.first;
    loans.last = order.last;
    loans.from = order.from.empty() ? year + "-01-01" : order.from;
    loans.to = order.to.empty() ? year + "-12-31" : order.to;
    return loans;
}

std::string& at(BookValues& values, BookField field) { return values[static_cast<std::size_t>(field)]; }

std::string writtenNumber(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

json::Faults eachEntry(store::Store& store, const BookTemplate& book, const store::BookOrder& order, text::Language language,
                       const TakeEntry& take) {
    if (book.rows == BookTemplate::Rows::numbers) {
        return store.eachBookRow(order, [&](const store::BookRow& row) {
            BookEntry entry = entryOf(row, language == text::Language::english ? book.voidedEn : book.voidedVi);
            take(entry);
        });
    }
    if (book.rows == BookTemplate::Rows::loans) return giveLoans(store, order, take);
    const json::Result<std::vector<store::Sending>> sendings = store.sendings(order);
    if (!sendings) return sendings.faults;
    giveSendings(*sendings, book, take);
    return {};
}

} // namespace vanthu::app
