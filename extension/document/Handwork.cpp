#include "extension/document/Handwork.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <algorithm>
#include <optional>

namespace vanthu::extension {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// True if something else than a text frame, the only thing forms anchor, is anchored there.
bool anchorsHandwork(const Reference<css::uno::XInterface>& holder) {
    const Reference<css::container::XContentEnumerationAccess> access(holder, UNO_QUERY);
    if (!access.is()) return false;
    const Reference<css::container::XEnumeration> anchored = access->createContentEnumeration(toOffice("com.sun.star.text.TextContent"));
    while (anchored.is() && anchored->hasMoreElements()) {
        if (!Reference<css::text::XTextFrame>(anchored->nextElement(), UNO_QUERY).is()) return true;
    }
    return false;
}

using Range = Reference<css::text::XTextRange>;

sal_Int32 lengthBetween(const Range& from, const Range& to) {
    const Reference<css::text::XTextCursor> cursor = from->getText()->createTextCursorByRange(from);
    cursor->gotoRange(to, true);
    return Range(cursor, UNO_QUERY_THROW)->getString().getLength();
}

void goRight(const Reference<css::text::XTextCursor>& cursor, sal_Int32 count, bool expand) {
    constexpr sal_Int32 kMostAtOnce = 30000; // the office counts steps with 16 bits
    for (; count > 0; count -= kMostAtOnce) cursor->goRight(static_cast<sal_Int16>(std::min(count, kMostAtOnce)), expand);
}

Reference<css::container::XNameAccess> bookmarksOf(const Reference<css::frame::XModel>& document) {
    return Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
}

/// Nothing for one that stands elsewhere, as in a footer.
std::optional<BookmarkPlace> placeOf(const rtl::OUString& name, const Range& anchor, const ParagraphIndex& index) {
    const Reference<css::text::XText> text = anchor->getText();
    const Reference<css::text::XTextRangeCompare> order(text, UNO_QUERY_THROW);
    std::optional<BookmarkPlace> place;
    for (std::size_t i = 0; i < index.paragraphs.size(); ++i) {
        const Range paragraph(index.paragraphs[i].paragraph, UNO_QUERY_THROW);
        if (paragraph->getText() == text && order->compareRegionStarts(paragraph, anchor) >= 0) place = BookmarkPlace{name, i};
    }
    if (!place) return place;
    const Range paragraph(index.paragraphs[place->paragraph].paragraph, UNO_QUERY_THROW);
    place->begin = lengthBetween(paragraph->getStart(), anchor->getStart());
    place->length = lengthBetween(anchor->getStart(), anchor->getEnd());
    return place;
}

bool isHandwork(const Reference<css::uno::XInterface>& portion) {
    const std::string type = fromOffice(property<rtl::OUString>(portion, "TextPortionType"));
    if (type == "Text" || type == "Redline" || type == "SoftPageBreak") return false;
    if (type == "Frame") return anchorsHandwork(portion);
    if (type != "Bookmark") return true;
    const Reference<css::container::XNamed> bookmark(property<Reference<css::uno::XInterface>>(portion, "Bookmark"), UNO_QUERY);
    return bookmark.is() && !isBookmarkOfForm(bookmark->getName());
}

} // namespace

bool isBookmarkOfForm(const rtl::OUString& name) { return name.startsWith("vanthu."); }

std::vector<BookmarkPlace> bookmarksByHand(const Reference<css::frame::XModel>& document, const ParagraphIndex& index) {
    std::vector<BookmarkPlace> places;
    const auto bookmarks = bookmarksOf(document);
    for (const rtl::OUString& name : bookmarks->getElementNames()) {
        if (isBookmarkOfForm(name)) continue;
        const Reference<css::text::XTextContent> bookmark(bookmarks->getByName(name), UNO_QUERY_THROW);
        if (const auto place = placeOf(name, bookmark->getAnchor(), index)) places.push_back(*place);
    }
    return places;
}

void bringBackBookmarks(const Reference<css::frame::XModel>& document, const ParagraphIndex& index,
                        const std::vector<BookmarkPlace>& places) {
    for (const BookmarkPlace& place : places) {
        if (bookmarksOf(document)->hasByName(place.name) || place.paragraph >= index.paragraphs.size()) continue;
        const FoundParagraph& paragraph = index.paragraphs[place.paragraph];
        const auto cursor = paragraph.text->createTextCursorByRange(Range(paragraph.paragraph, UNO_QUERY_THROW)->getStart());
        goRight(cursor, place.begin, false);
        goRight(cursor, place.length, true);
        const Reference<css::text::XTextContent> bookmark(
            Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)->createInstance(toOffice("com.sun.star.text.Bookmark")),
            UNO_QUERY_THROW);
        Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(place.name);
        paragraph.text->insertTextContent(Range(cursor, UNO_QUERY_THROW), bookmark, true);
    }
}

bool hasHandwork(const Paragraph& paragraph) {
    if (anchorsHandwork(paragraph)) return true;
    const Reference<css::container::XEnumeration> portions =
        Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)->createEnumeration();
    while (portions->hasMoreElements()) {
        if (isHandwork(Reference<css::uno::XInterface>(portions->nextElement(), UNO_QUERY))) return true;
    }
    return false;
}

} // namespace vanthu::extension
