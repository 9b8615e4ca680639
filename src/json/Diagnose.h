#pragma once

#include "json/Fault.h"

#include <optional>
#include <string_view>

namespace vanthu::json {

/// Reads a JSON text slowly and carefully, and tells the first thing wrong with it: what, line and column, and the pointer of
/// the value that was being read. Empty if nothing is wrong. Needs no recursion, so that any depth is safe.
std::optional<Fault> diagnose(std::string_view utf8);

} // namespace vanthu::json
