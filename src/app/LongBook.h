#pragma once

#include "app/BookPrint.h"
#include "app/OfficeConverter.h"
#include "odf/BookWriter.h"
#include "json/Fault.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vanthu::app {

/// A register book as a PDF. Laying out one long table takes an office ever longer for each further row; so a long book is laid out in
/// parts, as spreadsheets, and their pages are joined: time then grows with the book alone, every part that is done is told of, and none is
/// too long for the office's patience. A part begins on a new page and goes on with the numbers of the pages before. One book an object;
/// one thread at a time.
class LongBook {
public:
    /// A book of no more rows is one document, as a text (PDF/A-2b).
    static constexpr std::size_t kRowsOfPart = 1000;

    /// Borrows the order.
    LongBook(odf::BookDesign design, const BookPrintOrder& order) : design_(std::move(design)), order_(order) {}

    void row(std::vector<std::string> cells, bool struck);
    /// The bytes of the PDF. Faults: those of OfficeConverter and joinPdfs().
    json::Result<std::string> finish(const odf::BookPages& pages);

private:
    struct Row {
        std::vector<std::string> cells;
        bool struck;
    };

    void endPart(odf::BookFormat format);
    json::Result<std::string> joined(OfficeConverter& office, const odf::BookPages& pages);

    odf::BookDesign design_;
    const BookPrintOrder& order_;
    std::vector<Row> rows_; ///< of the part that is being filled
    std::vector<odf::BookWriter> parts_;
};

} // namespace vanthu::app
