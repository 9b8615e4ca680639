#pragma once

#include "extension/component/CommandTable.h"
#include "extension/formview/DraftFile.h"
#include "extension/formview/FormState.h"

#include <optional>

namespace vanthu::extension {

/// Asks whether to go on with a draft that was left, if there is one; gives its form then. A draft that is not wanted is set aside,
/// not deleted.
std::optional<json::Value> offerDraft(const Invocation& invocation, const app::Workbench& bench, const form::Kind& kind, DraftFile& draft);

/// Completes what the form cites from the register, if there is one, runs the form dialog and keeps what is typed in `draft` all the while.
/// True if the form was accepted. A draft that cannot be kept is said once, when the dialog closes.
bool editForm(const Invocation& invocation, FormState& state, DraftFile& draft, std::string_view title, std::string_view acceptButton);

} // namespace vanthu::extension
