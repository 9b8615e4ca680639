#pragma once

#include "cli/Command.h"

namespace vanthu::cli {

/// Options of several commands, each with one meaning.
inline constexpr Option kTodayOption{"--today", "", "cli-value-day", "cli-option-today"};
inline constexpr Option kJsonOption{"--json", "", "", "cli-option-json"};

} // namespace vanthu::cli
