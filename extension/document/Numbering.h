#pragma once

#include "extension/document/ParagraphIndex.h"

#include <vector>

namespace vanthu::extension {

/// Where a paragraph stands in the lists of its document.
struct ListPlace {
    rtl::OUString list;  ///< id of the list, empty for none
    rtl::OUString style; ///< of the list
    sal_Int16 level = 0;
    bool restarts = false;
    sal_Int16 startsAt = -1;
    rtl::OUString label; ///< as printed
    bool operator==(const ListPlace&) const = default;
};
ListPlace listPlaceOf(const Paragraph& paragraph);
/// Moves a paragraph to that place, touching only what differs. The label follows by itself.
void moveInLists(const Paragraph& paragraph, const ListPlace& place);

/// A paragraph of the freshly made document and the live one that stands for it.
struct ParagraphPair {
    const FoundParagraph* fresh = nullptr;
    Paragraph live;
    bool inserted = false; ///< new to its list: made just now, or of another style than before
};

/// Puts the live paragraphs into lists as the fresh ones stand in theirs, so that all get the same numbers. In document order.
void followNumbering(const std::vector<ParagraphPair>& pairs);

} // namespace vanthu::extension
