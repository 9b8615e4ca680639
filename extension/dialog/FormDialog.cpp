#include "extension/dialog/FormDialog.h"

#include "deadlines/Date.h"
#include "extension/dialog/ListPicker.h"
#include "extension/formview/ListFilling.h"
#include "extension/formview/OutlineView.h"
#include "extension/uno/LaterCall.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>

#include <algorithm>

namespace vanthu::extension {

bool FormDialog::run(const Window& parent) {
    const KeyWatch keys(context_, [this](const css::awt::KeyEvent& event) {
        bool taken = false;
        guardInteractive(context_, dialog_.window(), [&] { taken = takeKey(event); });
        return taken;
    });
    check();
    showStep(1);
    // From the dialog's own event loop: trees and the focus need windows, which only running makes.
    callLater(context_, [this, alive = std::weak_ptr<bool>(alive_)] {
        if (alive.expired()) return;
        guardInteractive(context_, dialog_.window(), [&] {
            refreshStep();
            focusFirstOfStep();
        });
    });
    return dialog_.run(parent);
}

std::string FormDialog::message(std::string_view id, const std::vector<json::Argument>& arguments) const {
    return state_.workbench().messages().text(id, arguments);
}

void FormDialog::showStep(int step) {
    const int last = static_cast<int>(stepLabels_.size());
    step_ = std::clamp(step, 1, last);
    css::uno::Sequence<sal_Int16> selected(1);
    selected.getArray()[0] = static_cast<sal_Int16>(step_ - 1);
    pages_.set("SelectedItems", selected);
    back_.enable(step_ > 1);
    next_.enable(step_ < last);
    dialog_.showStep(step_);
    showHint(stepHints_[static_cast<std::size_t>(step_ - 1)]);
    refreshStep();
}

void FormDialog::refreshStep() {
    for (const FormRow& row : rows_) {
        if (row.step == step_ && row.editor) row.editor->refresh();
    }
    for (const FormRow& row : rows_) {
        if (row.step == step_) row.show(state_);
    }
    showNotes();
    if (const auto caption = captions_.find(step_); caption != captions_.end()) {
        const std::string words = message("form-continues", {{"entry", caption->second.editor->chosenText()}});
        caption->second.label.setText("Label", shortened(words, charactersIn(caption->second.width)));
    }
}

void FormDialog::edited(std::size_t index, json::Value value) {
    const FormRow& row = rows_[index];
    const std::optional<std::string> pointer = row.pointer();
    if (!pointer) return;
    state_.set(*pointer, std::move(value));
    if (row.owner != nullptr) row.owner->refreshChosen();
    showNotesOf(row);
    refreshRemarks();
}

void FormDialog::entryChosen(const EntryEditor& editor) {
    for (const FormRow& row : rows_) {
        if (row.owner != &editor) continue;
        row.show(state_);
        showNotesOf(row);
    }
}

void FormDialog::focusFirstOf(const EntryEditor& editor) {
    const auto row = std::ranges::find(rows_, &editor, [](const FormRow& candidate) -> const EntryEditor* { return candidate.owner; });
    if (row == rows_.end()) return;
    if (row->step != step_) showStep(row->step);
    row->focus();
}

void FormDialog::focusFirstOfStep() {
    const auto row = std::ranges::find_if(
        rows_, [this](const FormRow& candidate) { return candidate.step == step_ && candidate.element->editor != Editor::heading; });
    if (row != rows_.end()) row->focus();
}

void FormDialog::focusGained(std::size_t index) {
    focus_ = static_cast<int>(index);
    showHint(rows_[index].hint);
}

void FormDialog::focusLost(std::size_t index) {
    focus_ = kElsewhere;
    if (const std::optional<std::string> pointer = rows_[index].pointer()) visited_.insert(*pointer);
    check();
    view_.onPause();
}

void FormDialog::openSubform(std::size_t index) {
    const FormRow& row = rows_[index];
    const std::optional<std::string> pointer = row.pointer();
    if (!pointer) return;
    // The part as a page of its own: one element whose pointer is whole.
    form::Field group;
    group.fields.push_back(*row.element->field);
    const std::string base = pointer->substr(0, pointer->rfind('/'));
    FormView view{.title = row.label,
                  .pages = {{row.label, row.hint, elementsOfGroup(group, base)}},
                  .acceptButton = "form-done",
                  .isPart = true,
                  .onPause = view_.onPause,
                  .now = view_.now,
                  .news = {},
                  .lists = view_.lists};
    FormDialog part(context_, state_, std::move(view), roomForDialog(context_, dialog_.window()));
    part.run(dialog_.window());
    refreshStep();
    check();
}

std::shared_ptr<const app::CurrentLists::Known> FormDialog::knownLists() const {
    if (view_.lists) return view_.lists();
    const auto lists = state_.workbench().lists().get();
    if (!lists) throw std::runtime_error(state_.sentence(lists.faults.front()));
    return *lists;
}

/// Lets the person choose from the office's lists and puts the choice into the field and those beside it.
void FormDialog::pick(std::size_t index) {
    const FormRow& row = rows_[index];
    const std::optional<std::string> pointer = row.pointer();
    const form::Field* const field = pickedField(*row.element);
    if (!pointer || field == nullptr) return;
    const app::ListChoices choices(knownLists(), *field);
    const std::string day = dayOfDocument(state_.form(), deadlines::formatIsoDate(view_.now().date));
    const std::string typed = row.element->editor == Editor::line ? shownText(state_.at(*pointer)) : std::string();
    picking_ = true;
    const auto offer = pickFromLists(context_, dialog_.window(), state_.workbench().messages(), choices,
                                     message("picker-title", {{"field", row.label}}), typed, day);
    picking_ = false;
    if (offer) {
        const std::optional<std::string> entries = row.owner != nullptr && row.owner->chosen() ? row.owner->chosen() : std::nullopt;
        const std::optional<std::string> list = entries ? std::optional(entries->substr(0, entries->rfind('/'))) : std::nullopt;
        fillIn(state_, *row.element, *pointer, list,
               choices.fillings(*offer, groupAround(state_.kind(), *pointer, *row.element->field), day));
        refreshStep();
        check();
    }
    row.focus();
}

void FormDialog::showHint(std::string_view text) { hint_.setText(frame_.hint.height >= kRoomyHint ? "Label" : "Text", text); }

/// Goes to the field that a pointer leads to: the one whose own pointer is the longest that leads there.
bool FormDialog::reveal(const std::string& pointer) {
    for (const FormRow& row : rows_) {
        // Choosing refreshes nothing that is not on the screen, so the list shows itself first.
        if (!row.editor || !leadsInto(pointer, row.element->pointer)) continue;
        const bool tasks = row.element->editor == Editor::tasks;
        if (tasks) row.editor->refresh();
        if (row.editor->choose(pointer) && tasks) break;
    }
    const FormRow* best = nullptr;
    std::size_t bestLength = 0;
    for (const FormRow& row : rows_) {
        const std::optional<std::string> place = row.pointer();
        if (!place || row.element->editor == Editor::heading || !leadsInto(pointer, *place)) continue;
        if (best == nullptr || place->size() > bestLength) {
            best = &row;
            bestLength = place->size();
        }
    }
    if (best == nullptr) return false;
    const FormRow& target = *best;
    visited_.insert(pointer);
    showStep(target.step);
    if (target.owner != nullptr || target.editor) (target.owner != nullptr ? target.owner : target.editor.get())->choose(pointer);
    target.focus();
    return true;
}

void FormDialog::accept() {
    if (view_.isPart) return dialog_.close(true);
    showAll_ = true;
    check();
    if (faults_.empty()) return dialog_.close(true);
    reveal(std::string(faults_.front().pointer));
}

bool FormDialog::takeKey(const css::awt::KeyEvent& event) {
    if (picking_) return false;
    const bool down = event.KeyCode == css::awt::Key::DOWN && event.Modifiers == css::awt::KeyModifier::MOD2;
    if (focus_ >= 0 && (down || event.KeyCode == css::awt::Key::F4) && rows_[static_cast<std::size_t>(focus_)].pick) {
        // After the key: a dialog of its own inside of a key handler would see the same key again.
        callLater(context_, [this, row = static_cast<std::size_t>(focus_), alive = std::weak_ptr<bool>(alive_)] {
            if (!alive.expired()) guardInteractive(context_, dialog_.window(), [&] { pick(row); });
        });
        return true;
    }
    const bool control = (event.Modifiers & css::awt::KeyModifier::MOD1) != 0;
    if (control && (event.KeyCode == css::awt::Key::PAGEDOWN || event.KeyCode == css::awt::Key::PAGEUP)) {
        showStep(step_ + (event.KeyCode == css::awt::Key::PAGEDOWN ? 1 : -1));
        focusFirstOfStep();
        return true;
    }
    if (event.KeyCode == css::awt::Key::RETURN && event.Modifiers == 0) return takeEnter();
    return false;
}

/// Enter goes on from lists to what they lead to, and adds the next entry of a table; elsewhere it is the main button's.
bool FormDialog::takeEnter() {
    if (focus_ == kOnFaults) {
        goToFault();
        return true;
    }
    if (focus_ == kOnPages) {
        focusFirstOfStep();
        return true;
    }
    if (focus_ < 0) return false;
    const FormRow& row = rows_[static_cast<std::size_t>(focus_)];
    if (row.editor) {
        focusFirstOf(*row.editor);
        return true;
    }
    const bool adds = row.owner != nullptr && row.element->editor == Editor::line;
    if (adds) row.owner->addEntry();
    return adds;
}

} // namespace vanthu::extension
