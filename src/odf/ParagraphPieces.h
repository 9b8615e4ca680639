#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

/// The text of a paragraph in the bytes of content.xml, and where each of its bytes comes from.
struct ParagraphPieces {
    struct Origin {
        std::size_t begin = 0, end = 0; ///< in the XML: a character, an entity, or a whole empty element
    };
    std::string text; ///< UTF-8; blanks and tabs of elements as " "
    std::vector<Origin> origins;
};

/// The paragraphs of well-formed XML, in order. Text inside of notes, frames and deleted changes inside of a paragraph counts to it.
std::vector<ParagraphPieces> paragraphPieces(std::string_view xml);

} // namespace vanthu::odf
