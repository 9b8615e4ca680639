#pragma once

#include "app/Workbench.h"
#include "form/Kind.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <org/vanthu/FormException.hpp>

namespace vanthu::extension {

/// The exception a program gets for the faults of a form. `kind` may be nullptr.
org::vanthu::FormException formException(const app::Workbench& workbench, const json::Faults& faults, const form::Kind* kind);

/// The same as data: an array of {pointer, id, message}.
json::Value faultsAsJson(const app::Workbench& workbench, const json::Faults& faults, const form::Kind* kind);

} // namespace vanthu::extension
