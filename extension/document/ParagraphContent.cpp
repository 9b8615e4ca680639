#include "extension/document/ParagraphContent.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <map>

namespace vanthu::extension {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// A named stretch of a paragraph, in the office's characters from its start.
struct Mark {
    sal_Int32 begin = 0;
    sal_Int32 end = 0;
};

/// Writes pieces at the end of a paragraph and remembers where bookmarks begin and end.
class Writer {
public:
    Writer(const Reference<css::frame::XModel>& document, const Paragraph& target, const Reference<css::text::XText>& text)
        : factory_(document, UNO_QUERY_THROW), target_(target, UNO_QUERY_THROW), text_(text) {}

    void copyFrom(const Reference<css::uno::XInterface>& paragraph) {
        target_->setString(rtl::OUString());
        const Reference<css::container::XEnumeration> portions =
            Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)->createEnumeration();
        while (portions->hasMoreElements()) copyPortion(Reference<css::uno::XInterface>(portions->nextElement(), UNO_QUERY));
        setBookmarks();
    }

private:
    void copyPortion(const Reference<css::uno::XInterface>& portion) {
        const std::string type = fromOffice(property<rtl::OUString>(portion, "TextPortionType"));
        if (type == "Bookmark") {
            noteBookmark(portion);
        } else if (type == "Frame") {
            copyFrames(portion);
        } else if (const Reference<css::text::XTextRange> range(portion, UNO_QUERY); range.is()) {
            const rtl::OUString words = range->getString();
            text_->insertString(target_->getEnd(), words, false);
            length_ += words.getLength();
        }
    }

    void noteBookmark(const Reference<css::uno::XInterface>& portion) {
        const Reference<css::container::XNamed> bookmark(property<Reference<css::uno::XInterface>>(portion, "Bookmark"), UNO_QUERY);
        if (!bookmark.is()) return;
        Mark& mark = marks_[bookmark->getName()];
        if (property<bool>(portion, "IsStart", true)) mark.begin = length_;
        mark.end = length_;
    }

    void copyFrames(const Reference<css::uno::XInterface>& portion) {
        const Reference<css::container::XContentEnumerationAccess> access(portion, UNO_QUERY);
        if (!access.is()) return;
        const Reference<css::container::XEnumeration> frames = access->createContentEnumeration(toOffice("com.sun.star.text.TextContent"));
        while (frames.is() && frames->hasMoreElements()) {
            const Reference<css::text::XTextFrame> frame(frames->nextElement(), UNO_QUERY);
            if (frame.is()) copyFrame(frame);
        }
    }

    void copyFrame(const Reference<css::text::XTextFrame>& source) {
        const Reference<css::text::XTextFrame> frame(factory_->createInstance(toOffice("com.sun.star.text.TextFrame")), UNO_QUERY_THROW);
        copyDirectProperties(source, frame);
        text_->insertTextContent(target_->getEnd(), Reference<css::text::XTextContent>(frame, UNO_QUERY_THROW), false);
        ++length_;
        const Reference<css::text::XText> from = source->getText();
        const Reference<css::text::XText> to = frame->getText();
        to->setString(from->getString());
        setProperty(to->createTextCursor(), "ParaStyleName", property<rtl::OUString>(from->createTextCursor(), "ParaStyleName"));
    }

    /// All that a frame says for itself: its size, border and place in the line.
    static void copyDirectProperties(const Reference<css::uno::XInterface>& from, const Reference<css::uno::XInterface>& to) {
        const Reference<css::beans::XPropertySet> source(from, UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> target(to, UNO_QUERY_THROW);
        const Reference<css::beans::XPropertyState> states(from, UNO_QUERY_THROW);
        // First: everything else is laid over the style and the kind of anchor.
        for (const char* const name : {"FrameStyleName", "AnchorType"}) {
            target->setPropertyValue(toOffice(name), source->getPropertyValue(toOffice(name)));
        }
        for (const css::beans::Property& entry : source->getPropertySetInfo()->getProperties()) {
            if ((entry.Attributes & css::beans::PropertyAttribute::READONLY) != 0) continue;
            if (states->getPropertyState(entry.Name) != css::beans::PropertyState_DIRECT_VALUE) continue;
            try {
                target->setPropertyValue(entry.Name, source->getPropertyValue(entry.Name));
            } catch (const css::uno::Exception&) {
                // Some properties name objects of the other document (chains, pages): a frame in a line has no need of them.
                continue;
            }
        }
    }

    void setBookmarks() {
        for (const auto& [name, mark] : marks_) {
            const Reference<css::text::XTextCursor> range = text_->createTextCursorByRange(target_->getStart());
            goRight(range, mark.begin, false);
            goRight(range, mark.end - mark.begin, true);
            const Reference<css::text::XTextContent> bookmark(factory_->createInstance(toOffice("com.sun.star.text.Bookmark")),
                                                              UNO_QUERY_THROW);
            Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(name);
            text_->insertTextContent(Reference<css::text::XTextRange>(range, UNO_QUERY_THROW), bookmark, true);
        }
    }

    static void goRight(const Reference<css::text::XTextCursor>& cursor, sal_Int32 count, bool expand) {
        constexpr sal_Int32 kMostAtOnce = 30000; // the office counts steps with 16 bits
        for (; count > 0; count -= kMostAtOnce) {
            cursor->goRight(static_cast<sal_Int16>(std::min(count, kMostAtOnce)), expand);
        }
    }

    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<css::text::XTextRange> target_;
    Reference<css::text::XText> text_;
    std::map<rtl::OUString, Mark> marks_;
    sal_Int32 length_ = 0;
};

} // namespace

void copyContent(const FoundParagraph& source, const Reference<css::frame::XModel>& targetDocument, const Paragraph& target,
                 const Reference<css::text::XText>& targetText) {
    Writer(targetDocument, target, targetText).copyFrom(source.paragraph);
}

} // namespace vanthu::extension
