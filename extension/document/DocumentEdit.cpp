#include "extension/document/DocumentEdit.h"

#include "extension/uno/Convert.h"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XRelativeTextContentInsert.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <stdexcept>

namespace vanthu::extension {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// The paragraph that a cursor stands in.
Paragraph paragraphAt(const Reference<css::text::XTextCursor>& cursor) {
    const Reference<css::container::XEnumeration> paragraphs =
        Reference<css::container::XEnumerationAccess>(cursor, UNO_QUERY_THROW)->createEnumeration();
    return Paragraph(paragraphs->nextElement(), UNO_QUERY_THROW);
}

} // namespace

Paragraph insertBehind(const Paragraph& paragraph, const Reference<css::text::XText>& text) {
    const Reference<css::text::XTextRange> range(paragraph, UNO_QUERY_THROW);
    const Reference<css::text::XTextCursor> cursor = text->createTextCursorByRange(range->getStart());
    // Appended, not split: a split moves the office's paragraph object to the second part.
    text->insertControlCharacter(range->getEnd(), css::text::ControlCharacter::APPEND_PARAGRAPH, false);
    if (!Reference<css::text::XParagraphCursor>(cursor, UNO_QUERY_THROW)->gotoNextParagraph(false)) {
        throw std::runtime_error("the office made no new paragraph");
    }
    return paragraphAt(cursor);
}

Paragraph insertBehindTable(const Reference<css::frame::XModel>& document, const Reference<css::text::XTextTable>& table,
                            const Reference<css::text::XText>& text) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Paragraph paragraph(factory->createInstance(toOffice("com.sun.star.text.Paragraph")), UNO_QUERY_THROW);
// Deprecated without another way to reach the place between a table and what follows it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    Reference<css::text::XRelativeTextContentInsert>(text, UNO_QUERY_THROW)
        ->insertTextContentAfter(paragraph, Reference<css::text::XTextContent>(table, UNO_QUERY_THROW));
#pragma GCC diagnostic pop
    return paragraph;
}

Paragraph emptyOnlyParagraph(const Reference<css::text::XText>& cell) {
    const Reference<css::container::XEnumeration> paragraphs =
        Reference<css::container::XEnumerationAccess>(cell, UNO_QUERY_THROW)->createEnumeration();
    if (!paragraphs->hasMoreElements()) return nullptr;
    const Paragraph first(paragraphs->nextElement(), UNO_QUERY);
    if (!first.is() || paragraphs->hasMoreElements()) return nullptr;
    return Reference<css::text::XTextRange>(first, UNO_QUERY_THROW)->getString().isEmpty() ? first : nullptr;
}

Paragraph lastParagraph(const Reference<css::text::XText>& text) { return paragraphAt(text->createTextCursorByRange(text->getEnd())); }

bool standsDirectlyBehind(const Reference<css::text::XTextTable>& table, const Paragraph& paragraph) {
    const Reference<css::text::XText> text = Reference<css::text::XTextRange>(paragraph, UNO_QUERY_THROW)->getText();
    const Reference<css::container::XEnumeration> all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    bool tableWasLast = false;
    while (all->hasMoreElements()) {
        const Reference<css::uno::XInterface> element(all->nextElement(), UNO_QUERY);
        const Paragraph found(element, UNO_QUERY);
        if (found == paragraph) return tableWasLast;
        tableWasLast = Reference<css::text::XTextTable>(element, UNO_QUERY) == table;
    }
    return false;
}

bool removeParagraph(const Paragraph& paragraph) {
    const Reference<css::text::XTextRange> range(paragraph, UNO_QUERY_THROW);
    const Reference<css::text::XText> text = range->getText();
    const Reference<css::container::XEnumeration> all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    all->nextElement();
    if (!all->hasMoreElements()) {
        range->setString(rtl::OUString());
        return false;
    }
    paragraph->dispose();
    return true;
}

} // namespace vanthu::extension
