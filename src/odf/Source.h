#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// An existing document as paragraphs, before anything in it is recognised: what the readers of the file formats give and what
/// src/reader takes. Plain values.
namespace vanthu::odf {

enum class Alignment { unknown, start, center, end, justified };

/// A cell of a table; counts from 0. Tables inside of a cell count on.
struct CellPlace {
    std::size_t table = 0, row = 0, column = 0;
    bool operator==(const CellPlace&) const = default;
};

/// Where on the page a paragraph belongs.
enum class Region { body, cell, frame, header, footer, note, comment };

/// A stretch of a paragraph that is not of the document: what a text tool left (`**`, a rule of dashes, a page number).
struct Leftover {
    enum class Kind { markup, rule, pageNumber };
    std::size_t begin = 0, end = 0; ///< bytes of the text of the paragraph
    Kind kind = Kind::markup;
    bool operator==(const Leftover&) const = default;
};

/// A stretch of a paragraph in a font of an old Vietnamese encoding (.VnTime, VNI-Times): its text is not yet Unicode.
struct OldFont {
    std::size_t begin = 0, end = 0; ///< bytes of the text
    std::string font;
    bool operator==(const OldFont&) const = default;
};

struct SourceParagraph {
    /// UTF-8, without the automatic number; tabs as U+0009, line breaks inside as U+000A. In NFC unless there are oldFonts.
    std::string text;
    std::string label; ///< the automatic number as printed ("I.", "a)", "-"); empty if there is none
    std::string style; ///< display name of the paragraph style; empty if not known
    Region region = Region::body;
    std::optional<CellPlace> cell; ///< for Region::cell
    Alignment alignment = Alignment::unknown;
    bool bold = false;            ///< all of its text
    bool italic = false;          ///< all of its text
    bool capitals = false;        ///< all of its text is shown in capitals, whatever is typed
    bool pageBreakBefore = false; ///< a new page by the author's will
    bool landscape = false;       ///< stands on a landscape page
    bool ruleBelow = false;       ///< a line is drawn under it
    std::size_t firstLine = 0;    ///< lines of a text file, from 1; 0 where the source has none
    std::size_t lastLine = 0;
    std::string id;                  ///< xml:id; empty if there is none
    std::vector<Leftover> leftovers; ///< in order, without overlap; mostly none
    std::vector<OldFont> oldFonts;   ///< likewise
    bool operator==(const SourceParagraph&) const = default;
};

/// What the format says of the look of a paragraph. Of a text file nothing is known but the text.
struct Source {
    std::vector<SourceParagraph> paragraphs; ///< in document order; letterhead cells row by row
    std::vector<std::string> keywords;       ///< of the metadata
    bool hasLook = false;                    ///< alignment, bold, labels and cells are known; false for plain text
    bool breaksAreSoft = false;              ///< line ends may stand in mid sentence (text of PDF tools)
    std::vector<std::string> encodings;      ///< old encodings that were converted: "TCVN3", "VNI"
    bool operator==(const Source&) const = default;
};

} // namespace vanthu::odf
