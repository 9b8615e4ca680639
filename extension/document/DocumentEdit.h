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

/// Takes a paragraph away; one that must stay because its text would have none is emptied. Where changes of the document are
/// tracked, a paragraph with another one behind it is struck out instead, so that accepting and rejecting settle it; one in a cell
/// really goes, since rows come and go untracked.
void removeParagraph(const css::uno::Reference<css::frame::XModel>& document, const Paragraph& paragraph);

/// While it lives, changes of a document are not tracked.
class Untracked {
public:
    explicit Untracked(css::uno::Reference<css::frame::XModel> document);
    ~Untracked();
    Untracked(const Untracked&) = delete;
    Untracked& operator=(const Untracked&) = delete;

private:
    css::uno::Reference<css::frame::XModel> document_;
    bool tracked_ = false;
};

} // namespace vanthu::extension
