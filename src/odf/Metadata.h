#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

/// What the document says of itself. No dates: the same form gives the same bytes.
struct Metadata {
    std::string title;
    std::string subject;
    std::string author;
    std::vector<std::string> keywords;
    std::string language;  ///< "vi-VN"
    std::string generator; ///< "Vanthu/0.1.0"
};

/// How a form travels inside the document.
struct EmbeddedForm {
    std::string_view json;
    std::string_view path, type, subject, predicate; ///< of the RDF metadata file in a package
    std::string_view property;                       ///< of the user-defined property in a flat document
};

} // namespace vanthu::odf
