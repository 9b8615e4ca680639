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
        index_.paragraphs.push_back(
            {paragraph, text, idOf(element), wordsOf(element), fromOffice(property<rtl::OUString>(element, "ParaStyleName"))});
    }

    ParagraphIndex& index_;
};

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

} // namespace

ParagraphIndex::ParagraphIndex(const Reference<css::frame::XModel>& document) {
    const Reference<css::text::XTextDocument> text(document, UNO_QUERY);
    if (text.is()) Indexer(*this).addText(text->getText());
}

const FoundParagraph* ParagraphIndex::find(std::string_view id) const {
    const auto found = std::ranges::find(paragraphs, id, &FoundParagraph::id);
    return found == paragraphs.end() ? nullptr : &*found;
}

std::vector<const FoundParagraph*> ParagraphIndex::companionsOf(const FoundParagraph& paragraph) const {
    std::vector<const FoundParagraph*> companions;
    for (auto next = paragraphs.begin() + (&paragraph - paragraphs.data()) + 1; next != paragraphs.end(); ++next) {
        if (!next->id.empty() || !next->words.empty() || next->text != paragraph.text) break;
        companions.push_back(&*next);
    }
    return companions;
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
    std::string words;
    forEach(paragraph, [&](const Reference<css::uno::XInterface>& portion) {
        const rtl::OUString type = property<rtl::OUString>(portion, "TextPortionType");
        if (type == toOffice("Frame")) {
            words += framesIn(portion);
        } else if (const Reference<css::text::XTextRange> range(portion, UNO_QUERY); range.is()) {
            words += fromOffice(range->getString());
        }
    });
    return words;
}

} // namespace vanthu::extension
