#include "extension/dialog/FindingsDialog.h"

#include "extension/dialog/Events.h"
#include "extension/formview/Mnemonics.h"
#include "extension/formview/OutlineView.h"
#include "extension/formview/StepLayout.h"
#include "text/Scan.h"

#include <com/sun/star/awt/PushButtonType.hpp>

#include <algorithm>

namespace vanthu::extension {

bool showFindings(const Context& context, const Window& parent, const app::Messages& messages, const FindingsTexts& texts,
                  const std::vector<std::string>& findings) {
    constexpr Size kWanted{400, 220};
    constexpr int kLine = 12;
    constexpr std::size_t kListed = 300; // characters
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    const int width = size.width - 2 * kGap;
    const int height = size.height - 6 * kGap - kButtonHeight - 4 * kLine;
    DialogBuilder dialog(context, texts.title, size);
    Events events(dialog);
    Mnemonics keys;
    dialog.addNote(texts.summary, {kGap, kGap, width, 2 * kLine - 2}, 0);
    dialog.addLabel(keys.mark(texts.list), {kGap, kGap + 2 * kLine, width, kLine}, 0);
    const Control list = dialog.add("UnoControlListBoxModel", {kGap, kGap + 3 * kLine, width, height * 2 / 3}, 0);
    const Control whole = dialog.addEdit({kGap, 2 * kGap + 3 * kLine + height * 2 / 3, width, height / 3}, 0, true);
    whole.set("ReadOnly", true);
    whole.setText("HelpText", messages.text("findings-whole"));
    css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(findings.size()));
    std::ranges::transform(findings, lines.getArray(), [](const std::string& line) { return toOffice(shortened(line, kListed)); });
    list.set("StringItemList", lines);
    events.onItem(list, [&] {
        const auto selected = property<css::uno::Sequence<sal_Int16>>(list.model, "SelectedItems");
        if (selected.hasElements()) whole.setText("Text", findings[static_cast<std::size_t>(selected[0])]);
    });
    const std::vector<std::string> labels{texts.goOn, messages.text("form-cancel")};
    const std::vector<Box> boxes = layOutButtonLine({text::countCharacters(labels[0]), text::countCharacters(labels[1])}, 0,
                                                    {kGap, size.height - kGap - kButtonHeight, width, kButtonHeight});
    const Control open = dialog.addButton(keys.mark(labels[0]), boxes[0], 0);
    const Control cancel = dialog.addButton(keys.mark(labels[1]), boxes[1], 0);
    events.onAction(open, [&] { dialog.close(true); });
    open.set("DefaultButton", true);
    cancel.set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
    return dialog.run(parent);
}

} // namespace vanthu::extension
