#pragma once

#include "extension/document/EmbeddedForm.h"
#include "extension/document/Handwork.h"
#include "extension/document/Numbering.h"

#include <com/sun/star/document/XUndoManager.hpp>

#include <functional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// What a document knows of its form besides what it prints: the form itself, and which paragraph is which. The office's undo does
/// not bring these back, so they travel beside it.
struct FormImprint {
    std::string form;
    std::string title;
    std::vector<std::string> ids;  ///< of every paragraph, in document order; empty where there is none
    std::vector<ListPlace> places; ///< of every paragraph: doing again brings them back wrong
    std::vector<BookmarkPlace> bookmarks;
    std::vector<rtl::OUString> tables; ///< names in document order: undo brings tables back under new ones
};

FormImprint imprintOf(const Context& context, const Model& document);
void imprint(const Context& context, const Model& document, const FormImprint& wanted);

/// One undo step of a document: everything between making and the end of its life is taken back and done again as one, the form
/// included. Call done() once all is changed; otherwise everything is taken back at the end.
class UndoStep {
public:
    UndoStep(const Context& context, const Model& document, std::string_view title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    /// Does what the office's own undo cannot take back: it happens without being recorded, and comes and goes by these calls.
    /// They must not borrow anything that may be gone by then.
    void change(const std::function<void(const Model&)>& doIt, const std::function<void(const Model&)>& takeBack);

    void done();

private:
    Context context_;
    Model document_;
    css::uno::Reference<css::document::XUndoManager> manager_;
    bool done_ = false;
};

} // namespace vanthu::extension
