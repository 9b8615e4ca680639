#pragma once

#include "layout/Vocabulary.h"
#include "model/Document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::layout {

/// An entry of a list while the parts of "each" or a row of a table are printed: paths are looked for in it first, then in what
/// it stands in, then in the document. Borrows all.
struct Scope {
    const model::Fact* entry = nullptr;
    std::size_t ordinal = 0;       ///< from 1; the path "#"
    std::string_view pointer = {}; ///< of the entry
    const Scope* outer = nullptr;
    bool last = false; ///< the path ";" is "." then
};

/// What the form says, by the paths that outlines and their texts use. Borrows document and texts. The path "." is the entry
/// itself. "{{id}}" is itself if the document has that citation. Fields with a member of their own in model::Document are known by these
/// names: agency.name, agency.parent, abstract, place, date, opening, closing, signature.name, signature.post.
class Values {
public:
    Values(const model::Document& document, const Texts& texts) : document_(document), texts_(texts) {}

    struct Found {
        const model::Fact* fact = nullptr;
        std::string pointer; ///< in the form
    };
    /// The fact of that path; without one where the document has a member for it or nothing is filled in.
    Found find(std::string_view path, const Scope* scope) const;

    /// What a path says in these forms; empty if it is not filled in. Forms: long, short, numeric (all with two digits), weekday (dates);
    /// clock ("08:00"); two (at least two digits); capital, small (first letter); upper; bare (no punctuation at the end); post (what
    /// follows the first comma: "name, post"). Without a form a date is long and a list joined by commas.
    std::string text(std::string_view path, const std::vector<std::string>& forms, const Scope* scope) const;

    /// Whether anything is filled in; for "path:one" whether it is a list with a single entry.
    bool isFilled(std::string_view path, const Scope* scope) const;

private:
    bool hasCitation(std::string_view mark) const;
    std::optional<std::string> ownText(std::string_view path) const;
    std::string inForms(const model::Fact& fact, const std::vector<std::string>& forms) const;
    std::string dateIn(const model::OpenDate& date, std::string_view form) const;
    std::string clock(std::string_view text) const;

    const model::Document& document_;
    const Texts& texts_;
};

/// The text with its first letter as a capital (appendix II, I) or small.
std::string withCapital(std::string_view text);
std::string withSmall(std::string_view text);

} // namespace vanthu::layout
