#pragma once

#include "app/BookTemplate.h"
#include "store/Store.h"
#include "text/Language.h"

#include <functional>

namespace vanthu::app {

/// One row of a book before it is put into columns.
struct BookEntry {
    BookValues values;
    std::string series;
    std::int64_t number = 0;
    std::string day; ///< of the document, of sending or of lending
    bool voided = false;
};

using TakeEntry = std::function<void(BookEntry& entry)>;

/// Gives the rows of a book one after another, in its order; what the program itself notes in that language.
json::Faults eachEntry(store::Store& store, const BookTemplate& book, const store::BookOrder& order, text::Language language,
                       const TakeEntry& take);

/// The loans of the book's year, or of the days it is about.
store::LoanOrder loanOrder(const store::BookOrder& order);

/// "08": numbers below ten have two digits.
std::string writtenNumber(std::int64_t number);

std::string& at(BookValues& values, BookField field);

} // namespace vanthu::app
