#include "extension/document/ParagraphCopy.h"

#include "extension/document/ParagraphFormat.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace vanthu::extension {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// The style first, since the rest is laid over it.
constexpr std::array kOfFrame{"FrameStyleName",     "AnchorType",        "Width", "Height", "SizeType", "WidthType", "VertOrient",
                              "VertOrientPosition", "VertOrientRelation"};

} // namespace

ParagraphCopy::ParagraphCopy(const Reference<css::uno::XInterface>& paragraph)
    : style_(property<rtl::OUString>(paragraph, "ParaStyleName")), own_(ownValuesOf(Paragraph(paragraph, UNO_QUERY_THROW))) {
    const Reference<css::container::XEnumeration> portions =
        Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)->createEnumeration();
    while (portions->hasMoreElements()) readPortion(Reference<css::uno::XInterface>(portions->nextElement(), UNO_QUERY));
}

void ParagraphCopy::readPortion(const Reference<css::uno::XInterface>& portion) {
    const std::string type = fromOffice(property<rtl::OUString>(portion, "TextPortionType"));
    if (type == "Bookmark") {
        const Reference<css::container::XNamed> bookmark(property<Reference<css::uno::XInterface>>(portion, "Bookmark"), UNO_QUERY);
        if (bookmark.is()) pieces_.emplace_back(Bookmark{bookmark->getName(), property<bool>(portion, "IsStart", true)});
    } else if (type == "Frame") {
        readFrames(portion);
    } else if (const Reference<css::text::XTextRange> range(portion, UNO_QUERY); range.is()) {
        pieces_.emplace_back(range->getString());
    }
}

void ParagraphCopy::readFrames(const Reference<css::uno::XInterface>& portion) {
    const Reference<css::container::XContentEnumerationAccess> access(portion, UNO_QUERY);
    if (!access.is()) return;
    const Reference<css::container::XEnumeration> frames = access->createContentEnumeration(toOffice("com.sun.star.text.TextContent"));
    while (frames.is() && frames->hasMoreElements()) {
        const Reference<css::text::XTextFrame> found(frames->nextElement(), UNO_QUERY);
        if (!found.is()) continue;
        const Reference<css::beans::XPropertySet> properties(found, UNO_QUERY_THROW);
        Frame frame;
        for (const char* const name : kOfFrame) {
            frame.values.emplace_back(toOffice(name), properties->getPropertyValue(toOffice(name)));
        }
        frame.words = found->getText()->getString();
        frame.style = property<rtl::OUString>(found->getText()->createTextCursor(), "ParaStyleName");
        pieces_.emplace_back(std::move(frame));
    }
}

void ParagraphCopy::writeFormat(const Paragraph& target) const { giveFormat(target, style_, own_); }

/// Writes pieces at the end of a paragraph and remembers where bookmarks begin and end.
class ContentWriter {
public:
    ContentWriter(const Reference<css::frame::XModel>& document, const Paragraph& target, const Reference<css::text::XText>& text)
        : factory_(document, UNO_QUERY_THROW), target_(target, UNO_QUERY_THROW), text_(text) {}

    void write(const std::vector<ParagraphCopy::Piece>& pieces) {
        target_->setString(rtl::OUString());
        for (const ParagraphCopy::Piece& piece : pieces) {
            std::visit([this](const auto& part) { put(part); }, piece);
        }
        setBookmarks();
    }

private:
    /// A named stretch, in the office's characters from the start of the paragraph.
    struct Stretch {
        sal_Int32 begin = 0;
        sal_Int32 end = 0;
    };

    void put(const rtl::OUString& words) {
        text_->insertString(target_->getEnd(), words, false);
        length_ += words.getLength();
    }

    void put(const ParagraphCopy::Bookmark& bookmark) {
        Stretch& stretch = bookmarks_[bookmark.name];
        if (bookmark.starts) stretch.begin = length_;
        stretch.end = length_;
    }

    void put(const ParagraphCopy::Frame& wanted) {
        const Reference<css::text::XTextFrame> frame(factory_->createInstance(toOffice("com.sun.star.text.TextFrame")), UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> properties(frame, UNO_QUERY_THROW);
        for (const auto& [name, value] : wanted.values) properties->setPropertyValue(name, value);
        text_->insertTextContent(target_->getEnd(), Reference<css::text::XTextContent>(frame, UNO_QUERY_THROW), false);
        ++length_;
        frame->getText()->setString(wanted.words);
        setProperty(frame->getText()->createTextCursor(), "ParaStyleName", wanted.style);
    }

    void setBookmarks() {
        for (const auto& [name, stretch] : bookmarks_) {
            const Reference<css::text::XTextCursor> range = text_->createTextCursorByRange(target_->getStart());
            goRight(range, stretch.begin, false);
            goRight(range, stretch.end - stretch.begin, true);
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
    std::map<rtl::OUString, Stretch> bookmarks_;
    sal_Int32 length_ = 0;
};

void ParagraphCopy::writeContent(const Reference<css::frame::XModel>& document, const Paragraph& target,
                                 const Reference<css::text::XText>& text) const {
    ContentWriter(document, target, text).write(pieces_);
}

} // namespace vanthu::extension
