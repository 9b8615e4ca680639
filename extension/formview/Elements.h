#pragma once

#include "form/Field.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::extension {

/// What a field is edited with.
enum class Editor {
    heading,   ///< the label of a group, nothing to edit
    line,      ///< text or integer
    paragraph, ///< text over several lines
    lines,     ///< list of short texts, one a line
    date,      ///< day, month, year
    choice,
    flag,
    table,   ///< list of groups or paragraphs: the list itself; its entry's fields follow as elements with `owner`
    tree,    ///< outline: likewise
    tasks,   ///< all tasks of an outline: likewise
    subform, ///< a list or outline inside an entry: a button that opens a dialog of its own
};

/// A piece of a page, in the order of the page. A field may give several: a group its heading and its members, a list itself and
/// the fields of the chosen entry.
struct Element {
    Editor editor = Editor::line;
    const form::Field* field = nullptr; ///< borrowed from the kind
    std::string pointer;                ///< into the form; with an owner, from the chosen entry on
    std::optional<std::size_t> owner;   ///< position of the table, tree or tasks whose chosen entry this edits
    bool operator==(const Element&) const = default;
};

/// The elements of one page of a form. `base` is the pointer of `root` in the form.
std::vector<Element> elementsOf(const form::Field& root, const form::Page& page, std::string_view base);

/// The elements of all fields of a group, as for a page of its own.
std::vector<Element> elementsOfGroup(const form::Field& group, std::string_view base);

/// The group that a page's table of tasks edits inside of each item of an outline: the field with the widget "tasks". nullptr if
/// there is none.
const form::Field* taskField(const form::Field& outline);

/// The members of a list's entry that its table has columns for. Of the widget "aside" a field is edited below the table only.
std::vector<const form::Field*> columnsOf(const form::Field& entry);

/// True for editors that show a list and have a chosen entry.
bool hasEntries(Editor editor);

} // namespace vanthu::extension
