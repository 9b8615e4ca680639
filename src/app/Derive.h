#pragma once

#include "app/Ways.h"
#include "store/Values.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <optional>
#include <string>

namespace vanthu::app {

/// The document a form is begun from.
struct DeriveSource {
    const form::Kind* kind = nullptr;
    json::Value form;                          ///< normalised; finished or not
    bool ofForm = true;                        ///< the form it was made from, not one that was read back
    std::optional<store::KnownDocument> known; ///< what the register knows of it: number, date, what became of its tasks
};

/// A form begun from an earlier document in that way: the defaults of the kind, over them what the way takes. It is a draft: what only
/// the new document knows is still empty. `today` ("2026-01-31") decides which tasks are late.
json::Value derive(const Workbench& workbench, const Beginning& beginning, const DeriveSource& source, const std::string& today);

} // namespace vanthu::app
