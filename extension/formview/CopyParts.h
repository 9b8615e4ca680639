#pragma once

#include "form/Kind.h"
#include "text/Language.h"
#include "json/Value.h"

#include <string>
#include <vector>

namespace vanthu::extension {

/// Something that an extract may take of a document.
struct CopyPart {
    std::string pointer; ///< into its form
    std::string words;   ///< for a line of a list; what stands below something is moved in
    bool operator==(const CopyPart&) const = default;
};

/// The parts of a form in the order of its fields: every item of an outline, also of one in a group (an attached text), and the whole
/// entries of lists that have outlines (appendices, cases). Art. 25.3, Decree 30/2020/NĐ-CP.
std::vector<CopyPart> copyParts(const form::Kind& kind, const json::Value& form, text::Language language);

} // namespace vanthu::extension
