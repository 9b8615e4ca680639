#pragma once

#include "extension/dialog/EntryEditor.h"
#include "extension/dialog/FieldControl.h"
#include "extension/formview/StepLayout.h"

#include <memory>
#include <optional>
#include <string>

namespace vanthu::extension {

/// One element of the form on the screen: its label, what it is edited with, and the line that says what is wrong.
struct FormRow {
    const Element* element = nullptr;
    int step = 0;
    std::string label; ///< as people read it
    std::string hint;
    std::unique_ptr<FieldControl> field; ///< one of these four at most
    std::unique_ptr<EntryEditor> editor;
    Control subform;
    Control pick;                 ///< opens the lists that offer values for the field; mostly none
    EntryEditor* owner = nullptr; ///< whose chosen entry the field belongs to
    std::string help;             ///< of its controls
    Control words;                ///< below a date: what day it is
    Control fault;                ///< what is wrong or wants looking at
    int faultWidth = 0;           ///< of the fault line, AppFont units

    /// Where in the form the value stands now; nothing while no entry is chosen.
    std::optional<std::string> pointer() const;
    /// Shows the form's value, and whether there is one to edit.
    void show(const FormState& state) const;
    void focus() const;
};

/// The hint of a field with the article it rests on.
std::string hintOf(const form::Field& field, text::Language language, const app::Messages& messages);

} // namespace vanthu::extension
