#pragma once

#include <cstdint>

namespace vanthu::text {

/// The five marks of Vietnamese tones; a letter without one has `level`.
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };

/// A letter taken apart: "Ệ" is "ê", dot, a capital. `base` is in lower case and without its tone; 0 for what is no letter.
struct Letter {
    char32_t base = 0;
    Tone tone = Tone::level;
    bool capital = false;
};

/// Takes a code point apart by a table of the Vietnamese alphabet; letters of other alphabets are their own base. Of those, only
/// the capitals of Latin-1 are known as capitals. No allocation; safe from every thread.
Letter takeApart(char32_t codePoint) noexcept;

/// The lower-case letter with that tone, or 0 if `base` is no vowel.
char32_t withTone(char32_t base, Tone tone) noexcept;

} // namespace vanthu::text
