#pragma once

#include "odf/ReadStyles.h"
#include "odf/Source.h"

#include <string_view>

namespace vanthu::odf {

/// The look of the letters that come now, with nothing left open.
struct TextLook {
    bool bold = false, italic = false, capitals = false, hidden = false;
    std::string_view oldFont; ///< borrowed; empty for a font of our days

    void lay(const TextFormat& format);
};

/// True for the fonts of TCVN3 and VNI.
bool isOldFont(std::string_view font);

/// Gathers the text of one paragraph: folds white space as ODF has it (1.3, part 3, 6.1.2), and notes what holds for all of it.
class ParagraphText {
public:
    void add(std::string_view characters, const TextLook& look);
    void addSpaces(std::size_t count, const TextLook& look);
    /// A tab or a line break.
    void addBreak(char sign);
    std::size_t size() const { return text_.size(); }

    /// Moves everything into the paragraph.
    void finish(SourceParagraph& paragraph);

private:
    void note(const TextLook& look, std::size_t from);

    std::string text_;
    std::vector<OldFont> oldFonts_;
    bool folding_ = true; ///< a space here would be folded
    bool any_ = false, bold_ = true, italic_ = true, capitals_ = true;
};

} // namespace vanthu::odf
