#include "extension/dialog/BeginningDialog.h"

#include "extension/dialog/Events.h"
#include "extension/formview/Mnemonics.h"
#include "extension/formview/StepLayout.h"
#include "extension/uno/LaterCall.h"
#include "text/Scan.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace vanthu::extension {

namespace {

constexpr Size kWanted{340, 220};
constexpr int kLine = 12;

class BeginningDialog {
public:
    BeginningDialog(const Context& context, const app::Messages& messages, const BeginningSource& source,
                    const std::vector<app::Beginning>& beginnings, Size size)
        : messages_(messages), beginnings_(beginnings), dialog_(context, messages.text("beginning-title"), size), events_(dialog_) {
        const int width = size.width - 2 * kGap;
        const int found = source.findings.empty() ? 0 : (size.height - 6 * kLine) / 3;
        dialog_.addNote(source.summary, {kGap, kGap, width, 2 * kLine - 2}, 0);
        const int top = kGap + 2 * kLine;
        dialog_.addLabel(keys_.mark(messages.text("beginning-list")), {kGap, top, width, kLine}, 0);
        const int bottom = size.height - 2 * kGap - kButtonHeight - (found > 0 ? found + kGap : 0);
        list_ = dialog_.add("UnoControlListBoxModel", {kGap, top + kLine, width, bottom - top - kLine}, 0);
        list_.setText("HelpText", messages.text("beginning-list-hint"));
        events_.onAction(list_, [this] { dialog_.close(true); });
        if (found > 0) addFindings(source.findings, {kGap, bottom + kGap, width, found});
        addButtons({kGap, size.height - kGap - kButtonHeight, width, kButtonHeight});
        showLines();
    }

    std::optional<app::Beginning> run(const Window& parent) {
        const KeyWatch keys(dialog_.context(), [this](const css::awt::KeyEvent& event) {
            if (event.KeyCode != css::awt::Key::RETURN || event.Modifiers != 0 || onButton_) return false;
            dialog_.close(true);
            return true;
        });
        // A list that has the focus from the start takes no arrow keys until the focus comes to it anew; it has to have gone first.
        later([this] {
            cancel_.focus();
            later([this] { list_.focus(); });
        });
        if (!dialog_.run(parent)) return std::nullopt;
        const auto selected = property<css::uno::Sequence<sal_Int16>>(list_.model, "SelectedItems");
        if (!selected.hasElements()) return std::nullopt;
        return beginnings_[static_cast<std::size_t>(selected[0])];
    }

private:
    /// From the dialog's own event loop, unless it has gone by then.
    void later(Call call) {
        callLater(dialog_.context(), [call = std::move(call), alive = std::weak_ptr<bool>(alive_)] {
            if (!alive.expired()) call();
        });
    }

    void showLines() {
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(beginnings_.size()));
        for (std::size_t i = 0; i < beginnings_.size(); ++i) lines.getArray()[static_cast<sal_Int32>(i)] = toOffice(lineOf(beginnings_[i]));
        list_.set("StringItemList", lines);
        css::uno::Sequence<sal_Int16> first(1);
        first.getArray()[0] = 0;
        list_.set("SelectedItems", first);
    }

    /// "Công văn: Đôn đốc nhiệm vụ quá hạn", or the kind alone where it has but one way.
    std::string lineOf(const app::Beginning& each) const {
        const std::string& title = each.way.title.in(messages_.language());
        const std::string& kind = each.target->title.in(messages_.language());
        return title == kind ? kind : messages_.text("beginning-line", {{"kind", kind}, {"way", title}});
    }

    void addFindings(const std::vector<std::string>& findings, const Box& box) {
        std::string lines;
        for (const std::string& line : findings) lines.append(lines.empty() ? "" : "\n").append(line);
        dialog_.addLabel(keys_.mark(messages_.text("beginning-findings")), {box.x, box.y, box.width, kLine}, 0);
        const Control edit = dialog_.addEdit({box.x, box.y + kLine, box.width, box.height - kLine}, 0, true);
        edit.set("ReadOnly", true);
        edit.setText("Text", lines);
    }

    void addButtons(const Box& line) {
        const std::vector<std::string> labels{messages_.text("beginning-go-on"), messages_.text("form-cancel")};
        const std::vector<Box> boxes = layOutButtonLine({text::countCharacters(labels[0]), text::countCharacters(labels[1])}, 0, line);
        const Control go = dialog_.addButton(keys_.mark(labels[0]), boxes[0], 0);
        cancel_ = dialog_.addButton(keys_.mark(labels[1]), boxes[1], 0);
        events_.onAction(go, [this] { dialog_.close(true); });
        for (const Control& button : {go, cancel_})
            events_.onFocus(
                button, [this] { onButton_ = true; }, [this] { onButton_ = false; });
        go.set("DefaultButton", true);
        cancel_.set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
    }

    const app::Messages& messages_;
    const std::vector<app::Beginning>& beginnings_;
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;
    Control list_, cancel_;
    bool onButton_ = false;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
};

} // namespace

std::optional<app::Beginning> chooseBeginning(const Context& context, const Window& parent, const app::Messages& messages,
                                              const BeginningSource& source, const std::vector<app::Beginning>& beginnings) {
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    return BeginningDialog(context, messages, source, beginnings, size).run(parent);
}

} // namespace vanthu::extension
