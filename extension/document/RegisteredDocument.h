#pragma once

#include "extension/uno/Boundary.h"
#include "extension/uno/Office.h"
#include "store/Values.h"

#include <com/sun/star/frame/XModel.hpp>

#include <string>

namespace vanthu::extension {

/// Shows a document of the register: its window if it is open, else its file where it was last seen, else made anew from the form that the
/// register keeps. Says in a message what went wrong. Main thread.
void openRegistered(const Context& context, const Window& parent, const std::string& document);

/// Notes where the document in a window is kept as a file, if it has a form and a file.
void noteFile(const Context& context, const css::uno::Reference<css::frame::XModel>& document, const std::string& form);

} // namespace vanthu::extension
