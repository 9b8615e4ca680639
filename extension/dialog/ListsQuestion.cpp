#include "extension/dialog/ListsWindow.h"

/// What closing with changes asks, in the window itself.

namespace vanthu::extension {

/// The question takes the place of the note and of the buttons below it.
void ListsWindow::buildQuestion() {
    questionText_ = dialog_.addNote("", noteBox(), kAsking);
    const std::vector<Control> buttons = addLine({{"lists-save-close",
                                                   [this] {
                                                       save();
                                                       if (changed_.empty()) dialog_.close(true);
                                                   }},
                                                  {"lists-discard", [this] { dialog_.close(true); }},
                                                  {"lists-stay", [this] { choose(chosen_); }}},
                                                 lastLine(), 0, kAsking);
    saveAndClose_ = buttons.front();
}

/// From the dialog's own event loop: tables need windows to choose a row in, which only running makes.
void ListsWindow::begin() {
    if (asking_) {
        std::string names;
        for (const std::string& name : changed_) names += (names.empty() ? "" : ", ") + labelOf(name);
        questionText_.setText("Label", text("lists-question", {{"lists", names}}));
        dialog_.showStep(kAsking);
        saveAndClose_.focus();
        return;
    }
    choose(chosen_);
    search_.focus();
    nameList_.focus();
}

} // namespace vanthu::extension
