#include "extension/dialog/StepDialog.h"

#include "extension/dialog/Events.h"
#include "extension/formview/Mnemonics.h"
#include "extension/formview/StepLayout.h"
#include "text/Scan.h"

#include <com/sun/star/awt/PushButtonType.hpp>

#include <algorithm>
#include <ranges>

namespace vanthu::extension {

namespace {

constexpr int kWidth = 300;
constexpr int kLine = 12;
constexpr int kArea = 42;
constexpr int kList = 84;
constexpr int kEditHeight = 14;
constexpr int kLetters = 78; ///< of a line of words at that width

int linesOf(const std::string& words) {
    int lines = 0;
    for (const auto part : std::views::split(words, '\n')) {
        const auto letters = static_cast<int>(text::countCharacters(std::string_view(part.begin(), part.end())));
        lines += std::max(1, (letters + kLetters - 1) / kLetters);
    }
    return lines;
}

int heightOf(const StepQuestion::Field& field) { return (field.multiLine ? kLine + kArea : kLine + kEditHeight) + kGap / 2; }

Size sizeOf(const StepQuestion& question) {
    int height = 4 * kGap + kButtonHeight + kLine + linesOf(question.summary) * (kLine - 3);
    for (const StepQuestion::Field& field : question.fields) height += heightOf(field);
    if (!question.list.empty()) height += kLine + kList + kGap;
    return {kWidth, height};
}

class StepDialog {
public:
    StepDialog(const Context& context, const app::Messages& messages, const StepQuestion& question)
        : messages_(messages), question_(question), size_(sizeOf(question)), dialog_(context, question.title, size_), events_(dialog_) {
        const int width = size_.width - 2 * kGap;
        const int summary = linesOf(question.summary) * (kLine - 3);
        dialog_.addNote(question.summary, {kGap, kGap, width, summary}, 0);
        top_ = 2 * kGap + summary;
        for (const StepQuestion::Field& field : question.fields) addField(field, width);
        addList(width);
        fault_ = dialog_.addFault({kGap, size_.height - 2 * kGap - kButtonHeight - kLine + kGap / 2, width, kLine}, 0);
        addButtons({kGap, size_.height - kGap - kButtonHeight, width, kButtonHeight});
    }

    std::optional<StepAnswer> run(const Window& parent) {
        if (!dialog_.run(parent)) return std::nullopt;
        return answer_;
    }

private:
    void addField(const StepQuestion::Field& field, int width) {
        dialog_.addLabel(keys_.mark(field.label), {kGap, top_, width, kLine}, 0);
        const Box box{kGap, top_ + kLine, width, field.multiLine ? kArea : kEditHeight};
        Control edit;
        if (field.choices.empty()) {
            edit = dialog_.addEdit(box, 0, field.multiLine);
        } else {
            edit = dialog_.add("UnoControlComboBoxModel", box, 0);
            css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(field.choices.size()));
            std::ranges::transform(field.choices, items.getArray(), [](const std::string& choice) { return toOffice(choice); });
            edit.set("StringItemList", items);
            edit.set("Dropdown", true);
        }
        edit.setText("Text", field.value);
        fields_.push_back(edit);
        top_ += heightOf(field);
    }

    void addList(int width) {
        if (question_.list.empty()) return;
        dialog_.addLabel(keys_.mark(question_.listLabel), {kGap, top_, width, kLine}, 0);
        list_ = dialog_.add("UnoControlListBoxModel", {kGap, top_ + kLine, width, kList}, 0);
        css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(question_.list.size()));
        std::ranges::transform(question_.list, items.getArray(), [](const std::string& line) { return toOffice(line); });
        list_.set("StringItemList", items);
        list_.set("MultiSelection", question_.chooseFromList);
        if (!question_.chooseFromList) return;
        css::uno::Sequence<sal_Int16> all(items.getLength());
        for (sal_Int16 i = 0; i < all.getLength(); ++i) all.getArray()[i] = i;
        list_.set("SelectedItems", all);
    }

    void addButtons(const Box& line) {
        std::vector<std::string> labels;
        for (const StepQuestion::Action& action : question_.actions) labels.push_back(action.label);
        labels.push_back(messages_.text("form-cancel"));
        std::vector<std::size_t> lengths;
        for (const std::string& label : labels) lengths.push_back(text::countCharacters(label));
        const std::vector<Box> boxes = layOutButtonLine(lengths, 0, line);
        for (std::size_t at = 0; at < labels.size(); ++at) {
            const Control button = dialog_.addButton(keys_.mark(labels[at]), boxes[at], 0);
            if (at == question_.actions.size()) {
                button.set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
            } else {
                events_.onAction(button, [this, at] { choose(at); });
            }
            if (at == 0) button.set("DefaultButton", true);
        }
    }

    void choose(std::size_t action) {
        answer_ = {action, {}, {}};
        for (const Control& field : fields_) answer_.values.push_back(fromOffice(property<rtl::OUString>(field.model, "Text").trim()));
        for (const std::size_t needed : question_.actions[action].needs) {
            if (!answer_.values[needed].empty()) continue;
            fault_.setText("Label", messages_.text("step-field-needed", {{"field", question_.fields[needed].label}}));
            return fields_[needed].focus();
        }
        if (list_) {
            const auto selected = property<css::uno::Sequence<sal_Int16>>(list_.model, "SelectedItems");
            for (sal_Int32 i = 0; i < selected.getLength(); ++i) answer_.selected.push_back(static_cast<std::size_t>(selected[i]));
        }
        dialog_.close(true);
    }

    const app::Messages& messages_;
    const StepQuestion& question_;
    Size size_;
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;
    std::vector<Control> fields_;
    Control list_, fault_;
    StepAnswer answer_;
    int top_ = 0;
};

} // namespace

std::optional<StepAnswer> askStep(const Context& context, const Window& parent, const app::Messages& messages,
                                  const StepQuestion& question) {
    StepDialog dialog(context, messages, question);
    return dialog.run(parent);
}

} // namespace vanthu::extension
