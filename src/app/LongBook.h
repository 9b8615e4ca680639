#pragma once

#include "app/BookPrint.h"
#include "app/OfficeConverter.h"
#include "odf/BookWriter.h"
#include "json/Fault.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

/// A register book as a PDF. Laying out one long table takes an office ever longer for each further row; so a long book is laid out in
/// parts, as spreadsheets, and their pages are joined: time then grows with the book alone, every part that is done is told of, and none is
/// too long for the office's patience. A part begins on a new page. One book an object; one thread at a time.
class LongBook {
public:
    /// A book of no more rows is one document, as a text (PDF/A-2b).
    static constexpr std::size_t kRowsOfPart = 1000;

    /// Borrows the order.
    LongBook(odf::BookDesign design, const BookPrintOrder& order) : design_(std::move(design)), order_(order) {}

    /// Faults are those of files: a part goes to the disk as soon as it is full, so that memory does not grow with the book.
    json::Faults row(std::vector<std::string> cells, bool struck);
    /// The bytes of the PDF. Faults: those of OfficeConverter and joinPdfs().
    json::Result<std::string> finish(const odf::BookPages& pages);

private:
    struct Row {
        std::vector<std::string> cells;
        bool struck;
    };

    odf::BookWriter written(odf::BookFormat format);
    std::optional<json::Fault> keep(const std::string& document, std::string_view extension);
    json::Faults nextPart();
    json::Result<std::string> converted(OfficeFormat format);

    odf::BookDesign design_;
    const BookPrintOrder& order_;
    std::vector<Row> rows_;                ///< of the part that is being filled
    std::optional<odf::BookWriter> first_; ///< waits for what its cover says of the whole
    std::optional<OfficeConverter> office_;
    std::vector<std::string> names_; ///< of the files to convert, without the first while that waits
};

} // namespace vanthu::app
