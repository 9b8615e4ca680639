#include "extension/formview/Contrast.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vanthu::extension {

namespace {

double linear(Color part) {
    const double share = static_cast<double>(part & 0xFFU) / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) { return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color); }

} // namespace

double contrast(Color one, Color other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Color faultColorOn(Color background) {
    constexpr double kReadable = 4.5; // WCAG 2, level AA, text of ordinary size
    constexpr std::array<Color, 4> kReds{0xB3001B, 0xFF8A80, 0x6B0010, 0xFFCDD2};
    const auto readable = std::ranges::find_if(kReds, [&](Color red) { return contrast(red, background) >= kReadable; });
    if (readable != kReds.end()) return *readable;
    constexpr Color kBlack = 0x000000;
    constexpr Color kWhite = 0xFFFFFF;
    return contrast(kBlack, background) >= contrast(kWhite, background) ? kBlack : kWhite;
}

} // namespace vanthu::extension
