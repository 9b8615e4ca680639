#pragma once

#include <string_view>

namespace vanthu::app {

/// What a file is, as its first bytes tell. Its name is not looked at: much that is called .doc is something else.
enum class SourceKind {
    odf,           ///< a zip archive that says it is OpenDocument of some kind
    flatOdf,       ///< XML; whether OpenDocument, its reader says
    docx,          ///< Office Open XML text
    doc,           ///< Word 97 to 2003
    rtf,           ///< Rich Text Format
    pdf,           ///<
    text,          ///< anything that may be text
    encrypted,     ///< an Office Open XML or Word file with a password
    otherZip,      ///< a zip archive of something else
    otherCompound, ///< a table, a presentation, an installer of the old Microsoft formats
    html,          ///< a page of the web, also one that a portal hands out as .doc
    other,         ///< no text at all
};

SourceKind sourceKindOf(std::string_view bytes);

} // namespace vanthu::app
