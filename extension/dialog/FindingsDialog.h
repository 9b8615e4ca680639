#pragma once

#include "app/Messages.h"
#include "extension/uno/Boundary.h"

#include <string>
#include <vector>

namespace vanthu::extension {

struct FindingsTexts {
    std::string title;
    std::string summary;
    std::string list; ///< label of the list
    std::string goOn; ///< label of the button
};

/// Shows lines to look at before something is done: what reading a document left open, what a public version says otherwise. True
/// if the person wants to go on. Main thread.
bool showFindings(const Context& context, const Window& parent, const app::Messages& messages, const FindingsTexts& texts,
                  const std::vector<std::string>& findings);

} // namespace vanthu::extension
