#pragma once

#include "exchange/ProtectedWords.h"
#include "form/Kind.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <vector>

namespace vanthu::exchange {

/// Standing words of a public version, from templates/decree-30/texts.json.
struct PublicTexts {
    std::string withheld; ///< the line instead of an entry
    std::string note;     ///< says on the paper that parts were left out or replaced
};

/// One thing that the public version says otherwise.
struct PublicChange {
    enum class Action {
        replaced, ///< `words` by `by`
        withheld, ///< a whole entry by the line that says so; no words
        dropped,  ///< a keyword, or a value that can be no other: `words` with nothing instead
    };
    Action action = Action::replaced;
    std::string pointer; ///< in the form the public version was made of
    std::string words;   ///< as they stood there, without marks
    std::string by;
    std::string reason; ///< id of a choice of the form's list of protected words; empty for marked words
    bool operator==(const PublicChange&) const = default;
};

struct PublicVersion {
    json::Value form;                  ///< of the same kind, for the public
    std::vector<PublicChange> changes; ///< in the order of the fields; empty if nothing of the form is protected
    std::vector<std::string> unused;   ///< words of the form's list that stand nowhere in it
    ProtectedWords words;              ///< every word that is protected, to look for in what is printed
};

/// The public version of a valid form: another form, in which nothing of what is protected is left. Words are protected by marks in a
/// text (form/ProtectionMarks.h) or by the form's own list; either way they are replaced wherever they stand. Entries that are
/// protected as a whole leave a line. Of the marks, the list and the flags nothing stays; number, date and symbol do. A form of
/// which nothing is protected comes back as it is, without a note.
///
/// Faults: "public-copy" (a public version is made of what was copied), "public-secret" and "public-circulation" (documents with such a
/// mark are not for the public at all), "public-symbol" (protected words stand in the symbol, which stays), "public-list-short" (an entry
/// of the list has fewer than two letters or digits), "public-by-tells" (what a list says instead has protected words), and those of
/// validation where the public form is no finished one. Pure.
json::Result<PublicVersion> publicVersion(const form::Kind& kind, json::Value form, const PublicTexts& texts);

} // namespace vanthu::exchange
