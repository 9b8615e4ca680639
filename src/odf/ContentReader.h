#pragma once

#include "odf/ListLabels.h"
#include "odf/PageFlow.h"
#include "odf/ParagraphText.h"
#include "odf/ReadLimits.h"
#include "odf/ReadStyles.h"
#include "odf/Source.h"
#include "odf/XmlReader.h"

#include <optional>
#include <string>
#include <vector>

namespace vanthu::odf {

/// Takes the elements inside of office:text (or of a page header) and makes paragraphs of them. Deleted text that is only
/// remembered, hidden text and embedded objects are not text of the document; comments, notes and frames are, each in its region.
class ContentReader {
public:
    ContentReader(StyleSheet& styles, const ReadLimits& limits) : styles_(styles), limits_(limits), labels_(styles), pages_(styles) {}

    /// Paragraphs go to `out` until leave(). Borrowed.
    void enter(Region region, std::vector<SourceParagraph>& out);
    void leave();
    bool isOpen() const { return out_ != nullptr; }

    void start(Name name, const Attributes& attributes);
    void end();
    void text(std::string_view utf8);

    /// True if a limit was passed: what was read is not whole.
    bool overflowed() const { return overflowed_; }
    const PageFlow& pages() const { return pages_; }

private:
    /// What is to be done where an element ends.
    enum class Closing { nothing, paragraph, list, item, table, flow };
    /// What holds inside of an element.
    struct Context {
        Region region = Region::body;
        Closing closing = Closing::nothing;
        bool skipped = false;    ///< with everything inside
        bool collecting = false; ///< characters belong to the open paragraph
        bool citation = false;   ///< characters are the sign of a note
        TextLook look;
    };
    struct OpenParagraph {
        std::size_t index;
        ParagraphText text;
        bool hidden = false, lineAbove = false, breakAfter = false;
    };
    struct Table {
        CellPlace place;
        std::size_t rowStep = 1, columnStep = 1;
        bool breakAfter = false;
    };

    void startElement(Name name, const Attributes& attributes, Context& context);
    bool startList(Name name, const Attributes& attributes, Context& context);
    bool startTable(Name name, const Attributes& attributes, Context& context);
    void startInline(Name name, const Attributes& attributes, Context& context);
    void startShape(Name name, const Attributes& attributes, Context& context);
    void startParagraph(const Attributes& attributes, Context& context);
    void endParagraph();
    std::string labelOf(const Attributes& attributes, const Style& style);
    void startFlow(Context& context, Region region);
    void nextCell(const Attributes& attributes);
    bool hasRoom(std::size_t bytes);
    bool hasRoomForBlock();

    StyleSheet& styles_;
    const ReadLimits& limits_;
    ListLabels labels_;
    PageFlow pages_;
    std::vector<SourceParagraph>* out_ = nullptr;
    std::vector<Context> contexts_;
    std::vector<OpenParagraph> open_;
    std::vector<Table> tables_;
    std::size_t tableCount_ = 0, textBytes_ = 0, blocks_ = 0;
    std::string citation_, dueLabel_;
    bool overflowed_ = false;
};

} // namespace vanthu::odf
