#include "extension/dialog/ListPicker.h"

#include "extension/dialog/Events.h"
#include "extension/formview/Mnemonics.h"
#include "extension/formview/StepLayout.h"
#include "extension/uno/LaterCall.h"
#include "text/Scan.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

namespace vanthu::extension {

namespace {

constexpr Size kWanted{380, 240};
constexpr int kLine = 12;
constexpr int kEdit = 17;
constexpr std::size_t kMostLines = 300; ///< more nobody reads: typing on finds them

class ListPicker {
public:
    ListPicker(const Context& context, const app::Messages& messages, const app::ListChoices& choices, std::string_view title,
               std::string_view day, Size size)
        : messages_(messages), choices_(choices), day_(day), dialog_(context, title, size), events_(dialog_) {
        const int width = size.width - 2 * kGap;
        const int labelWidth = 60;
        dialog_.addLabel(keys_.mark(messages.text("picker-search")), {kGap, kGap + 3, labelWidth, kLine}, 0);
        search_ = dialog_.addEdit({kGap + labelWidth, kGap, width - labelWidth, kEdit}, 0, false);
        search_.setText("HelpText", messages.text("picker-search-hint"));
        const int top = 2 * kGap + kEdit;
        const int foot = size.height - kGap - kButtonHeight;
        found_ = dialog_.addLabel(keys_.mark(messages.text("picker-found", {{"count", "0"}})), {kGap, top, width, kLine}, 0);
        list_ = dialog_.add("UnoControlListBoxModel", {kGap, top + kLine, width, foot - kGap - kLine - kGap - top - kLine}, 0);
        list_.setText("HelpText", messages.text("picker-list-hint"));
        all_ = dialog_.add("UnoControlCheckBoxModel", {kGap, foot - kGap - kLine, width, kLine}, 0);
        all_.setText("Label", keys_.mark(messages.text("picker-all")));
        addButtons({kGap, foot, width, kButtonHeight});
        events_.onText(search_, [this] { refresh(); });
        events_.onItem(all_, [this] { refresh(); });
        events_.onAction(list_, [this] { choose(); });
        events_.onFocus(
            search_, [this] { inSearch_ = true; }, [this] { inSearch_ = false; });
    }

    std::optional<app::ListChoices::Offer> run(const Window& parent, std::string_view typed) {
        const KeyWatch keys(dialog_.context(), [this](const css::awt::KeyEvent& event) {
            if (event.KeyCode != css::awt::Key::DOWN || event.Modifiers != 0 || !inSearch_) return false;
            list_.focus();
            return true;
        });
        search_.setText("Text", typed);
        refresh();
        if (offers_.empty() && !typed.empty()) { // what stands in the field is in no list: all are offered
            search_.setText("Text", "");
            refresh();
        }
        callLater(dialog_.context(), [this, alive = std::weak_ptr<bool>(alive_)] {
            if (!alive.expired()) guardInteractive(dialog_.context(), dialog_.window(), [this] { begin(); });
        });
        return dialog_.run(parent) ? chosen_ : std::nullopt;
    }

private:
    void addButtons(const Box& line) {
        const std::string choose = messages_.text("picker-choose");
        const std::string cancel = messages_.text("form-cancel");
        const std::vector<Box> boxes = layOutButtonLine({text::countCharacters(choose), text::countCharacters(cancel)}, 0, line);
        choose_ = dialog_.addButton(keys_.mark(choose), boxes[0], 0);
        choose_.set("DefaultButton", true);
        events_.onAction(choose_, [this] { this->choose(); });
        dialog_.addButton(keys_.mark(cancel), boxes[1], 0).set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
    }

    /// What was there is selected, so that typing replaces it.
    void begin() {
        search_.focus();
        const css::uno::Reference<css::awt::XTextComponent> text(search_.control, css::uno::UNO_QUERY_THROW);
        text->setSelection({0, text->getText().getLength()});
    }

    void refresh() {
        const std::string typed =
            fromOffice(css::uno::Reference<css::awt::XTextComponent>(search_.control, css::uno::UNO_QUERY_THROW)->getText());
        const bool all = property<sal_Int16>(all_.model, "State") == 1;
        offers_ = choices_.offers(typed, all ? std::string_view() : day_);
        const std::size_t count = std::min(offers_.size(), kMostLines);
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(count));
        for (std::size_t i = 0; i < count; ++i) lines.getArray()[i] = toOffice(choices_.words(offers_[i], day_, messages_));
        list_.set("StringItemList", lines);
        if (count > 0) list_.set("SelectedItems", css::uno::Sequence<sal_Int16>(1));
        const std::string_view id = offers_.size() > kMostLines ? "picker-found-many"
                                    : offers_.empty()           ? "picker-found-none"
                                                                : "picker-found";
        found_.setText("Label", messages_.text(id, {{"count", std::to_string(offers_.size())}, {"shown", std::to_string(count)}}));
        choose_.enable(count > 0);
    }

    void choose() {
        const auto selected = property<css::uno::Sequence<sal_Int16>>(list_.model, "SelectedItems");
        if (chosen_ || !selected.hasElements() || static_cast<std::size_t>(selected[0]) >= offers_.size()) return;
        chosen_ = offers_[static_cast<std::size_t>(selected[0])];
        dialog_.close(true);
    }

    const app::Messages& messages_;
    const app::ListChoices& choices_;
    std::string day_;
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;
    Control search_, found_, list_, all_, choose_;
    std::vector<app::ListChoices::Offer> offers_;
    std::optional<app::ListChoices::Offer> chosen_;
    bool inSearch_ = false;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
};

} // namespace

std::optional<app::ListChoices::Offer> pickFromLists(const Context& context, const Window& parent, const app::Messages& messages,
                                                     const app::ListChoices& choices, std::string_view title, std::string_view typed,
                                                     std::string_view day) {
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    return ListPicker(context, messages, choices, title, day, size).run(parent, typed);
}

} // namespace vanthu::extension
