#pragma once

#include "app/RegisterDesk.h"
#include "extension/uno/Office.h"
#include "store/Store.h"

namespace vanthu::extension {

/// The register of this desk: the one VANTHU_STORE names, else the user's own if it is there, as the command `vanthu` finds it. Its engines
/// come with the extension. Waits for others two seconds at most: somebody sits before the screen.
app::RegisterDesk registerDesk(const Context& context);

/// How that register is opened; `create` is set where it is the user's own, which the first entry makes.
store::OpenOrder registerOrder(const Context& context);

} // namespace vanthu::extension
