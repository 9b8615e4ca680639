#include "extension/dialog/EntryEditor.h"

#include "extension/formview/StepLayout.h"
#include "text/Scan.h"

#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>

namespace vanthu::extension {

namespace {

std::vector<std::size_t> lengthsOf(const EditorSite& site, const std::vector<ButtonWish>& wishes) {
    std::vector<std::size_t> lengths;
    for (const ButtonWish& wish : wishes) {
        lengths.push_back(text::countCharacters(site.state.workbench().messages().text(wish.message)));
    }
    return lengths;
}

} // namespace

Box boxAboveButtons(const EditorSite& site, const std::vector<ButtonWish>& wishes) {
    Box box = site.box;
    box.height -= layOutButtons(lengthsOf(site, wishes), box).height + kGap / 2;
    return box;
}

void addButtons(const EditorSite& site, const std::vector<ButtonWish>& wishes) {
    Box foot = site.box;
    foot.y = boxAboveButtons(site, wishes).bottom() + kGap / 2;
    const std::vector<Box> boxes = layOutButtons(lengthsOf(site, wishes), foot).boxes;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const std::string label = site.keys.mark(site.state.workbench().messages().text(wishes[i].message));
        const Control button = site.events.dialog().addButton(label, boxes[i], site.step);
        site.events.onAction(button, wishes[i].press);
    }
}

std::string clipboardText(const Context& context) {
    const css::uno::Reference<css::datatransfer::XTransferable> contents =
        css::datatransfer::clipboard::SystemClipboard::create(context)->getContents();
    if (!contents.is()) return {};
    for (const css::datatransfer::DataFlavor& flavor : contents->getTransferDataFlavors()) {
        if (!fromOffice(flavor.MimeType).starts_with("text/plain;charset=utf-16")) continue;
        rtl::OUString text;
        if (contents->getTransferData(flavor) >>= text) return fromOffice(text);
    }
    return {};
}

} // namespace vanthu::extension
