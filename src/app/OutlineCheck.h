#pragma once

#include "form/Kind.h"
#include "layout/Recipe.h"
#include "json/Fault.h"

namespace vanthu::app {

/// The paths in an outline and its texts that lead to no field of the kind: they would print nothing for ever.
json::Faults unknownPaths(const layout::Recipe& recipe, const form::Kind& kind);

} // namespace vanthu::app
