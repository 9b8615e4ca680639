#pragma once

#include "app/Messages.h"
#include "extension/formview/CopyParts.h"
#include "extension/uno/Boundary.h"
#include "form/Field.h"

#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// What is asked before a copy is made.
struct CopyQuestion {
    std::string summary;             ///< which document is copied
    std::vector<form::Choice> forms; ///< those that can be made of it; not empty
    std::string extract;             ///< the form that takes parts
    std::vector<CopyPart> parts;
};

struct CopyAnswer {
    std::string form;
    std::vector<std::string> parts; ///< pointers; of an extract only
    bool electronic = false;
};

/// Asks in which form a document is copied, what an extract takes, and whether on paper; nothing if the person does not want to. Main
/// thread.
std::optional<CopyAnswer> askCopy(const Context& context, const Window& parent, const app::Messages& messages,
                                  const CopyQuestion& question);

} // namespace vanthu::extension
