#pragma once

#include "odf/Source.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

class Xml;

/// A line of a cover or of a closing page.
struct BookLine {
    std::string text;
    double sizePt = 13;
    double beforePt = 0; ///< room above
    bool bold = false;
    bool italic = false;
    Alignment alignment = Alignment::center;
};

struct BookColumn {
    std::string head;
    double widthMm = 25;
    bool centred = false;
};

/// The paper and the table of a book.
struct BookDesign {
    std::string font;
    double pageWidthMm = 297;
    double pageHeightMm = 210;
    double marginMm = 15;
    double bindingMm = 25; ///< left margin: books are bound there
    double cellPt = 11;
    double headPt = 11;
    std::vector<BookColumn> columns;
};

/// What stands around the table.
struct BookPages {
    std::string title;                                        ///< of the document
    std::string generator;                                    ///< "Vanthu/0.1.0"
    std::vector<BookLine> cover;                              ///< printed twice: as cover and as first page (appendix IV); may be empty
    std::vector<BookLine> closing;                            ///< below the last row; may be empty
    std::vector<std::vector<BookLine>> signatures;            ///< side by side below that
    std::string coverName, firstName, tableName, closingName; ///< of the sheets of a spreadsheet
    int firstPage = 1;                                        ///< number of the page with the first row; of a spreadsheet's
};

enum class BookFormat { text, spreadsheet };

/// Writes a register book as .odt or .ods: cover, first page, a table whose head is repeated on every page with the columns' numbers
/// below it, closing page. Every cell is text, so that no content is ever taken for a formula. Texts must be free of characters XML
/// cannot carry. One book an object; one thread at a time.
class BookWriter {
public:
    BookWriter(BookDesign design, BookFormat format) : design_(std::move(design)), format_(format) {}

    /// As many cells as columns. `struck`: shown crossed out, all but the last cell, which says why.
    void row(std::span<const std::string> cells, bool struck);
    /// The bytes of the file; leaves the object empty.
    std::string finish(const BookPages& pages);

private:
    void cell(Xml& xml, std::string_view text, std::size_t column, bool struck) const;

    BookDesign design_;
    BookFormat format_;
    std::string rows_;
};

} // namespace vanthu::odf
