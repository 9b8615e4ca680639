#include "extension/document/Handwork.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XTextFrame.hpp>

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
