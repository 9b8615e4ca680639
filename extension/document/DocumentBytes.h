#pragma once

#include "extension/uno/Css.h"

#include <com/sun/star/frame/XModel.hpp>

#include <string>

namespace vanthu::extension {

/// An open text document as the bytes of an OpenDocument package, with all that has been typed since it was saved. Nothing of the
/// document changes: not its name, not whether it counts as modified, not its undo. Throws what the office throws where it cannot
/// write it.
std::string documentBytes(const css::uno::Reference<css::frame::XModel>& document);

} // namespace vanthu::extension
