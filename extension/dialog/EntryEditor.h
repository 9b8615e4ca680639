#pragma once

#include "extension/dialog/Events.h"
#include "extension/formview/Elements.h"
#include "extension/formview/FormState.h"
#include "extension/formview/Mnemonics.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// What an editor of entries stands on and speaks to. Borrows everything.
struct EditorSite {
    Events& events;
    FormState& state;
    Mnemonics& keys; ///< of the step it stands on
    const Element& element;
    Box box;
    int step;
};

/// A table, tree or list of tasks: shows the entries of one list of the form, one of which is chosen; the fields of that entry are
/// rows of the dialog, outside of this.
class EntryEditor {
public:
    virtual ~EntryEditor() = default;

    /// Brings what is shown in line with the form, keeping the chosen entry where it can.
    virtual void refresh() = 0;
    /// Only the line of the chosen entry has changed.
    virtual void refreshChosen() = 0;
    /// The pointer of the chosen entry, or nothing.
    virtual std::optional<std::string> chosen() const = 0;
    /// Chooses the entry that `pointer` leads into; gives false if there is none.
    virtual bool choose(const std::string& pointer) = 0;
    /// Adds an entry behind the chosen one and chooses it.
    virtual void addEntry() = 0;
    /// What the chosen entry is called in a line.
    virtual std::string chosenText() const = 0;
    /// The control that takes the focus.
    virtual const Control& control() const = 0;

    /// Another entry was chosen, or its values were replaced by the editor.
    std::function<void()> onChoose = [] {};
    /// An entry was added: the first of its fields should take the focus.
    std::function<void()> onAdded = [] {};
};

std::unique_ptr<EntryEditor> makeTableEditor(const EditorSite& site);
std::unique_ptr<EntryEditor> makeTreeEditor(const EditorSite& site);
std::unique_ptr<EntryEditor> makeTasksEditor(const EditorSite& site);

struct ButtonWish {
    std::string_view message; ///< id of its text
    Call press;
};
/// What is left of the site's box above the buttons, and the buttons at its foot, with access keys. Two steps, because Tab goes in
/// the order of making and should meet the list first.
Box boxAboveButtons(const EditorSite& site, const std::vector<ButtonWish>& wishes);
void addButtons(const EditorSite& site, const std::vector<ButtonWish>& wishes);

/// The text on the clipboard; empty if there is none.
std::string clipboardText(const Context& context);

} // namespace vanthu::extension
