#include "extension/document/ParagraphCopy.h"

#include "extension/document/Handwork.h"
#include "extension/document/ParagraphFormat.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
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
        // What change tracking has struck out still stands before the new words.
        begin_ = target_->getString().getLength();
        for (const ParagraphCopy::Piece& piece : pieces) {
            std::visit([this](const auto& part) { put(part); }, piece);
        }
        setBookmarks(text_->createTextCursorByRange(target_->getStart()));
    }

    /// The same, but whatever a hand has hung on the paragraph stays there. Gives false, and does nothing, where that cannot be: the
    /// pieces are not only words, or no words stand there yet.
    bool writeAround(const std::vector<ParagraphCopy::Piece>& pieces) {
        std::vector<Reference<css::text::XTextRange>> old;
        std::map<rtl::OUString, bool> marks; // name: a person's
        readTarget(old, marks);
        const bool frames =
            std::ranges::any_of(pieces, [](const auto& piece) { return std::holds_alternative<ParagraphCopy::Frame>(piece); });
        if (old.empty() || frames) return false;
        const auto longest = std::ranges::max_element(old, {}, [](const auto& range) { return range->getString().getLength(); });
        const sal_Int32 length = (*longest)->getString().getLength();
        const Reference<css::text::XTextCursor> start = text_->createTextCursorByRange((*longest)->getStart());
        // Into the middle of the old words and not in their place: what spans them then spans the new ones.
        rtl::OUString words;
        for (const ParagraphCopy::Piece& piece : pieces) readPiece(piece, words);
        begin_ = 1;
        text_->insertString(stretchFrom(start, 1, 0)->getStart(), words, false);
        for (const auto& [name, persons] : marks) {
            if (!persons) removeBookmark(name);
        }
        setBookmarks(start);
        stretchFrom(start, 1 + words.getLength(), length - 1)->setString(rtl::OUString());
        for (auto range = old.begin(); range != old.end(); ++range) {
            if (range != longest) (*range)->setString(rtl::OUString());
        }
        const sal_Int32 before = target_->getString().getLength();
        stretchFrom(start, 0, 1)->setString(rtl::OUString());
        if (target_->getString().getLength() < before) begin_ = 0; // else change tracking has only struck it out
        bookmarks_.clear();
        for (const auto& [name, persons] : marks) {
            if (persons && !hasBookmark(name)) bookmarks_[name] = {0, words.getLength()};
        }
        setBookmarks(start);
        return true;
    }

private:
    void readTarget(std::vector<Reference<css::text::XTextRange>>& words, std::map<rtl::OUString, bool>& marks) const {
        bool struck = false;
        const Reference<css::container::XEnumeration> portions =
            Reference<css::container::XEnumerationAccess>(target_, UNO_QUERY_THROW)->createEnumeration();
        while (portions->hasMoreElements()) {
            const Reference<css::text::XTextRange> portion(portions->nextElement(), UNO_QUERY_THROW);
            const std::string type = fromOffice(property<rtl::OUString>(portion, "TextPortionType"));
            if (type == "Redline" && property<rtl::OUString>(portion, "RedlineType") == toOffice("Delete")) {
                struck = property<bool>(portion, "IsStart");
            } else if (type == "Text" && !struck && !portion->getString().isEmpty()) {
                words.push_back(portion);
            } else if (type == "Bookmark") {
                const Reference<css::container::XNamed> mark(property<Reference<css::uno::XInterface>>(portion, "Bookmark"), UNO_QUERY);
                if (mark.is()) marks[mark->getName()] = !isBookmarkOfForm(mark->getName());
            }
        }
    }

    void readPiece(const ParagraphCopy::Piece& piece, rtl::OUString& words) {
        if (const auto* const part = std::get_if<rtl::OUString>(&piece)) {
            words += *part;
        } else if (const auto* const bookmark = std::get_if<ParagraphCopy::Bookmark>(&piece)) {
            length_ = words.getLength();
            put(*bookmark);
        }
    }

    Reference<css::text::XTextCursor> stretchFrom(const Reference<css::text::XTextCursor>& start, sal_Int32 skip, sal_Int32 length) const {
        Reference<css::text::XTextCursor> range = text_->createTextCursorByRange(start->getStart());
        goRight(range, skip, false);
        goRight(range, length, true);
        return range;
    }

    Reference<css::container::XNameAccess> bookmarks() const {
        return Reference<css::text::XBookmarksSupplier>(factory_, UNO_QUERY_THROW)->getBookmarks();
    }
    bool hasBookmark(const rtl::OUString& name) const { return bookmarks()->hasByName(name); }
    void removeBookmark(const rtl::OUString& name) const {
        const Reference<css::text::XTextContent> bookmark(bookmarks()->getByName(name), UNO_QUERY_THROW);
        text_->removeTextContent(bookmark);
    }

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

    void setBookmarks(const Reference<css::text::XTextCursor>& start) {
        for (const auto& [name, stretch] : bookmarks_) {
            const Reference<css::text::XTextCursor> range = stretchFrom(start, begin_ + stretch.begin, stretch.end - stretch.begin);
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
    sal_Int32 begin_ = 0; ///< where the new words begin
};

void ParagraphCopy::writeContent(const Reference<css::frame::XModel>& document, const Paragraph& target,
                                 const Reference<css::text::XText>& text) const {
    ContentWriter writer(document, target, text);
    if (!hasHandwork(target) || !writer.writeAround(pieces_)) writer.write(pieces_);
}

} // namespace vanthu::extension
