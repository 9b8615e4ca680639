#include "extension/dialog/ConflictDialog.h"

#include "extension/dialog/Events.h"
#include "extension/formview/Mnemonics.h"
#include "extension/formview/OutlineView.h"
#include "extension/formview/StepLayout.h"
#include "extension/formview/WordDifference.h"
#include "extension/uno/LaterCall.h"
#include "text/Scan.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>
#include <memory>

namespace vanthu::extension {

namespace {

constexpr Size kWanted{420, 240};
constexpr int kLine = 12;
constexpr std::size_t kListed = 300; ///< characters of a paragraph in the list

css::awt::Selection selectionOf(const std::string& text, const Span& span) {
    const std::string_view whole = text;
    const sal_Int32 begin = toOffice(whole.substr(0, span.begin)).getLength();
    return {begin, begin + toOffice(whole.substr(span.begin, span.end - span.begin)).getLength()};
}

/// A list of the paragraphs, and both versions of the chosen one side by side.
class ConflictDialog {
public:
    ConflictDialog(const Context& context, const app::Messages& messages, const std::vector<app::Conflict>& conflicts, Size size)
        : messages_(messages), conflicts_(conflicts), takesForm_(conflicts.size(), false),
          dialog_(context, messages.text("conflict-title"), size), events_(dialog_) {
        const int width = size.width - 2 * kGap;
        const int textHeight = (size.height - 5 * kGap - kButtonHeight - 4 * kLine) / 2;
        dialog_.addNote(messages.text("conflict-intro"), {kGap, kGap, width, 2 * kLine - 2}, 0);
        const int listTop = kGap + 2 * kLine;
        dialog_.addLabel(keys_.mark(messages.text("conflict-list")), {kGap, listTop, width, kLine}, 0);
        // A list and not a table: screen readers read its lines.
        list_ = dialog_.add("UnoControlListBoxModel", {kGap, listTop + kLine, width, textHeight}, 0);
        list_.setText("HelpText", messages.text("conflict-list-hint"));
        events_.onItem(list_, [this] { showChosen(); });
        const int top = listTop + kLine + textHeight + kGap;
        const int half = (width - kGap) / 2;
        const int right = kGap + half + kGap;
        // The choices first: with anything between them they would not be one group.
        document_.choice = addChoice("conflict-keep", {kGap, top, half, kLine}, false);
        form_.choice = addChoice("conflict-take", {right, top, half, kLine}, true);
        document_.text = addText("conflict-in-document", {kGap, top + kLine, half, textHeight});
        form_.text = addText("conflict-in-form", {right, top + kLine, half, textHeight});
        addButtons({kGap, size.height - kGap - kButtonHeight, width, kButtonHeight});
        showLines(0);
    }

    std::optional<app::Decisions> run(const Window& parent) {
        const KeyWatch keys(dialog_.context(), [this](const css::awt::KeyEvent& event) {
            if (event.KeyCode != css::awt::Key::RETURN || event.Modifiers != 0 || onButton_) return false;
            dialog_.close(true);
            return true;
        });
        // From the dialog's own event loop: marking words needs windows, which only running makes.
        callLater(dialog_.context(), [this, alive = std::weak_ptr<bool>(alive_)] {
            if (!alive.expired()) guardInteractive(dialog_.context(), dialog_.window(), [this] { begin(); });
        });
        if (!dialog_.run(parent)) return std::nullopt;
        app::Decisions decisions;
        for (std::size_t i = 0; i < conflicts_.size(); ++i) {
            decisions[conflicts_[i].id] = takesForm_[i] ? app::Decision::takeForm : app::Decision::keepDocument;
        }
        return decisions;
    }

private:
    struct Version {
        Control choice, text;
    };

    Control addChoice(const char* label, const Box& box, bool form) {
        const Control choice = dialog_.add("UnoControlRadioButtonModel", box, 0);
        choice.setText("Label", keys_.mark(messages_.text(label)));
        events_.onItem(choice, [this, form] { decide(form); });
        return choice;
    }

    Control addText(const char* name, const Box& box) {
        const Control edit = dialog_.addEdit(box, 0, true);
        edit.set("ReadOnly", true);
        edit.set("HideInactiveSelection", false);
        edit.setText("HelpText", messages_.text(name));
        return edit;
    }

