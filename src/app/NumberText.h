#pragma once

#include <cstdint>
#include <string>

namespace vanthu::app {

/// "08/KH-UBND", "01a/QĐ-UBND"; "…/KH-UBND" for a document without a number.
inline std::string numberText(std::int64_t number, const std::string& suffix, const std::string& symbol) {
    if (number == 0) return "…/" + symbol;
    return (number < 10 ? "0" : "") + std::to_string(number) + suffix + "/" + symbol;
}

} // namespace vanthu::app
