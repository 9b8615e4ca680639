#pragma once

#include "app/Workbench.h"
#include "extension/uno/Office.h"

#include <com/sun/star/frame/XModel.hpp>

namespace vanthu::extension {

/// Opens a rendered document in Writer: untitled, counted as not saved, ready to type in. `hidden`: without a window; the caller
/// closes it. `nameEnd`: what the proposed name of its file ends with. Main thread, or any thread through the office's own lock.
css::uno::Reference<css::frame::XModel> openRendered(const Context& context, const app::Rendered& rendered, bool hidden,
                                                     std::string_view nameEnd = {});

} // namespace vanthu::extension
