#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

/// A piece of text on a page; measures in the tool's own unit, from the upper left corner.
struct PdfPiece {
    double left = 0, top = 0, width = 0, height = 0;
    std::string text; ///< as it stands there, blanks too
    std::string font;
    bool bold = false, italic = false; ///< all of it
    double right() const { return left + width; }
    double bottom() const { return top + height; }
    double middle() const { return top + height / 2; }
};

struct PdfPage {
    double width = 0, height = 0;
    std::vector<PdfPiece> pieces;
};

/// Takes the output of "pdftohtml -xml" apart. By hand and forgiving: the tool does not always nest its tags, and a PDF may
/// bring characters that XML cannot carry. What is no piece of text is passed over. Stops after `most` pieces.
std::vector<PdfPage> pdfPieces(std::string_view xml, std::size_t most);

} // namespace vanthu::odf
