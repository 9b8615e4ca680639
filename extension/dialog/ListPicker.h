#pragma once

#include "app/ListChoices.h"
#include "extension/dialog/DialogBuilder.h"

#include <optional>
#include <string_view>

namespace vanthu::extension {

/// Lets a person choose an entry of the office's lists by typing a part of it: those valid on `day` (ISO 8601), or all, if wanted. `title`
/// says what for, `typed` is what is searched for first. Nothing if it was cancelled. Main thread.
std::optional<app::ListChoices::Offer> pickFromLists(const Context& context, const Window& parent, const app::Messages& messages,
                                                     const app::ListChoices& choices, std::string_view title, std::string_view typed,
                                                     std::string_view day);

} // namespace vanthu::extension
