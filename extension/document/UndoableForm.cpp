#include "extension/document/UndoableForm.h"

#include "extension/document/ParagraphIndex.h"
#include "extension/uno/Boundary.h"
#include "extension/uno/Convert.h"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <cstdio>

namespace vanthu::extension {

namespace {

using css::uno::Reference;

using OnDocument = std::function<void(const Model&)>;

/// An undo action made of functions.
class CallAction final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    CallAction(const Model& document, rtl::OUString title, OnDocument onUndo, OnDocument onRedo)
        : document_(document), title_(std::move(title)), onUndo_(std::move(onUndo)), onRedo_(std::move(onRedo)) {}

    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { call(onUndo_); }
    void SAL_CALL redo() override { call(onRedo_); }

private:
    void call(const OnDocument& function) {
        const Model document(document_);
        if (function && document.is()) guardApi([&] { function(document); });
    }

    css::uno::WeakReference<css::frame::XModel> document_; ///< which owns us through its undo manager
    rtl::OUString title_;
    OnDocument onUndo_;
    OnDocument onRedo_;
};

OnDocument bringing(const Context& context, FormImprint wanted) {
    return [context, imprintThen = std::move(wanted)](const Model& document) { imprint(context, document, imprintThen); };
}

Reference<css::document::XDocumentProperties> propertiesOf(const Model& document) {
    return Reference<css::document::XDocumentPropertiesSupplier>(document, css::uno::UNO_QUERY_THROW)->getDocumentProperties();
}

} // namespace

FormImprint imprintOf(const Context& context, const Model& document) {
    FormImprint now;
    now.form = embeddedForm(context, document).value_or(std::string());
    now.title = fromOffice(propertiesOf(document)->getTitle());
    const ParagraphIndex index(document);
    for (const auto& table : index.tablesInOrder)
        now.tables.push_back(Reference<css::container::XNamed>(table, css::uno::UNO_QUERY_THROW)->getName());
    for (const FoundParagraph& paragraph : index.paragraphs) {
        now.ids.push_back(paragraph.id);
        now.places.push_back(listPlaceOf(paragraph.paragraph));
    }
    now.bookmarks = bookmarksByHand(document, index);
    return now;
}

void imprint(const Context& context, const Model& document, const FormImprint& wanted) {
    const ParagraphIndex index(document);
    if (index.paragraphs.size() == wanted.ids.size()) {
        // All are taken away first: an id that another paragraph still has cannot be given.
        takeIds(document, [](const std::string&) { return true; });
        for (std::size_t i = 0; i < wanted.ids.size(); ++i) {
            if (!wanted.ids[i].empty()) giveId(index.paragraphs[i].paragraph, wanted.ids[i]);
            moveInLists(index.paragraphs[i].paragraph, wanted.places[i]);
        }
        bringBackBookmarks(document, index, wanted.bookmarks);
    }
    if (index.tablesInOrder.size() == wanted.tables.size()) {
        for (std::size_t i = 0; i < wanted.tables.size(); ++i) {
            const Reference<css::container::XNamed> table(index.tablesInOrder[i], css::uno::UNO_QUERY_THROW);
            if (table->getName() != wanted.tables[i]) table->setName(wanted.tables[i]);
        }
    }
    propertiesOf(document)->setTitle(toOffice(wanted.title));
    replaceEmbeddedForm(context, document, wanted.form);
}

UndoStep::UndoStep(const Context& context, const Model& document, std::string_view title)
    : context_(context), document_(document),
      manager_(Reference<css::document::XUndoManagerSupplier>(document, css::uno::UNO_QUERY_THROW)->getUndoManager()) {
    manager_->enterUndoContext(toOffice(title));
    // The first action is the last to be undone: by then everything else is back, and the old imprint fits.
    manager_->addUndoAction(new CallAction(document_, toOffice(title), bringing(context_, imprintOf(context_, document_)), nullptr));
}

void UndoStep::change(const OnDocument& doIt, const OnDocument& takeBack) {
    manager_->lock();
    try {
        doIt(document_);
    } catch (...) {
        manager_->unlock();
        throw;
    }
    manager_->unlock();
    manager_->addUndoAction(new CallAction(document_, rtl::OUString(), takeBack, doIt));
}

void UndoStep::done() {
    // And the last action is the last to be done again.
    manager_->addUndoAction(new CallAction(document_, rtl::OUString(), nullptr, bringing(context_, imprintOf(context_, document_))));
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
