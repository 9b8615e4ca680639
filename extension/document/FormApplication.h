#pragma once

#include "app/Workbench.h"
#include "extension/uno/Office.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// A paragraph that was edited by hand and therefore left as it is, though the form says something else.
struct KeptParagraph {
    css::uno::Reference<css::text::XTextContent> paragraph; ///< where it stands; empty for a paragraph that was deleted by hand
    std::string inDocument;                                 ///< what stands there; empty likewise
    std::optional<std::string> inForm; ///< what the form would print; nothing where the form no longer has the paragraph
};

/// What came of bringing a document up to date with its form.
struct Application {
    std::vector<KeptParagraph> kept;
    std::size_t replaced = 0;
    std::size_t inserted = 0;
    std::size_t removed = 0;
};

/// Brings an open document up to date with a changed form, in one undo step, and puts the form into it. Paragraphs edited by hand
/// stay. Faults: those of the form; "document-no-form"; "document-other-kind". Nothing is changed then.
json::Result<Application> applyFormTo(const Context& context, const app::Workbench& workbench,
                                      const css::uno::Reference<css::frame::XModel>& document, const json::Value& form);

} // namespace vanthu::extension
