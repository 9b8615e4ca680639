#pragma once

#include "app/Workbench.h"
#include "extension/uno/Boundary.h"

#include <optional>
#include <vector>

namespace vanthu::extension {

/// Asks which version stands of each paragraph that both a person and the form have changed; the document's, unless told otherwise.
/// Nothing: the person wants none of it. Main thread.
std::optional<app::Decisions> askConflicts(const Context& context, const Window& parent, const app::Workbench& bench,
                                           const std::vector<app::Conflict>& conflicts);

} // namespace vanthu::extension
