#pragma once

#include "store/Values.h"
#include "json/Fault.h"

#include <optional>
#include <string>

namespace vanthu::app {

/// What `vanthu tasks` asks for: due within a period from today ("7d", today included; "today", "week" to its Sunday), late, of a unit. All
/// open tasks for nothing said.
json::Result<store::TaskOrder> readTaskOrder(const std::string& today, const std::optional<std::string>& due, bool late,
                                             const std::optional<std::string>& unit);

/// "5-20", "5-", "-20" into the order's first and last; false for anything else.
bool readRange(const std::string& text, store::BookOrder& order);

} // namespace vanthu::app
