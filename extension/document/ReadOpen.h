#pragma once

#include "app/DocumentReader.h"
#include "extension/uno/Office.h"

#include <com/sun/star/frame/XModel.hpp>

#include <string_view>

namespace vanthu::extension {

/// Reads an open document as it stands; nothing of it changes. `kind`: the id of the kind to take it as, or empty.
json::Result<app::ReadDocument> readOpen(const app::Workbench& workbench, const css::uno::Reference<css::frame::XModel>& document,
                                         std::string_view kind = {});

} // namespace vanthu::extension
