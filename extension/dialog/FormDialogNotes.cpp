#include "extension/dialog/FormDialog.h"

#include "extension/formview/OutlineView.h"

#include <algorithm>

namespace vanthu::extension {

/// At every key: remarks are said while they can still be typed away.
void FormDialog::refreshRemarks() {
    json::Faults remarks = this->remarks();
    if (remarks == remarks_) return;
    remarks_ = std::move(remarks);
    showFaults();
    showNotes();
}

json::Faults FormDialog::remarks() const {
    json::Faults all = view_.news;
    for (json::Fault& remark : state_.advice(view_.now())) all.push_back(std::move(remark));
    return all;
}

void FormDialog::check() {
    faults_ = state_.check();
    remarks_ = remarks();
    showFaults();
    showNotes();
}

void FormDialog::showNotes() {
    for (const FormRow& row : rows_) {
        if (row.step != step_) continue;
        showNotesOf(row);
    }
}

std::string FormDialog::dayWordsOf(const FormRow& row) const {
    if (!row.words) return {};
    const std::optional<std::string> pointer = row.pointer();
    const json::Value* const value = pointer ? state_.at(*pointer) : nullptr;
    return value == nullptr ? std::string() : state_.workbench().dayWords().of(*value);
}

/// What stands below the fields of a row.
void FormDialog::showNotesOf(const FormRow& row) {
    if (row.words) row.words.setText("Label", dayWordsOf(row));
    showFaultOf(row);
}

std::string FormDialog::remarkText(const std::string& sentence) const { return message("form-remark", {{"sentence", sentence}}); }

void FormDialog::showFaults() {
    css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(faults_.size() + remarks_.size()));
    rtl::OUString* line = lines.getArray();
    for (const json::Fault& fault : faults_) *line++ = toOffice(state_.sentence(fault));
    for (const json::Fault& remark : remarks_) *line++ = toOffice(remarkText(state_.sentence(remark)));
    if (lines != property<css::uno::Sequence<rtl::OUString>>(faultList_.model, "StringItemList")) faultList_.set("StringItemList", lines);
    const std::string count = std::to_string(faults_.empty() ? remarks_.size() : faults_.size());
    // After a vain attempt to finish, the reason stays in sight until nothing is missing.
    const std::string_view open = showAll_ ? "form-faults-first" : "form-go-to-fault";
    const std::string_view complete = remarks_.empty() ? "form-complete" : "form-complete-remarks";
    faultTitle_.setText("Label", message(faults_.empty() ? complete : open, {{"count", count}}));
    faultList_.enable(lines.hasElements());
}

const json::Fault* FormDialog::faultOf(const FormRow& row) const {
    const std::optional<std::string> pointer = row.pointer();
    if (!pointer) return nullptr;
    const auto found = std::ranges::find_if(faults_, [&](const json::Fault& fault) {
        return row.editor && !showAll_ ? fault.pointer == *pointer : leadsInto(fault.pointer, *pointer);
    });
    return found == faults_.end() ? nullptr : &*found;
}

const json::Fault* FormDialog::remarkOf(const FormRow& row) const {
    const std::optional<std::string> pointer = row.pointer();
    if (!pointer) return nullptr;
    const auto found = std::ranges::find(remarks_, *pointer, &json::Fault::pointer);
    return found == remarks_.end() ? nullptr : &*found;
}

/// A fault counts more than a remark; the words in front of a remark tell the two apart for those who see no colours.
void FormDialog::showFaultOf(const FormRow& row) {
    if (!row.fault) return;
    const json::Fault* const fault = faultOf(row);
    const std::optional<std::string> pointer = row.pointer();
    const bool shown = fault != nullptr && (showAll_ || visited_.contains(*pointer));
    std::string words;
    if (shown) {
        words = row.editor ? state_.sentence(*fault) : message(fault->id, fault->arguments);
    } else if (const json::Fault* const remark = remarkOf(row)) {
        words = remarkText(message(remark->id, remark->arguments));
    }
    dialog_.markAsFault(row.fault, shown);
    row.fault.setText("Label", shortened(words, charactersIn(row.faultWidth)));
    row.fault.setText("HelpText", words);
    describe(row, words);
}

/// What the pointer shows over a field, and what screen readers call one of several lines by: first what is written below it.
void FormDialog::describe(const FormRow& row, const std::string& note) const {
    if (!row.field) return;
    std::string help = note.empty() ? row.help : note + " " + row.help;
    if (const std::string day = dayWordsOf(row); !day.empty()) help = day + ". " + help;
    row.field->describe(help);
}

void FormDialog::goToFault() {
    const auto selected = property<css::uno::Sequence<sal_Int16>>(faultList_.model, "SelectedItems");
    const std::size_t index = selected.hasElements() ? static_cast<std::size_t>(selected[0]) : 0;
    if (index < faults_.size()) {
        reveal(std::string(faults_[index].pointer));
    } else if (index - faults_.size() < remarks_.size()) {
        reveal(std::string(remarks_[index - faults_.size()].pointer));
    }
}

} // namespace vanthu::extension
