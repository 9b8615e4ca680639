#pragma once

#include "layout/Vocabulary.h"
#include "model/Document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::layout {

/// Prints the marks "{{id}}" of a document's texts, given in the order of the paper: a citation in full the first time, then by
/// type, number and symbol; a law by its name alone (appendix I, part I, II.6.b). Borrows both. One thread.
class CitationPrinter {
public:
    CitationPrinter(const model::Document& document, const Texts& texts);

    enum class Place {
        body,
        heading, ///< an abstract or title: in short, and the body cites in full after it
    };
    /// The text with what it cites; nothing if it cites nothing. A mark without its citation stays as typed.
    std::optional<std::string> print(std::string_view text, Place place = Place::body);

    /// Likewise, for where a text stands alone; every citation in short.
    static std::string inShort(const model::Document& document, const Texts& texts, std::string_view text);

private:
    std::string cite(std::size_t index, Place place);
    std::string value(const model::Citation& citation, std::string_view place) const;
    std::string title(const model::Citation& citation) const;
    bool isLaw(const model::Citation& citation) const;

    const model::Document& document_;
    const Texts& texts_;
    std::vector<bool> printed_;
};

} // namespace vanthu::layout
