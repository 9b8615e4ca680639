#pragma once

#include "extension/document/ParagraphIndex.h"

#include <vector>

namespace vanthu::extension {

/// A paragraph of the freshly made document and the live one that stands for it.
struct ParagraphPair {
    const FoundParagraph* fresh = nullptr;
    Paragraph live;
    bool inserted = false; ///< made just now
};

/// Puts the live paragraphs into lists as the fresh ones stand in theirs, so that all get the same numbers. In document order.
void followNumbering(const std::vector<ParagraphPair>& pairs);

} // namespace vanthu::extension
