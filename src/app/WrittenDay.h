#pragma once

#include <optional>
#include <string>

namespace vanthu::app {

/// A day as people write it: "02/03/2026".
std::string writtenDay(const std::string& day);

/// "2/3/2026" as "2026-03-02"; nothing for what is no day.
std::optional<std::string> readWrittenDay(const std::string& text);

} // namespace vanthu::app
