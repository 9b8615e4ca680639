#pragma once

#include "extension/uno/Office.h"
#include "store/Store.h"
#include "json/Fault.h"

/// The register as somebody who enters something works with it; who only asks uses app::RegisterDesk.
namespace vanthu::extension {

/// True if there is one to open without making it: one that is named, or the user's own that exists. Quick, asks nobody.
bool hasRegister(const Context& context);

/// Opens it; the user's own is made at the first use. Any thread; each has its own store. Faults: those of store::Store::open.
json::Result<store::Store> openRegister(const Context& context);

/// Who does something now, as the journal says it: the name in the office's options, else the user's.
store::Occasion occasionNow(const Context& context);

} // namespace vanthu::extension
