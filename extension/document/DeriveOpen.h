#pragma once

#include "app/DeriveIntake.h"
#include "extension/uno/Office.h"

#include <com/sun/star/frame/XModel.hpp>

#include <string>

namespace vanthu::extension {

/// What an open document can give to a new one: its form if it has one, else what is read of it as it stands. Nothing of it changes.
json::Result<app::TakenSource> sourceOfOpen(const Context& context, const app::Workbench& workbench,
                                            const css::uno::Reference<css::frame::XModel>& document);

} // namespace vanthu::extension
