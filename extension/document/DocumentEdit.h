#pragma once

#include "extension/document/ParagraphIndex.h"

namespace vanthu::extension {

/// Makes an empty paragraph behind that one, in the same text, and gives it.
Paragraph insertBehind(const Paragraph& paragraph, const css::uno::Reference<css::text::XText>& text);

/// Makes an empty paragraph at the start of a text, or directly behind a table.
Paragraph insertBehindTable(const css::uno::Reference<css::frame::XModel>& document,
                            const css::uno::Reference<css::text::XTextTable>& table, const css::uno::Reference<css::text::XText>& text);

/// The only paragraph of a cell that is empty, or nothing.
Paragraph emptyOnlyParagraph(const css::uno::Reference<css::text::XText>& cell);

/// The last paragraph of a text.
Paragraph lastParagraph(const css::uno::Reference<css::text::XText>& text);

/// True if nothing stands between the table and that paragraph.
bool standsDirectlyBehind(const css::uno::Reference<css::text::XTextTable>& table, const Paragraph& paragraph);

/// Takes a paragraph away; one that must stay because its text would have none is emptied. Gives true if it is gone.
bool removeParagraph(const Paragraph& paragraph);

} // namespace vanthu::extension
