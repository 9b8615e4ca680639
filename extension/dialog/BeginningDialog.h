#pragma once

#include "app/Messages.h"
#include "app/Ways.h"
#include "extension/uno/Boundary.h"

#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// What the window says of the document that another one is begun from.
struct BeginningSource {
    std::string summary;               ///< which document it is, or how it was read
    std::vector<std::string> findings; ///< what is a guess or found no place where it was read; empty for one with a form
};

/// Asks which document is to be begun; nothing if the person does not want to. Main thread.
std::optional<app::Beginning> chooseBeginning(const Context& context, const Window& parent, const app::Messages& messages,
                                              const BeginningSource& source, const std::vector<app::Beginning>& beginnings);

} // namespace vanthu::extension
