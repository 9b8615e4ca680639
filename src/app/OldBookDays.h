#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vanthu::app {

/// A day as old books write it – "2/3/2026", "02-03-2026", "2.3.2026", "2026-03-02", with a year from elsewhere also "2/3" – as
/// "2026-03-02". Nothing for a day that does not exist or a year of two digits, which could be any.
std::optional<std::string> readDay(std::string_view text, std::optional<int> year);

} // namespace vanthu::app
