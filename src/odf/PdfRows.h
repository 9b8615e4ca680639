#pragma once

#include "odf/PdfPieces.h"

#include <string>
#include <vector>

namespace vanthu::odf {

/// Pieces of one row with nothing but the space of a word between them.
struct PdfSegment {
    double left = 0, right = 0, height = 0;
    std::string text; ///< rows of blanks as one
    std::string font;
    bool bold = false, italic = false;
    double center() const { return (left + right) / 2; }
};

struct PdfRow {
    double middle = 0, height = 0;
    std::vector<PdfSegment> segments; ///< from left to right
    bool single() const { return segments.size() == 1; }
    const PdfSegment& first() const { return segments.front(); }
};

/// The rows of a page from top to bottom. A piece that was laid over the blanks of another (a number stamped in later) is put among them.
std::vector<PdfRow> pdfRows(std::vector<PdfPiece> pieces);

} // namespace vanthu::odf
