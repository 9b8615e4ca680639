#pragma once

#include "app/Workbench.h"
#include "extension/uno/Office.h"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vanthu::extension {

using Paragraph = css::uno::Reference<css::text::XTextContent>;

/// A paragraph of an open document.
struct FoundParagraph {
    Paragraph paragraph;
    css::uno::Reference<css::text::XText> text; ///< the text it stands in: the body, or a table cell
    std::string id;                             ///< its xml:id; empty where it has none
    std::string words;                          ///< as printed, without its number, with what stands in frames inside of the line
    std::string style;                          ///< name of its paragraph style
    bool struckOut = false;                     ///< all of it, by change tracking: it goes when that is accepted
};

/// The paragraphs of a document in reading order, those of tables where the table stands, and the tables by name.
struct ParagraphIndex {
    std::vector<FoundParagraph> paragraphs;
    std::map<std::string, css::uno::Reference<css::text::XTextTable>, std::less<>> tables;

    std::vector<css::uno::Reference<css::text::XTextTable>> tablesInOrder;

    explicit ParagraphIndex(const css::uno::Reference<css::frame::XModel>& document);
    /// What is printed of them, as the core compares it with what the form prints.
    std::vector<app::LiveParagraph> printed() const;
    /// nullptr if there is none.
    const FoundParagraph* find(std::string_view id) const;
    /// The paragraphs without an id that follow directly in the same text: rules and the like that belong to a paragraph.
    std::vector<const FoundParagraph*> companionsOf(const FoundParagraph& paragraph) const;
};

/// Takes the ids away from all paragraphs for whose id `which` gives true. Not undoable, as giveId().
void takeIds(const css::uno::Reference<css::frame::XModel>& document, const std::function<bool(const std::string&)>& which);

/// The xml:id of a paragraph, and giving it one ("" takes it away). Giving is neither undoable nor marks the document modified.
std::string idOf(const css::uno::Reference<css::uno::XInterface>& paragraph);
void giveId(const css::uno::Reference<css::uno::XInterface>& paragraph, std::string_view id);

/// What a paragraph prints; what change tracking has struck out in it is not printed.
std::string wordsOf(const css::uno::Reference<css::uno::XInterface>& paragraph);

} // namespace vanthu::extension
