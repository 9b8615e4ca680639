#include "text/Roman.h"

#include <array>
#include <utility>

namespace vanthu::text {

std::string roman(std::size_t number) {
    constexpr std::array<std::pair<std::size_t, const char*>, 13> kDigits{{{1000, "M"},
                                                                           {900, "CM"},
                                                                           {500, "D"},
                                                                           {400, "CD"},
                                                                           {100, "C"},
                                                                           {90, "XC"},
                                                                           {50, "L"},
                                                                           {40, "XL"},
                                                                           {10, "X"},
                                                                           {9, "IX"},
                                                                           {5, "V"},
                                                                           {4, "IV"},
                                                                           {1, "I"}}};
    std::string result;
    for (const auto& [value, digits] : kDigits)
        for (; number >= value; number -= value) result += digits;
    return result;
}

} // namespace vanthu::text
