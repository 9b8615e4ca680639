#pragma once

#include "extension/document/ParagraphIndex.h"

namespace vanthu::extension {

/// Makes what stands in the paragraph `target` the same as in `source`, a paragraph of another document: text, bookmarks, and
/// frames in the line. The target keeps its place and paragraph style, and may lose its xml:id.
void copyContent(const FoundParagraph& source, const css::uno::Reference<css::frame::XModel>& targetDocument, const Paragraph& target,
                 const css::uno::Reference<css::text::XText>& targetText);

} // namespace vanthu::extension
