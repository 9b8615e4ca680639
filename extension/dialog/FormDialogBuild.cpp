#include "extension/dialog/FormDialog.h"

#include "extension/formview/ListFilling.h"
#include "extension/uno/Clock.h"
#include "form/Emptiness.h"
#include "form/Unplaced.h"
#include "text/Scan.h"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>

namespace vanthu::extension {

namespace {

std::string pageLabel(const FormPage& page, std::size_t part, std::size_t parts) {
    if (parts == 1) return page.label;
    return page.label + " (" + std::to_string(part + 1) + "/" + std::to_string(parts) + ")";
}

/// Characters of the longest name in the list of pages, if its page takes several steps.
std::size_t longestLabel(const std::vector<FormPage>& pages) {
    std::size_t longest = 0;
    for (const FormPage& page : pages) longest = std::max(longest, text::countCharacters(pageLabel(page, 0, 2)));
    return longest;
}

} // namespace

FormView viewOfForm(const FormState& state, std::string_view title, std::string_view acceptButton) {
    const form::Kind& kind = state.kind();
    const json::Value* const unplaced = state.form().find(form::kUnplacedMember);
    const bool hasUnplaced = unplaced != nullptr && !form::isEmpty(*unplaced);
    FormView view{.title = std::string(title),
                  .pages = {},
                  .acceptButton = std::string(acceptButton),
                  .onPause = [] {},
                  .now = momentInVietnam,
                  .news = {},
                  .lists = {}};
    for (const form::Page& page : kind.pages) {
        if (page.name == form::kUnplacedMember && !hasUnplaced) continue;
        view.pages.push_back({page.label.in(state.language()), page.hint.in(state.language()), elementsOf(kind.root, page, "")});
    }
    return view;
}

FormDialog::FormDialog(const Context& context, FormState& state, FormView view, Size room)
    : context_(context), state_(state), view_(std::move(view)), frame_(layOutFrame(room, longestLabel(view_.pages))),
      dialog_(context, view_.title, frame_.dialog), events_(dialog_) {
    build();
}

void FormDialog::build() {
    pages_ = dialog_.add("UnoControlListBoxModel", frame_.pages, 0);
    pages_.setText("HelpText", message("form-pages-hint"));
    // The keys of the buttons are taken before any field's, but Tab reaches the buttons last.
    for (const std::string& id : {std::string("form-back"), std::string("form-next"), view_.acceptButton, std::string("form-keep"),
                                  std::string("form-cancel"), std::string("form-go-to-fault")}) {
        buttonLabels_[id] = keys_.mark(message(id));
    }
    for (const FormPage& page : view_.pages) buildPage(page, frame_.page);
    buildBand();
    buildButtons();
    for (std::size_t i = 0; i < rows_.size(); ++i) watchRow(i);
    css::uno::Sequence<rtl::OUString> labels(static_cast<sal_Int32>(stepLabels_.size()));
    for (std::size_t i = 0; i < stepLabels_.size(); ++i) labels.getArray()[i] = toOffice(stepLabels_[i]);
    pages_.set("StringItemList", labels);
    events_.onItem(pages_, [this] {
        const auto selected = property<css::uno::Sequence<sal_Int16>>(pages_.model, "SelectedItems");
        if (selected.hasElements()) showStep(selected[0] + 1);
    });
}

void FormDialog::buildPage(const FormPage& page, const Box& area) {
    const std::vector<Step> steps = layOutSteps(page.elements, area);
    std::vector<std::size_t> rowOfElement(page.elements.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        stepLabels_.push_back(pageLabel(page, i, steps.size()));
        stepHints_.push_back(page.hint);
        buildStep(page, steps[i], rowOfElement);
    }
}

void FormDialog::buildStep(const FormPage& page, const Step& step, std::vector<std::size_t>& rowOfElement) {
    const int number = static_cast<int>(stepLabels_.size());
    Mnemonics keys(keys_.taken());
    if (step.continues) {
        const Control caption = dialog_.addLabel("", step.caption, number);
        captions_[number] = {caption, step.caption.width, rows_[rowOfElement[*step.continues]].editor.get()};
    }
    for (const Placement& placement : step.placements) buildRow(page, placement, rowOfElement, keys);
}

void FormDialog::buildRow(const FormPage& page, const Placement& placement, std::vector<std::size_t>& rowOfElement, Mnemonics& keys) {
    const Element& element = page.elements[placement.element];
    const int step = static_cast<int>(stepLabels_.size());
    FormRow row;
    row.element = &element;
    row.step = step;
    const form::Field& named = element.editor == Editor::tasks ? *taskField(*element.field) : *element.field;
    row.label = named.label.in(state_.language());
    if (element.owner) row.owner = rows_[rowOfElement[*element.owner]].editor.get();
    row.hint = hintOf(named, state_.language(), state_.workbench().messages());
    // Screen readers call a field of several lines by its help instead of by its label.
    const bool severalLines = element.editor == Editor::paragraph || element.editor == Editor::lines;
    const std::string help = severalLines ? row.label + ": " + row.hint : row.hint;
    if (element.editor == Editor::heading) {
        const Control heading = dialog_.addLabel(row.label, placement.control, step);
        heading.set("FontWeight", css::awt::FontWeight::BOLD);
    } else if (hasEntries(element.editor)) {
        buildEditor(row, element, placement, keys);
    } else if (element.editor == Editor::subform) {
        dialog_.addNote(row.label, placement.label, step);
        row.subform = dialog_.addButton(keys.mark(message("form-edit-part", {{"part", row.label}})), placement.control, step);
        row.subform.setText("HelpText", help);
    } else {
        buildField(row, element, placement, keys, help);
    }
    row.help = help;
    if (placement.words.height > 0) row.words = dialog_.addLabel("", placement.words, step);
    if (placement.fault.height > 0) {
        row.fault = dialog_.addFault(placement.fault, step);
        row.faultWidth = placement.fault.width;
    }
    rowOfElement[placement.element] = rows_.size();
    rows_.push_back(std::move(row));
}

void FormDialog::buildField(FormRow& row, const Element& element, const Placement& placement, Mnemonics& keys, std::string_view help) {
    const std::string marked = keys.mark(row.label);
    const bool flag = element.editor == Editor::flag;
    if (!flag) dialog_.addNote(marked, placement.label, row.step);
    Box box = placement.control;
    if (pickedField(element) == nullptr) {
        row.field = makeFieldControl(element, events_, state_.workbench().messages(), box, row.step, flag ? marked : "", help);
        return;
    }
    constexpr int kPickWidth = 38;
    box.width -= kPickWidth + kGap / 2;
    row.field = makeFieldControl(element, events_, state_.workbench().messages(), box, row.step, "", help);
    row.pick = dialog_.addButton(message("picker-open"),
                                 {box.right() + kGap / 2, box.y, kPickWidth, std::min(box.height, kButtonHeight + 1)}, row.step);
    // Keys open the lists from inside of the field: the button is no stop on the way to the next one, and takes no focus from it.
    row.pick.set("Tabstop", false);
    row.pick.set("FocusOnClick", false);
    row.pick.setText("HelpText", message("picker-open-hint", {{"field", row.label}}));
}

void FormDialog::buildEditor(FormRow& row, const Element& element, const Placement& placement, Mnemonics& keys) {
    Box box = placement.control;
    constexpr int kTitle = 11;
    // The title names the list for screen readers and takes its access key.
    dialog_.addLabel(keys.mark(row.label), {box.x, box.y, box.width, kTitle - 1}, row.step);
    box.y += kTitle;
    box.height -= kTitle;
    const EditorSite site{events_, state_, keys, element, box, row.step};
    switch (element.editor) {
    case Editor::tree:
        row.editor = makeTreeEditor(site);
        break;
    case Editor::tasks:
        row.editor = makeTasksEditor(site);
        break;
    default:
        row.editor = makeTableEditor(site);
        break;
    }
    EntryEditor* const editor = row.editor.get();
    editor->onChoose = [this, editor] { entryChosen(*editor); };
    editor->onAdded = [this, editor] { focusFirstOf(*editor); };
}

void FormDialog::buildBand() {
    if (frame_.hint.height >= kRoomyHint) {
        hint_ = dialog_.addNote("", frame_.hint, 0);
        hint_.set("VerticalAlign", css::style::VerticalAlignment_TOP);
    } else { // little room: what does not fit is reached by scrolling
        hint_ = dialog_.addEdit(frame_.hint, 0, true);
        hint_.set("ReadOnly", true);
        hint_.set("Tabstop", false);
    }
    faultTitle_ = dialog_.addLabel("", frame_.faultTitle, 0);
    faultList_ = dialog_.add("UnoControlListBoxModel", frame_.faults, 0);
    faultList_.setText("HelpText", message("form-faults-hint"));
    events_.onAction(faultList_, [this] { goToFault(); });
    events_.onFocus(
        faultList_, [this] { focus_ = kOnFaults; }, [this] { focus_ = kElsewhere; });
    events_.onFocus(
        pages_, [this] { focus_ = kOnPages; }, [this] { focus_ = kElsewhere; });
}

void FormDialog::buildButtons() {
    struct Wish {
        std::string id;
        Control* control;
        Call press;
    };
    Control accept;
    Control keep;
    Control cancel;
    std::vector<Wish> wishes{{"form-back", &back_, [this] { showStep(step_ - 1); }},
                             {"form-next", &next_, [this] { showStep(step_ + 1); }},
                             {view_.acceptButton, &accept, [this] { this->accept(); }}};
    if (!view_.isPart && view_.keeps) wishes.push_back({"form-keep", &keep, [this] { dialog_.close(false); }});
    wishes.push_back({"form-cancel", &cancel, [this] { dialog_.close(false); }});
    std::vector<std::size_t> lengths;
    for (const Wish& wish : wishes) lengths.push_back(text::countCharacters(message(wish.id)) - 1); // without its "~"
    const std::vector<Box> boxes = layOutButtonLine(lengths, 2, frame_.buttons);                    // back and next stay at the left
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        *wishes[i].control = dialog_.addButton(buttonLabels_[wishes[i].id], boxes[i], 0);
        events_.onAction(*wishes[i].control, wishes[i].press);
    }
    accept.set("DefaultButton", true);
    cancel.set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
}

void FormDialog::watchRow(std::size_t index) {
    const FormRow& row = rows_[index];
    const auto watch = [&](const Control& control) {
        events_.onFocus(
            control, [this, index] { focusGained(index); }, [this, index] { focusLost(index); });
    };
    if (row.field) {
        row.field->onEdit = [this, index](json::Value value) { edited(index, std::move(value)); };
        for (const Control& part : row.field->parts()) watch(part);
    }
    if (row.pick) events_.onAction(row.pick, [this, index] { pick(index); });
    if (row.editor) watch(row.editor->control());
    if (row.subform) {
        watch(row.subform);
        events_.onAction(row.subform, [this, index] { openSubform(index); });
    }
}

} // namespace vanthu::extension
