#include "text/Syllable.h"

#include "text/Letters.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vanthu::text {

namespace {

#include "text/SyllableTables.inc"

constexpr std::size_t kLongest = 7; // "nghiêng"

bool isRime(std::u32string_view rime, Tone tone) {
    if (!std::binary_search(std::begin(kRimes), std::end(kRimes), rime)) return false;
    const char32_t last = rime.back();
    const bool isStopped = last == U'c' || last == U'p' || last == U't' || rime.ends_with(U"ch");
    return !isStopped || tone == Tone::acute || tone == Tone::dot;
}

} // namespace

bool isSyllable(std::u32string_view word) noexcept {
    if (word.empty() || word.size() > kLongest) return false;
    std::array<char32_t, kLongest> plain{};
    Tone tone = Tone::level;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const Letter letter = takeApart(word[i]);
        if (letter.base == 0 || (letter.tone != Tone::level && tone != Tone::level)) return false;
        if (letter.tone != Tone::level) tone = letter.tone;
        plain[i] = letter.base;
    }
    const std::u32string_view base(plain.data(), word.size());
    if (isRime(base, tone)) return true;
    return std::any_of(std::begin(kOnsets), std::end(kOnsets), [&](std::u32string_view onset) {
        return base.size() > onset.size() && base.starts_with(onset) && isRime(base.substr(onset.size()), tone);
    });
}

} // namespace vanthu::text
