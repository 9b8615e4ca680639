#pragma once

#include "odf/PdfRows.h"

#include <cstddef>
#include <vector>

namespace vanthu::odf {

/// Where the body text of a document stands.
struct PdfMeasure {
    double left = 0, right = 0;
    double indent = 0; ///< where first lines begin
    double height = 0; ///< of a usual row
    double pitch = 0;  ///< from row to row inside of a paragraph
    double center() const { return (left + right) / 2; }
    bool isCentered(const PdfSegment& segment) const;
};

PdfMeasure pdfMeasure(const std::vector<std::vector<PdfRow>>& pages);

/// From where to where something stands across the page.
struct PdfBand {
    double from = 0, to = 0;
    double middle() const { return (from + to) / 2; }
};

/// Rows that stand in columns: letterhead, signature block, table. Rows from `first` to before `last`.
struct PdfColumns {
    std::size_t first = 0, last = 0;
    double split = 0;           ///< between the two columns
    std::vector<PdfBand> bands; ///< the columns of a table, from left to right; empty for two columns

    std::size_t bandOf(const PdfSegment& segment) const;
};

/// The stretches of a page that stand in columns, from top to bottom, none inside of another.
std::vector<PdfColumns> pdfColumns(const std::vector<PdfRow>& rows, const PdfMeasure& measure);

/// For each row of text of a table, which row of the table it is in, from 0. The column with the most lines shows it: lines of
/// one cell stand closer than lines of two. Where that shows nothing, a number in the first column begins a row.
std::vector<std::size_t> pdfTableRows(const std::vector<PdfRow>& rows, const PdfColumns& table);

} // namespace vanthu::odf
