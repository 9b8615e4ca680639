#pragma once

#include <string>

namespace vanthu::app {

/// A day as people write it: "02/03/2026".
std::string writtenDay(const std::string& day);

} // namespace vanthu::app
