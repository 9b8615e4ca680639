#include "extension/dialog/CopyDialog.h"

#include "extension/dialog/Events.h"
#include "extension/formview/Mnemonics.h"
#include "extension/formview/StepLayout.h"
#include "extension/uno/LaterCall.h"
#include "text/Scan.h"

#include <com/sun/star/awt/PushButtonType.hpp>

#include <algorithm>
#include <memory>

namespace vanthu::extension {

namespace {

constexpr Size kWanted{420, 240};
constexpr int kLine = 12;
constexpr int kEntry = 17;
constexpr int kLabel = 90;

class CopyDialog {
public:
    CopyDialog(const Context& context, const app::Messages& messages, const CopyQuestion& question, Size size)
        : messages_(messages), question_(question), dialog_(context, messages.text("copy-title"), size), events_(dialog_) {
        const int width = size.width - 2 * kGap;
        dialog_.addNote(question.summary, {kGap, kGap, width, 2 * kLine - 2}, 0);
        int y = 2 * kGap + 2 * kLine;
        dialog_.addLabel(keys_.mark(messages.text("copy-form")), {kGap, y, kLabel, kEntry}, 0);
        addForms({kGap + kLabel, y, width - kLabel, kEntry});
        y += kEntry + kGap;
        electronic_ = dialog_.add("UnoControlCheckBoxModel", {kGap, y, width, kLine}, 0);
        electronic_.setText("Label", keys_.mark(messages.text("copy-electronic")));
        electronic_.setText("HelpText", messages.text("copy-electronic-hint"));
        y += kLine + kGap;
        dialog_.addLabel(keys_.mark(messages.text("copy-parts")), {kGap, y, width, kLine}, 0);
        y += kLine;
        addParts({kGap, y, width, size.height - y - 2 * kGap - kButtonHeight});
        addButtons({kGap, size.height - kGap - kButtonHeight, width, kButtonHeight});
        follow();
    }

    std::optional<CopyAnswer> run(const Window& parent) {
        callLater(dialog_.context(), [this, alive = std::weak_ptr<bool>(alive_)] {
            if (!alive.expired()) forms_.focus();
        });
        if (!dialog_.run(parent)) return std::nullopt;
        CopyAnswer answer{form(), {}, property<sal_Int16>(electronic_.model, "State") == 1};
        if (answer.form == question_.extract)
            for (const std::size_t place : chosenParts()) answer.parts.push_back(question_.parts[place].pointer);
        return answer;
    }

private:
    void addForms(const Box& box) {
        forms_ = dialog_.add("UnoControlListBoxModel", box, 0);
        forms_.set("Dropdown", true);
        forms_.setText("HelpText", messages_.text("copy-form-hint"));
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(question_.forms.size()));
        std::ranges::transform(question_.forms, lines.getArray(),
                               [this](const form::Choice& choice) { return toOffice(choice.label.in(messages_.language())); });
        forms_.set("StringItemList", lines);
        css::uno::Sequence<sal_Int16> first(1);
        first.getArray()[0] = 0;
        forms_.set("SelectedItems", first);
        events_.onItem(forms_, [this] { follow(); });
    }

    void addParts(const Box& box) {
        parts_ = dialog_.add("UnoControlListBoxModel", box, 0);
        parts_.set("MultiSelection", true);
        parts_.setText("HelpText", messages_.text("copy-parts-hint"));
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(question_.parts.size()));
        std::ranges::transform(question_.parts, lines.getArray(), [](const CopyPart& part) { return toOffice(part.words); });
        parts_.set("StringItemList", lines);
        events_.onItem(parts_, [this] { follow(); });
    }

    void addButtons(const Box& line) {
        const std::vector<std::string> labels{messages_.text("copy-go-on"), messages_.text("form-cancel")};
        const std::vector<Box> boxes = layOutButtonLine({text::countCharacters(labels[0]), text::countCharacters(labels[1])}, 0, line);
        goOn_ = dialog_.addButton(keys_.mark(labels[0]), boxes[0], 0);
        const Control cancel = dialog_.addButton(keys_.mark(labels[1]), boxes[1], 0);
        events_.onAction(goOn_, [this] { dialog_.close(true); });
        goOn_.set("DefaultButton", true);
        cancel.set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
    }

    std::string form() const {
        const auto selected = property<css::uno::Sequence<sal_Int16>>(forms_.model, "SelectedItems");
        return question_.forms[selected.hasElements() ? static_cast<std::size_t>(selected[0]) : 0].value;
    }

    std::vector<std::size_t> chosenParts() const {
        std::vector<std::size_t> places;
        for (const sal_Int16 place : property<css::uno::Sequence<sal_Int16>>(parts_.model, "SelectedItems"))
            places.push_back(static_cast<std::size_t>(place));
        std::ranges::sort(places);
        return places;
    }

    /// Parts are an extract's, and an extract has some.
    void follow() {
        const bool extract = form() == question_.extract;
        parts_.enable(extract);
        goOn_.enable(!extract || !chosenParts().empty());
    }

    const app::Messages& messages_;
    const CopyQuestion& question_;
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;
    Control forms_, electronic_, parts_, goOn_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
};

} // namespace

std::optional<CopyAnswer> askCopy(const Context& context, const Window& parent, const app::Messages& messages,
                                  const CopyQuestion& question) {
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    return CopyDialog(context, messages, question, size).run(parent);
}

} // namespace vanthu::extension
