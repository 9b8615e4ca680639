#pragma once

#include "app/Messages.h"
#include "extension/uno/Boundary.h"

#include <string>
#include <vector>

namespace vanthu::extension {

/// Shows what came of reading a document, line by line: what is a guess, what found no place, what is missing. True if the person
/// wants to go on. Main thread.
bool showFindings(const Context& context, const Window& parent, const app::Messages& messages, std::string_view summary,
                  const std::vector<std::string>& findings);

} // namespace vanthu::extension
