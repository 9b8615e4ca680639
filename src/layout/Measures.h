#pragma once

#include "json/DataFolders.h"
#include "json/Fault.h"

#include <string>
#include <string_view>
#include <vector>

/// From a document to laid-out blocks. Every measure comes from templates/decree-30/, none from code.
namespace vanthu::layout {

enum class Align { start, center, end, justify };

/// A level of a list. One of `format` and `bullet` is given, or neither for a fixed label of prefix and suffix.
struct ListLevel {
    std::string format; ///< "I", "1" or "a"
    std::string bullet;
    std::string prefix;
    std::string suffix;
    int displayLevels = 1; ///< 2 prints "1.1."
    bool bold = false;     ///< the number, whatever the text behind it is
};

/// A list of numbered or dashed paragraphs: templates/decree-30/numbering.json. Points are counted in the letters of the
/// decree (a b c d đ e g …), which word processors do not know: the second level of such a list holds the one letter (đ) that
/// their alphabet lacks.
struct ListStyle {
    std::string id;
    std::string name;
    std::string label;
    std::vector<ListLevel> levels;
    std::vector<std::string> letters;
    bool runsOn = false; ///< what stands below goes on counting: articles run on from chapter to chapter
};

/// A paragraph style of the paper. Lengths in mm, sizes and gaps in pt.
struct ParagraphStyle {
    std::string id;     ///< "body"
    std::string name;   ///< ODF name: "VanThu_NoiDung"
    std::string label;  ///< what Writer shows
    std::string parent; ///< id, or empty
    std::string next;   ///< id of the style of the following paragraph when typing on, or empty
    std::string color;  ///< "#rrggbb", or empty for black
    Align align = Align::start;
    double sizePt = 0;
    double spaceBeforePt = 0;
    double spaceAfterPt = 0;
    double firstLineMm = 0;
    double lineSpacing = 1;  ///< of the font's own height of a line
    double lineHeightPt = 0; ///< fixed; 0 for after the font
    int outline = 0;         ///< outline level, 0 for none
    int listId = -1;         ///< index in Measures::lists(), -1 for none
    int listLevel = 0;       ///< from 1; 0 for none
    bool bold = false;
    bool italic = false;
    bool caps = false;
    bool keepWithNext = false;
};

struct PageMeasures {
    double widthMm, heightMm;
    double marginTopMm, marginBottomMm, marginLeftMm, marginRightMm;
    double headerDistanceMm; ///< from the upper edge of the paper to the page number
    double textWidthMm() const { return widthMm - marginLeftMm - marginRightMm; }
};

/// A framed mark: urgency, secrecy, circulation.
struct BoxMeasures {
    std::string id;
    double widthMm, heightMm;
    const ParagraphStyle* style;
};

struct RuleMeasures {
    double thicknessPt;
    double motto, agency, abstract; ///< length over the length of the text above
};

/// The measures of the paper, each within the range of the decree unless the office's folder says "allowOutsideDecree".
/// Immutable once loaded; not copyable because styles are borrowed by address; safe from every thread.
class Measures {
public:
    /// Reads decree-30/measures.json and numbering.json of all folders. Faults: outside the decree's range, unknown name, wrong type; each
    /// names the file of the office.
    static json::Result<Measures> load(const json::DataFolders& folders);

    Measures(Measures&&) = default;
    Measures& operator=(Measures&&) = default;

    std::string font;
    PageMeasures page{};
    RuleMeasures rules{};
    double letterheadRightMm = 0;
    double signatureRightMm = 0;
    double signatureGapPt = 0;  ///< between the text and the signature block
    double addresseesGapPt = 0; ///< below the last of "Kính gửi:"
    double tableGapPt = 0;      ///< above and below a table in the text
    double ruleGapPt = 0;       ///< between a text and the rule below it

    const std::vector<ParagraphStyle>& styles() const { return styles_; }
    /// The style of that id, or nullptr.
    const ParagraphStyle* style(std::string_view id) const;
    const std::vector<ListStyle>& lists() const { return lists_; }
    const std::vector<BoxMeasures>& boxes() const { return boxes_; }
    const BoxMeasures* box(std::string_view id) const;

private:
    Measures() = default;
    friend class MeasureReader;
    std::vector<ParagraphStyle> styles_;
    std::vector<ListStyle> lists_;
    std::vector<BoxMeasures> boxes_;
};

} // namespace vanthu::layout
