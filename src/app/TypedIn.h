#pragma once

#include "json/Fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// A paragraph in which a document differs from what its form makes.
struct TypedParagraph {
    std::string text;     ///< of the document, or of the form where `missing`
    bool missing = false; ///< the form makes it and the document has it no longer
    bool operator==(const TypedParagraph&) const = default;
};

/// Compares the paragraphs of two OpenDocument texts, in the body, in tables and notes; their look and what stands in the margins
/// of the page do not count. Empty if they say the same. Faults: those of reading.
json::Result<std::vector<TypedParagraph>> typedIn(std::string_view document, std::string_view made);

} // namespace vanthu::app
