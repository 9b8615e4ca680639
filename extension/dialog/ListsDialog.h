#pragma once

#include "app/OfficeLists.h"
#include "app/Workbench.h"
#include "extension/dialog/DialogBuilder.h"

namespace vanthu::extension {

/// The window in which the lists of the office are looked at and edited. Writes them when it is asked to; closing it with changes asks
/// first. Borrows the lists. Main thread.
void editLists(const Context& context, const Window& parent, const app::Workbench& bench, app::OfficeLists& lists);

} // namespace vanthu::extension
