#pragma once

#include "extension/document/ParagraphIndex.h"

namespace vanthu::extension {

/// Makes an empty paragraph behind that one, in the same text, and gives it.
Paragraph insertBehind(const Paragraph& paragraph, const css::uno::Reference<css::text::XText>& text);

/// Makes an empty paragraph before that one, in the same text, and gives it.
Paragraph insertBefore(const Paragraph& paragraph, const css::uno::Reference<css::text::XText>& text);

/// The paragraph directly behind a table of that text; nothing if another table stands there.
Paragraph paragraphBehind(const css::uno::Reference<css::text::XTextTable>& table, const css::uno::Reference<css::text::XText>& text);

/// The only paragraph of a cell that is empty, or nothing.
Paragraph emptyOnlyParagraph(const css::uno::Reference<css::text::XText>& cell);

/// True if both are the same paragraph of that text. The office gives several objects for one paragraph, so these do not compare.
bool isSamePlace(const Paragraph& one, const Paragraph& other, const css::uno::Reference<css::text::XText>& text);

/// The last paragraph of a text.
Paragraph lastParagraph(const css::uno::Reference<css::text::XText>& text);

/// Takes a paragraph away; one that must stay because its text would have none is emptied. Gives true if it is gone.
bool removeParagraph(const Paragraph& paragraph);

} // namespace vanthu::extension
