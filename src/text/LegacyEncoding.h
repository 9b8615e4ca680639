#pragma once

#include <span>
#include <string>
#include <string_view>

namespace vanthu::text {

/// Encodings of Vietnamese from before Unicode, which live on in old files as Latin-1 letters with a font that shows them right.
enum class LegacyEncoding { none, tcvn3, vni };

/// What a font says of text set in it.
struct LegacyFont {
    LegacyEncoding encoding = LegacyEncoding::none;
    bool showsCapitals = false; ///< ".VnTimeH": small letters look like capitals
    bool operator==(const LegacyFont&) const = default;
};

/// By the name of the font: ".VnTime", ".VnTimeH", "VNI-Times". Anything else is `none`.
LegacyFont legacyFont(std::string_view fontName) noexcept;

/// By the text alone: an encoding only where nearly every word with an odd letter is Vietnamese in it and few are as they stand.
/// Short texts (fewer than three such words) are `none`. Linear in length; invalid UTF-8 is `none`.
LegacyEncoding detectLegacy(std::string_view utf8);

inline bool isLegacy(std::string_view utf8) { return detectLegacy(utf8) != LegacyEncoding::none; }

/// The text in Unicode, NFC. What the encoding does not know stays. Throws only what memory or ICU's data throw.
std::string fromLegacy(std::string_view utf8, LegacyEncoding encoding, bool showsCapitals = false);

/// One letter of an encoding: what stands for it, one or two code points, and the letter.
struct LegacyLetter {
    std::u32string_view written;
    char32_t letter = 0;
};

/// The table of an encoding; empty for `none`.
std::span<const LegacyLetter> legacyLetters(LegacyEncoding encoding) noexcept;

} // namespace vanthu::text
