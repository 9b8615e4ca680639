#include "odf/ListNumber.h"

#include "text/Roman.h"
#include "text/Utf8.h"

#include <algorithm>

namespace vanthu::odf {
namespace {

constexpr std::size_t kLetters = 26;

std::string letters(char first, bool sync, std::size_t number) {
    std::string text;
    if (sync) return std::string(1 + (number - 1) / kLetters, static_cast<char>(first + static_cast<char>((number - 1) % kLetters)));
    for (; number > 0; number = (number - 1) / kLetters) text += static_cast<char>(first + static_cast<char>((number - 1) % kLetters));
    std::reverse(text.begin(), text.end());
    return text;
}

std::string roman(bool capital, std::size_t number) {
    std::string text = text::roman(number);
    if (!capital)
        for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace

std::string listNumber(std::string_view format, bool letterSync, std::size_t number) {
    constexpr std::size_t kMostRoman = 3'999;
    constexpr std::size_t kMostSync = kLetters * 16;
    if (format.empty()) return {};
    if (number > 0 && (format == "i" || format == "I") && number <= kMostRoman) return roman(format == "I", number);
    if (number > 0 && (format == "a" || format == "A") && (!letterSync || number <= kMostSync))
        return letters(format[0], letterSync, number);
    std::string digits = std::to_string(number);
    // "01, 02, 03, ..." and "001, …": as many digits as its first number has.
    constexpr std::size_t kWidest = 8;
    const std::size_t width = format.front() == '0' ? std::min(format.find_first_not_of("0123456789"), format.size()) : 0;
    if (width <= kWidest && digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::string plainBullet(std::string_view bullet) {
    const text::Decoded sign = text::decode(bullet);
    constexpr char32_t kFirstPrivate = 0xE000;
    constexpr char32_t kLastPrivate = 0xF8FF;
    constexpr char32_t kSymbolDash = 0xF02D;
    constexpr char32_t kSymbolPlus = 0xF02B;
    if (sign.length == 0 || sign.codePoint < kFirstPrivate || sign.codePoint > kLastPrivate) return std::string(bullet);
    if (sign.codePoint == kSymbolDash) return "-";
    return sign.codePoint == kSymbolPlus ? "+" : "•";
}

} // namespace vanthu::odf
