#include "extension/document/DocumentEdit.h"

#include "extension/uno/Properties.h"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <cstdio>
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

/// A text cannot be without a paragraph, nor end with a table.
bool mustStay(const Paragraph& paragraph, const Reference<css::text::XText>& text) {
    if (!isSamePlace(paragraph, lastParagraph(text), text)) return false;
    const Reference<css::container::XEnumeration> all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    bool lastFollowsTable = true; // or nothing
    bool isTable = true;
    while (all->hasMoreElements()) {
        lastFollowsTable = isTable;
        isTable = Reference<css::text::XTextTable>(all->nextElement(), UNO_QUERY).is();
    }
    return lastFollowsTable;
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

Paragraph insertBefore(const Paragraph& paragraph, const Reference<css::text::XText>& text) {
    const Reference<css::text::XTextRange> range(paragraph, UNO_QUERY_THROW);
    // Split at the start: the paragraph goes on as the second part, with its id.
    text->insertControlCharacter(range->getStart(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    const Reference<css::text::XTextCursor> cursor = text->createTextCursorByRange(range->getStart());
    if (!Reference<css::text::XParagraphCursor>(cursor, UNO_QUERY_THROW)->gotoPreviousParagraph(false)) {
        throw std::runtime_error("the office made no new paragraph");
    }
    return paragraphAt(cursor);
}

Paragraph paragraphBehind(const Reference<css::text::XTextTable>& table, const Reference<css::text::XText>& text) {
    const Reference<css::container::XEnumeration> all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
        if (Reference<css::text::XTextTable>(all->nextElement(), UNO_QUERY) != table) continue;
        if (!all->hasMoreElements()) return nullptr;
        const Reference<css::uno::XInterface> next(all->nextElement(), UNO_QUERY);
        return Reference<css::text::XTextTable>(next, UNO_QUERY).is() ? nullptr : Paragraph(next, UNO_QUERY);
    }
    return nullptr;
}

Paragraph emptyOnlyParagraph(const Reference<css::text::XText>& cell) {
    const Reference<css::container::XEnumeration> paragraphs =
        Reference<css::container::XEnumerationAccess>(cell, UNO_QUERY_THROW)->createEnumeration();
    if (!paragraphs->hasMoreElements()) return nullptr;
    const Paragraph first(paragraphs->nextElement(), UNO_QUERY);
    if (!first.is() || paragraphs->hasMoreElements()) return nullptr;
    return Reference<css::text::XTextRange>(first, UNO_QUERY_THROW)->getString().isEmpty() ? first : nullptr;
}

bool isSamePlace(const Paragraph& one, const Paragraph& other, const Reference<css::text::XText>& text) {
    const Reference<css::text::XTextRange> first(one, UNO_QUERY_THROW);
    const Reference<css::text::XTextRange> second(other, UNO_QUERY_THROW);
    if (first->getText() != text || second->getText() != text) return false;
    return Reference<css::text::XTextRangeCompare>(text, UNO_QUERY_THROW)->compareRegionStarts(first, second) == 0;
}

Paragraph lastParagraph(const Reference<css::text::XText>& text) { return paragraphAt(text->createTextCursorByRange(text->getEnd())); }

namespace {

constexpr const char* kTracked = "RecordChanges";

/// Strikes a paragraph out with its end. Gives false if none follows that could take over.
bool strikeOut(const Paragraph& paragraph, const Reference<css::text::XText>& text) {
    const Reference<css::text::XTextRange> range(paragraph, UNO_QUERY_THROW);
    const Reference<css::text::XTextCursor> next = text->createTextCursorByRange(range->getEnd());
    // One step to the right from the end is the next paragraph, and no step at all where a table stands.
    if (!next->goRight(1, false)) return false;
    if (!Reference<css::text::XParagraphCursor>(next, UNO_QUERY_THROW)->isStartOfParagraph()) return false;
    if (property<Reference<css::uno::XInterface>>(next, "TextTable").is()) return false;
    const Reference<css::text::XTextCursor> all = text->createTextCursorByRange(range->getStart());
    all->gotoRange(Reference<css::text::XTextRange>(next, UNO_QUERY_THROW), true);
    all->setString(rtl::OUString());
    return true;
}

} // namespace

void removeParagraph(const Reference<css::frame::XModel>& document, const Paragraph& paragraph) {
    const Reference<css::text::XTextRange> range(paragraph, UNO_QUERY_THROW);
    const Reference<css::text::XText> text = range->getText();
    const bool inCell = property<Reference<css::uno::XInterface>>(text->createTextCursor(), "TextTable").is();
    if (!inCell && property<bool>(document, kTracked) && strikeOut(paragraph, text)) return;
    const Untracked untracked(document);
    mustStay(paragraph, text) ? range->setString(rtl::OUString()) : paragraph->dispose();
}

Untracked::Untracked(Reference<css::frame::XModel> document)
    : document_(std::move(document)), tracked_(property<bool>(document_, kTracked)) {
    if (tracked_) setProperty(document_, kTracked, false);
}

Untracked::~Untracked() {
    try {
        if (tracked_) setProperty(document_, kTracked, true);
    } catch (const css::uno::Exception&) {
        std::fputs("vanthu: change tracking could not be switched on again\n", stderr);
    }
}

} // namespace vanthu::extension
