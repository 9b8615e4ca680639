#pragma once

#include "extension/document/FormApplication.h"
#include "extension/uno/Boundary.h"

namespace vanthu::extension {

/// Shows the paragraphs that were left as a hand made them, against the form: a list, and for the chosen one what stands in the
/// document and what the form says. Choosing one selects it in the document. Main thread.
void showKeptParagraphs(const Context& context, const Window& parent, const app::Workbench& bench,
                        const css::uno::Reference<css::frame::XModel>& document, const Application& application);

} // namespace vanthu::extension
