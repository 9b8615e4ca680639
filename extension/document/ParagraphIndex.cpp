#include "extension/document/ParagraphIndex.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/rdf/XMetadatable.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <set>

namespace vanthu::extension {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

constexpr char kContentFile[] = "content.xml";

template <class Visit> void forEach(const Reference<css::uno::XInterface>& container, Visit visit) {
    const Reference<css::container::XEnumerationAccess> access(container, UNO_QUERY);
    if (!access.is()) return;
    const Reference<css::container::XEnumeration> elements = access->createEnumeration();
    while (elements->hasMoreElements()) visit(Reference<css::uno::XInterface>(elements->nextElement(), UNO_QUERY));
}

/// What stands in the frames that are anchored in a line like a letter.
std::string framesIn(const Reference<css::uno::XInterface>& portion) {
    std::string words;
    const Reference<css::container::XContentEnumerationAccess> access(portion, UNO_QUERY);
    if (!access.is()) return words;
    const Reference<css::container::XEnumeration> frames = access->createContentEnumeration(toOffice("com.sun.star.text.TextContent"));
    while (frames.is() && frames->hasMoreElements()) {
        const Reference<css::text::XText> text(frames->nextElement(), UNO_QUERY);
        if (text.is()) words += fromOffice(text->getString());
    }
    return words;
}

/// The deletions of change tracking that are open where reading has come to.
using Struck = std::set<rtl::OUString>;

void followDeletion(const Reference<css::uno::XInterface>& portion, Struck& struck) {
    if (property<rtl::OUString>(portion, "RedlineType") != toOffice("Delete") || property<bool>(portion, "IsCollapsed")) return;
    const auto id = property<rtl::OUString>(portion, "RedlineIdentifier");
    property<bool>(portion, "IsStart") ? void(struck.insert(id)) : void(struck.erase(id));
}

std::string wordsOf(const Reference<css::uno::XInterface>& paragraph, Struck& struck) {
    std::string words;
    forEach(paragraph, [&](const Reference<css::uno::XInterface>& portion) {
        const rtl::OUString type = property<rtl::OUString>(portion, "TextPortionType");
        if (type == toOffice("Redline")) {
            followDeletion(portion, struck);
        } else if (!struck.empty()) {
            return;
        } else if (type == toOffice("Frame")) {
            words += framesIn(portion);
        } else if (const Reference<css::text::XTextRange> range(portion, UNO_QUERY); range.is()) {
            words += fromOffice(range->getString());
        }
    });
    return words;
}

/// True if a paragraph begins within a deletion that goes on behind it.
bool startsStruck(const Reference<css::uno::XInterface>& paragraph) {
    bool struck = false;
    bool first = true;
    forEach(paragraph, [&](const Reference<css::uno::XInterface>& portion) {
        const auto type = property<rtl::OUString>(portion, "TextPortionType");
        if (first && type == toOffice("Redline")) struck = struck || property<rtl::OUString>(portion, "RedlineType") == toOffice("Delete");
        if (type != toOffice("Redline") && type != toOffice("Bookmark")) first = false;
    });
    return struck;
}

class Indexer {
public:
    explicit Indexer(ParagraphIndex& index) : index_(index) {}

    void addText(const Reference<css::text::XText>& text) {
        forEach(text, [&](const Reference<css::uno::XInterface>& element) {
            const Reference<css::text::XTextTable> table(element, UNO_QUERY);
            table.is() ? addTable(table) : addParagraph(element, text);
        });
    }

private:
    void addTable(const Reference<css::text::XTextTable>& table) {
        index_.tablesInOrder.push_back(table);
        index_.tables[fromOffice(Reference<css::container::XNamed>(table, css::uno::UNO_QUERY_THROW)->getName())] = table;
        for (const rtl::OUString& name : table->getCellNames()) {
            addText(Reference<css::text::XText>(table->getCellByName(name), css::uno::UNO_QUERY_THROW));
        }
    }

    void addParagraph(const Reference<css::uno::XInterface>& element, const Reference<css::text::XText>& text) {
        const Paragraph paragraph(element, UNO_QUERY);
        if (!paragraph.is()) return;
        const bool struckBefore = !struck_.empty();
        std::string words = wordsOf(element, struck_);
        const bool starts = struckBefore || startsStruck(element);
        const bool struckOut = starts && words.empty() && !struck_.empty();
        index_.paragraphs.push_back(
            {paragraph, text, idOf(element), std::move(words), fromOffice(property<rtl::OUString>(element, "ParaStyleName")), struckOut});
    }

    ParagraphIndex& index_;
    Struck struck_; ///< a deletion may go over several paragraphs
};

} // namespace

ParagraphIndex::ParagraphIndex(const Reference<css::frame::XModel>& document) {
    const Reference<css::text::XTextDocument> text(document, UNO_QUERY);
    if (text.is()) Indexer(*this).addText(text->getText());
}

std::vector<app::LiveParagraph> ParagraphIndex::printed() const {
    std::vector<app::LiveParagraph> live;
    for (const FoundParagraph& paragraph : paragraphs) {
        if (!paragraph.struckOut) live.push_back({paragraph.id, paragraph.words});
    }
    return live;
}

const FoundParagraph* ParagraphIndex::find(std::string_view id) const {
    const auto found = std::ranges::find(paragraphs, id, &FoundParagraph::id);
    return found == paragraphs.end() ? nullptr : &*found;
}

std::vector<const FoundParagraph*> ParagraphIndex::companionsOf(const FoundParagraph& paragraph) const {
    std::vector<const FoundParagraph*> companions;
    for (auto next = paragraphs.begin() + (&paragraph - paragraphs.data()) + 1; next != paragraphs.end(); ++next) {
        if (next->struckOut && next->text == paragraph.text) continue;
        if (!next->id.empty() || !next->words.empty() || next->text != paragraph.text) break;
        companions.push_back(&*next);
    }
    return companions;
}

void takeIds(const Reference<css::frame::XModel>& document, const std::function<bool(const std::string&)>& which) {
    // The second half of a paragraph split by hand comes into the id once the first half has given it up: hence again and again.
    for (bool found = true; found;) {
        found = false;
        for (const FoundParagraph& paragraph : ParagraphIndex(document).paragraphs) {
            if (paragraph.id.empty() || !which(paragraph.id)) continue;
            giveId(paragraph.paragraph, "");
            found = true;
        }
    }
}

std::string idOf(const Reference<css::uno::XInterface>& paragraph) {
    const Reference<css::rdf::XMetadatable> metadatable(paragraph, UNO_QUERY);
    return metadatable.is() ? fromOffice(metadatable->getMetadataReference().Second) : std::string();
}

void giveId(const Reference<css::uno::XInterface>& paragraph, std::string_view id) {
    const Reference<css::rdf::XMetadatable> metadatable(paragraph, css::uno::UNO_QUERY_THROW);
    css::beans::StringPair reference;
    if (!id.empty()) reference = css::beans::StringPair(toOffice(kContentFile), toOffice(id));
    metadatable->setMetadataReference(reference);
}

std::string wordsOf(const Reference<css::uno::XInterface>& paragraph) {
    Struck none;
    return wordsOf(paragraph, none);
}

} // namespace vanthu::extension
