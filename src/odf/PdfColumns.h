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

/// Rows that stand in columns: letterhead, signature block, table. Rows from `first` to before `last`.
struct PdfColumns {
    std::size_t first = 0, last = 0;
    double split = 0;   ///< between the two columns
    bool table = false; ///< more than two columns: each row for itself
};

/// The stretches of a page that stand in columns, from top to bottom, none inside of another.
std::vector<PdfColumns> pdfColumns(const std::vector<PdfRow>& rows, const PdfMeasure& measure);

} // namespace vanthu::odf
