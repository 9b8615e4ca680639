#include "odf/PdfRows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vanthu::odf {
namespace {

/// A gap of so many heights of a letter parts two columns. The tool itself joins what stands in one font on one line with no more than
/// a space in between, so that a small gap tells already; where font or line differ a little, as at a bold word, it does not.
constexpr double kColumnGap = 0.25;
constexpr double kColumnGapOfFonts = 0.9;
constexpr double kWordGap = 0.12;

bool sameRow(const PdfPiece& one, const PdfPiece& other) {
    const double shared = std::min(one.bottom(), other.bottom()) - std::max(one.top, other.top);
    return shared > 0.5 * std::min(one.height, other.height);
}

/// Puts a piece into the row of blanks of `text` that it was laid over; gives whether there is one.
bool layOver(PdfPiece& under, const PdfPiece& piece) {
    if (piece.left < under.left || piece.right() > under.right() || under.width <= 0) return false;
    const auto at = static_cast<std::size_t>((piece.left - under.left) / under.width * static_cast<double>(under.text.size()));
    // The run of blanks nearest to that place; letters are not all of one width.
    std::size_t best = std::string::npos;
    std::size_t bestDistance = under.text.size();
    for (std::size_t from = under.text.find("  "); from != std::string::npos;) {
        const std::size_t end = std::min(under.text.find_first_not_of(' ', from), under.text.size());
        const std::size_t distance = at < from ? from - at : at > end ? at - end : 0;
        if (end < under.text.size() && distance < bestDistance) {
            best = from;
            bestDistance = distance;
        }
        from = under.text.find("  ", end);
    }
    if (best == std::string::npos) return false;
    under.text.insert(best + 1, piece.text);
    return true;
}

std::string folded(const std::string& text) {
    std::string result;
    for (const char c : text)
        if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

/// Blanks at the ends of a piece are no part of where its text stands.
void trim(PdfPiece& piece) {
    const double letter = piece.width / static_cast<double>(piece.text.size());
    const std::size_t first = piece.text.find_first_not_of(' ');
    const std::size_t last = piece.text.find_last_not_of(' ');
    constexpr double kBlank = 0.6; // of a usual letter
    const double after = static_cast<double>(piece.text.size() - 1 - last) * letter * kBlank;
    const double before = static_cast<double>(first) * letter * kBlank;
    piece.left += before;
    piece.width = std::max(piece.width - before - after, 0.0);
    piece.text = piece.text.substr(first, last - first + 1);
}

PdfSegment segmentOf(const PdfPiece& piece) {
    return {piece.left, piece.right(), piece.height, piece.text, piece.font, piece.bold, piece.italic};
}

PdfRow rowOf(std::vector<PdfPiece> pieces) {
    std::sort(pieces.begin(), pieces.end(), [](const PdfPiece& a, const PdfPiece& b) { return a.left < b.left; });
    constexpr std::size_t kMostPieces = 200; // of a row somebody meant to be read
    for (std::size_t i = 1; i < pieces.size() && pieces.size() <= kMostPieces;) {
        const bool over = std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](PdfPiece& under) { return layOver(under, pieces[i]); });
        if (over)
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    PdfRow row;
    const auto tallest = std::max_element(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) { return a.height < b.height; });
    row.height = tallest->height;
    row.middle = tallest->middle();
    const PdfPiece* last = nullptr;
    for (PdfPiece& piece : pieces) {
        trim(piece);
        const double gap = row.segments.empty() ? 0 : piece.left - row.segments.back().right;
        const bool alike = last != nullptr && last->font == piece.font && last->bold == piece.bold && last->top == piece.top;
        // What stands on another line belongs to another cell: cells are often centred from top to bottom.
        const bool otherLine = last != nullptr && std::abs(last->bottom() - piece.bottom()) > 1;
        if (row.segments.empty() || gap > (alike || otherLine ? kColumnGap : kColumnGapOfFonts) * row.height) {
            row.segments.push_back(segmentOf(piece));
        } else {
            PdfSegment& segment = row.segments.back();
            if (gap > kWordGap * row.height) segment.text += ' ';
            segment.text += piece.text;
            segment.right = std::max(segment.right, piece.right());
            segment.bold = segment.bold && piece.bold;
            segment.italic = segment.italic && piece.italic;
        }
        last = &piece;
    }
    for (PdfSegment& segment : row.segments) segment.text = folded(segment.text);
    return row;
}

} // namespace

std::vector<PdfRow> pdfRows(std::vector<PdfPiece> pieces) {
    std::stable_sort(pieces.begin(), pieces.end(), [](const PdfPiece& a, const PdfPiece& b) { return a.middle() < b.middle(); });
    std::vector<PdfRow> rows;
    std::vector<PdfPiece> open;
    for (PdfPiece& piece : pieces) {
        if (!open.empty() && !sameRow(open.front(), piece)) rows.push_back(rowOf(std::exchange(open, {})));
        open.push_back(std::move(piece));
    }
    if (!open.empty()) rows.push_back(rowOf(std::move(open)));
    return rows;
}

} // namespace vanthu::odf
