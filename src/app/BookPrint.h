#pragma once

#include "app/BookTemplate.h"
#include "app/Cancellation.h"
#include "app/Messages.h"
#include "app/OfficeLocation.h"
#include "store/Store.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::app {

enum class BookOutput { csv, ods, odt, pdf };

std::optional<BookOutput> bookOutputOf(std::string_view name);

struct BookPrintOrder {
    store::BookOrder rows;
    std::string volume;    ///< "Quyển số"; may be empty
    OfficeSettings office; ///< for PDF
    Cancellation cancellation;
    std::function<void(std::size_t done, std::size_t total)> progress = {}; ///< parts of a long PDF; may be empty
};

/// A register book as the bytes of a file: cover, first page, entries, closing page; CSV has the entries alone. A printed book is one
/// series: "book-series-several" if there are more and none was named. Faults otherwise: the store's, and those of OfficeConverter.
json::Result<std::string> printBook(store::Store& store, const BookTemplate& book, const Messages& messages, const BookPrintOrder& order,
                                    BookOutput output);

/// True if a fault of printing is the machine's: no office, no disk, stopped.
bool isPrintFailure(const json::Fault& fault);

} // namespace vanthu::app
