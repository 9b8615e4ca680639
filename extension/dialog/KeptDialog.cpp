#include "extension/dialog/KeptDialog.h"

#include "extension/dialog/Events.h"
#include "extension/document/ParagraphIndex.h"
#include "extension/formview/Mnemonics.h"
#include "extension/formview/OutlineView.h"
#include "extension/formview/StepLayout.h"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace vanthu::extension {

namespace {

constexpr Size kWanted{360, 200};
constexpr int kLine = 12;

class KeptDialog {
public:
    KeptDialog(const Context& context, const app::Messages& messages, const css::uno::Reference<css::frame::XModel>& document,
               const Application& application, Size size)
        : messages_(messages), document_(document), application_(application), dialog_(context, messages.text("kept-title"), size),
          events_(dialog_) {
        const int width = size.width - 2 * kGap;
        const int textHeight = (size.height - 6 * kGap - kButtonHeight - 4 * kLine) / 3;
        int y = kGap;
        const auto below = [&](int height) {
            const Box box{kGap, y, width, height};
            y += height + (height == kLine ? 0 : kGap);
            return box;
        };
        Mnemonics keys;
        dialog_.addNote(messages.text("kept-intro"), below(2 * kLine - 2), 0);
        dialog_.addLabel(keys.mark(messages.text("kept-list")), below(kLine), 0);
        list_ = dialog_.add("UnoControlListBoxModel", below(textHeight), 0);
        dialog_.addLabel(keys.mark(messages.text("kept-in-document")), below(kLine), 0);
        inDocument_ = readOnlyText(below(textHeight - kLine));
        dialog_.addLabel(keys.mark(messages.text("kept-in-form")), below(kLine), 0);
        inForm_ = readOnlyText(below(textHeight - kLine));
        const Control close = dialog_.addButton(keys.mark(messages.text("kept-close")),
                                                {size.width - kGap - 60, size.height - kGap - kButtonHeight, 60, kButtonHeight}, 0);
        close.set("PushButtonType", static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL));
        close.set("DefaultButton", true);
        fill();
    }

    void run(const Window& parent) { dialog_.run(parent); }

private:
    Control readOnlyText(const Box& box) {
        const Control edit = dialog_.addEdit(box, 0, true);
        edit.set("ReadOnly", true);
        return edit;
    }

    void fill() {
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(application_.kept.size()));
        std::ranges::transform(application_.kept, lines.getArray(), [](const KeptParagraph& kept) {
            return toOffice(shortened(kept.inDocument.empty() ? kept.inForm.value_or(std::string()) : kept.inDocument, 90));
        });
        list_.set("StringItemList", lines);
        events_.onItem(list_, [this] {
            const auto selected = property<css::uno::Sequence<sal_Int16>>(list_.model, "SelectedItems");
            if (selected.hasElements()) show(static_cast<std::size_t>(selected[0]));
        });
        css::uno::Sequence<sal_Int16> first(1);
        first.getArray()[0] = 0;
        list_.set("SelectedItems", first);
        show(0);
    }

    void show(std::size_t index) {
        const KeptParagraph& kept = application_.kept[index];
        inDocument_.setText("Text", kept.inDocument.empty() ? messages_.text("kept-deleted") : kept.inDocument);
        inForm_.setText("Text", kept.inForm ? *kept.inForm : messages_.text("kept-not-in-form"));
        if (!kept.paragraph.is()) return;
        const css::uno::Reference<css::view::XSelectionSupplier> view(document_->getCurrentController(), css::uno::UNO_QUERY);
        if (view.is()) view->select(css::uno::Any(kept.paragraph->getAnchor()));
    }

    const app::Messages& messages_;
    css::uno::Reference<css::frame::XModel> document_;
    const Application& application_;
    DialogBuilder dialog_;
    Events events_;
    Control list_, inDocument_, inForm_;
};

} // namespace

void showKeptParagraphs(const Context& context, const Window& parent, const app::Workbench& bench,
                        const css::uno::Reference<css::frame::XModel>& document, const Application& application) {
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    KeptDialog(context, bench.messages(), document, application, size).run(parent);
}

} // namespace vanthu::extension
