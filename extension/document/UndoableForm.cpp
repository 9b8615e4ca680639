#include "extension/document/UndoableForm.h"

#include "extension/document/ParagraphIndex.h"
#include "extension/uno/Boundary.h"
#include "extension/uno/Convert.h"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <cstdio>
#include <optional>

namespace vanthu::extension {

namespace {

using css::uno::Reference;

/// The step's first action brings the old imprint back when everything after it has been undone; its last action brings the new one
/// when everything before it has been done again.
class ImprintAction final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    ImprintAction(Context context, const Model& document, rtl::OUString title, std::optional<FormImprint> onUndo,
                  std::optional<FormImprint> onRedo)
        : context_(std::move(context)), document_(document), title_(std::move(title)), onUndo_(std::move(onUndo)),
          onRedo_(std::move(onRedo)) {}

    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { bring(onUndo_); }
    void SAL_CALL redo() override { bring(onRedo_); }

private:
    void bring(const std::optional<FormImprint>& wanted) {
        const Model document(document_);
        if (wanted && document.is()) guardApi([&] { imprint(context_, document, *wanted); });
    }

    Context context_;
    css::uno::WeakReference<css::frame::XModel> document_; ///< which owns us through its undo manager
    rtl::OUString title_;
    std::optional<FormImprint> onUndo_;
    std::optional<FormImprint> onRedo_;
};

Reference<css::document::XDocumentProperties> propertiesOf(const Model& document) {
    return Reference<css::document::XDocumentPropertiesSupplier>(document, css::uno::UNO_QUERY_THROW)->getDocumentProperties();
}

} // namespace

FormImprint imprintOf(const Context& context, const Model& document) {
    FormImprint now{embeddedForm(context, document).value_or(std::string()), fromOffice(propertiesOf(document)->getTitle()), {}};
    for (const FoundParagraph& paragraph : ParagraphIndex(document).paragraphs) now.ids.push_back(paragraph.id);
    return now;
}

void imprint(const Context& context, const Model& document, const FormImprint& wanted) {
    const ParagraphIndex index(document);
    if (index.paragraphs.size() == wanted.ids.size()) {
        // All are taken away first: an id that another paragraph still has cannot be given.
        for (const FoundParagraph& paragraph : index.paragraphs) {
            if (!paragraph.id.empty()) giveId(paragraph.paragraph, "");
        }
        for (std::size_t i = 0; i < wanted.ids.size(); ++i) {
            if (!wanted.ids[i].empty()) giveId(index.paragraphs[i].paragraph, wanted.ids[i]);
        }
    }
    propertiesOf(document)->setTitle(toOffice(wanted.title));
    replaceEmbeddedForm(context, document, wanted.form);
}

UndoStep::UndoStep(const Context& context, const Model& document, std::string_view title)
    : context_(context), document_(document),
      manager_(Reference<css::document::XUndoManagerSupplier>(document, css::uno::UNO_QUERY_THROW)->getUndoManager()) {
    manager_->enterUndoContext(toOffice(title));
    manager_->addUndoAction(new ImprintAction(context_, document_, toOffice(title), imprintOf(context_, document_), std::nullopt));
}

void UndoStep::done() {
    manager_->addUndoAction(new ImprintAction(context_, document_, rtl::OUString(), std::nullopt, imprintOf(context_, document_)));
    done_ = true;
}

UndoStep::~UndoStep() {
    try {
        manager_->leaveUndoContext();
        if (!done_) manager_->undo();
    } catch (const css::uno::Exception&) {
        // The document was closed meanwhile; its undo went with it.
        std::fputs("vanthu: undo step could not be closed\n", stderr);
    }
}

} // namespace vanthu::extension