    void addButtons(const Box& line) {
        struct Wish {
            const char* id;
            Call press;
        };
        const std::vector<Wish> wishes{{"conflict-keep-all", [this] { decideAll(false); }},
                                       {"conflict-take-all", [this] { decideAll(true); }},
                                       {"conflict-go-on", [this] { dialog_.close(true); }},
                                       {"form-cancel", [this] { dialog_.close(false); }}};
        std::vector<std::size_t> lengths;
        for (const Wish& wish : wishes) lengths.push_back(text::countCharacters(messages_.text(wish.id)));
        const std::vector<Box> boxes = layOutButtonLine(lengths, 2, line);
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            const Control button = dialog_.addButton(keys_.mark(messages_.text(wishes[i].id)), boxes[i], 0);
            events_.onAction(button, wishes[i].press);
            events_.onFocus(
                button, [this] { onButton_ = true; }, [this] { onButton_ = false; });
            if (i == 2) button.set("DefaultButton", true);
            if (i == 3) button.set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
        }
    }

    std::string inDocument(std::size_t row) const { return conflicts_[row].inDocument.value_or(messages_.text("kept-deleted")); }
    std::string inForm(std::size_t row) const { return conflicts_[row].inForm.value_or(messages_.text("kept-not-in-form")); }

    rtl::OUString lineOf(std::size_t row) const {
        const app::Conflict& conflict = conflicts_[row];
        const std::string words = shortened(conflict.inDocument ? *conflict.inDocument : inForm(row), kListed);
        return toOffice(messages_.text(takesForm_[row] ? "conflict-chosen-form" : "conflict-chosen-document", {{"paragraph", words}}));
    }

    std::size_t chosen() const {
        const auto selected = property<css::uno::Sequence<sal_Int16>>(list_.model, "SelectedItems");
        return selected.hasElements() ? static_cast<std::size_t>(selected[0]) : 0;
    }

    /// A list that has the focus from the start takes no arrow keys until the focus comes to it anew.
    void begin() {
        showChosen();
        document_.choice.focus();
        list_.focus();
    }

    /// Lists the paragraphs with what is decided of each, and chooses that one.
    void showLines(std::size_t row) {
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(conflicts_.size()));
        for (std::size_t i = 0; i < conflicts_.size(); ++i) lines.getArray()[i] = lineOf(i);
        list_.set("StringItemList", lines);
        css::uno::Sequence<sal_Int16> selected(1);
        selected.getArray()[0] = static_cast<sal_Int16>(row);
        list_.set("SelectedItems", selected);
    }

    void showChosen() {
        const std::size_t row = chosen();
        const std::string document = inDocument(row);
        const std::string form = inForm(row);
        document_.choice.set("State", sal_Int16{takesForm_[row] ? sal_Int16{0} : sal_Int16{1}});
        form_.choice.set("State", sal_Int16{takesForm_[row] ? sal_Int16{1} : sal_Int16{0}});
        const bool comparable = conflicts_[row].inDocument && conflicts_[row].inForm;
        const WordDifference difference = comparable ? differingWords(document, form) : WordDifference();
        showText(document_.text, document, difference.one);
        showText(form_.text, form, difference.other);
    }

    /// The differing words are marked as selected text is.
    static void showText(const Control& edit, const std::string& words, const Span& marked) {
        edit.setText("Text", words);
        const css::uno::Reference<css::awt::XTextComponent> text(edit.control, css::uno::UNO_QUERY_THROW);
        text->setSelection(selectionOf(words, marked));
    }

    void decide(bool form) {
        const std::size_t row = chosen();
        if (takesForm_[row] == form) return;
        takesForm_[row] = form;
        showLines(row);
        showChosen();
    }

    void decideAll(bool form) {
        takesForm_.assign(conflicts_.size(), form);
        showLines(chosen());
        showChosen();
    }

    const app::Messages& messages_;
    const std::vector<app::Conflict>& conflicts_;
    std::vector<bool> takesForm_; ///< by conflict
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;
    Control list_;
    Version document_, form_;
    bool onButton_ = false;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
};

} // namespace

std::optional<app::Decisions> askConflicts(const Context& context, const Window& parent, const app::Workbench& bench,
                                           const std::vector<app::Conflict>& conflicts) {
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    return ConflictDialog(context, bench.messages(), conflicts, size).run(parent);
}

} // namespace vanthu::extension
