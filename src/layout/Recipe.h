#pragma once

#include "layout/Wording.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::layout {

/// What stands on the paper of a kind, in which order: templates/<kind>/outline.json, with the words of texts.json beside it. A
/// kind made of parts that exist is such files and no code.
///
/// `parts` is an array of names of parts, or of objects with one member that names the part and members that tune it:
///   {"letterhead": …}     with "withoutDate": true (minutes), "withoutNumber": true (neither number nor date: a text that is attached),
///                         "subject": id of a text (the "V/v …" of a letter)
///   {"sentence": FIELD}   the text of a field as a paragraph; "style" names a paragraph style
///   {"line": TEXT}        a text of texts.json, if the form has values for its places; "level" makes it an item of that level,
///                         with "heading": true its heading; "style" names a paragraph style instead; "ruled": true for a short rule below
///   {"items": FIELD}      an outline; of the content with "byUnit": FIELD, a flag, its duties under the units that lead them
///   {"each": FIELD}       "parts" once for each entry of a list, whose fields are then named without the list
///   {"table": FIELD}      a row for each entry of a list: "columns" of {"title": TEXT, "cell": TEXT, "width": share, "centred"}
///   {"addressees": FIELD} "Kính gửi:" with a list of texts; "label" names a text to stand there instead
///   {"signature": …}      with "below": parts that stand below the recipients
///   {"attached": FIELD}   a text that the document issues, on pages of its own: "parts", in which the fields of the group are named
///                         without it; "title" is then type and abstract of the group
///   {"reference": …}      "(Kèm theo …)"
///   "endMark"             the end mark, where no signature follows
///   {"stamp": TEXT}       a line in the top right corner of page 1, where electronic signatures say what they say (box 14)
///   {"copyBlock": TEXT}   below a rule across the page: who copied, number, the form of the copy (the text), date, recipients, signature
///   {"signatures": FIELD} the signature at the right, that of a group of fields at the left, the recipients below
/// Any of them with "when": FIELD only if it is filled in, with "unless": FIELD only if it is not; an array of fields means each.
struct Recipe {
    enum class Part {
        letterhead,
        title,
        bases,
        sentence,
        items,
        signature,
        appendices,
        taskTable,
        line,
        each,
        table,
        addressees,
        signatures,
        attached,
        reference,
        stamp,
        copyBlock,
        endMark
    };
    struct Column {
        std::string title;
        Wording cell;
        std::string titleId, cellId; ///< of the texts
        double width = 0;            ///< share of the width of the text
        bool centred = false;
    };
    struct Step {
        Part part = Part::title;
        std::string field; ///< path of the field it prints; "content" for plain items
        std::vector<std::string> when;
        std::vector<std::string> unless;
        std::optional<Wording> words; ///< line: what it says; letterhead: the subject; addressees: the label
        std::string wordsId;          ///< of the text
        std::string level;
        std::string style;
        std::string byUnit; ///< items: path of the flag that puts the duties of the content under their units
        bool heading = false;
        bool ruled = false; ///< line: a short rule stands below it
        bool withoutDate = false;
        bool withoutNumber = false;
        std::vector<Step> steps;     ///< each, attached; signature: what stands below the recipients
        std::vector<Column> columns; ///< table
    };
    std::vector<Step> steps;
    std::string typeName;  ///< "KẾ HOẠCH"
    std::string typeTitle; ///< "Kế hoạch", as it is called inside a sentence
    bool endMark = true;   ///< the body ends with the end mark of the templates of appendix III

    /// Faults: an unknown part, text or member, with the pointer into outline.json. `texts` may be null.
    static json::Result<Recipe> compile(std::string_view typeName, std::string_view typeTitle, const json::Value& outline,
                                        const json::Value& texts = {});
};

} // namespace vanthu::layout
