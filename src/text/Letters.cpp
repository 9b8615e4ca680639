#include "text/Letters.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace vanthu::text {

namespace {

constexpr std::size_t kTones = 6;
// Each vowel with its six tones, in the order of Tone.
constexpr std::u32string_view kSmall = U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
constexpr std::u32string_view kCapital = U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
static_assert(kSmall.size() == 72 && kCapital.size() == 72);

constexpr char32_t kLowEnd = 0x250;     // Basic Latin to Latin Extended-B
constexpr char32_t kHighBegin = 0x1EA0; // the Vietnamese part of Latin Extended Additional
constexpr char32_t kHighEnd = 0x1EFA;

constexpr bool isOtherLatin(char32_t c) { return c >= 0xC0 && c != 0xD7 && c != 0xF7; }

constexpr Letter plain(char32_t c) {
    if (c >= U'a' && c <= U'z') return {c, Tone::level, false};
    if (c >= U'A' && c <= U'Z') return {c + 0x20, Tone::level, true};
    if (c == U'Đ' || c == U'đ') return {U'đ', Tone::level, c == U'Đ'};
    if (c == 0xAA || c == 0xB5 || c == 0xBA) return {c, Tone::level, false};
    if (c < 0xC0 || !isOtherLatin(c)) return {};
    const bool capital = c < 0xDF;
    return {capital ? c + 0x20 : c, Tone::level, capital};
}

struct Tables {
    std::array<Letter, kLowEnd> low{};
    std::array<Letter, kHighEnd - kHighBegin> high{};

    constexpr Tables() {
        for (char32_t c = 0; c < kLowEnd; ++c) low[c] = plain(c);
        for (char32_t c = kHighBegin; c < kHighEnd; ++c) high[c - kHighBegin] = {c, Tone::level, false};
        for (std::size_t i = 0; i < kSmall.size(); ++i) {
            const char32_t base = kSmall[i - i % kTones];
            at(kSmall[i]) = {base, static_cast<Tone>(i % kTones), false};
            at(kCapital[i]) = {base, static_cast<Tone>(i % kTones), true};
        }
    }

    constexpr Letter& at(char32_t c) { return c < kLowEnd ? low[c] : high[c - kHighBegin]; }
};

constexpr Tables kTables;

/// Marks, spaces and symbols beyond Latin; the rest up there are letters of other scripts or combining marks.
bool isSymbol(char32_t c) {
    return (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || (c >= 0xFE10 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF10) ||
           (c >= 0xE000 && c < 0xF900) || c >= 0x1F000 || c == 0xFEFF || c == 0xFFFD;
}

} // namespace

Letter takeApart(char32_t codePoint) noexcept {
    if (codePoint < kLowEnd) return kTables.low[codePoint];
    if (codePoint >= kHighBegin && codePoint < kHighEnd) return kTables.high[codePoint - kHighBegin];
    return isSymbol(codePoint) ? Letter{} : Letter{codePoint, Tone::level, false};
}

char32_t withTone(char32_t base, Tone tone) noexcept {
    for (std::size_t i = 0; i < kSmall.size(); i += kTones) {
        if (kSmall[i] == base) return kSmall[i + static_cast<std::size_t>(tone)];
    }
    return 0;
}

} // namespace vanthu::text
