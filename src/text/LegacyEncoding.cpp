#include "text/LegacyEncoding.h"

#include "text/Letters.h"
#include "text/Scan.h"
#include "text/Syllable.h"
#include "text/Utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace vanthu::text {

namespace {

#include "text/LegacyTables.inc"

constexpr char32_t kLatin1End = 0x100;
constexpr std::size_t kFewestWords = 3;    // odd words that make a text long enough to judge
constexpr std::size_t kSample = 64 * 1024; // code points that are looked at: a document is in one encoding

/// Letters by their first code point; VNI's second is looked up in the short list of its base.
class Decoder {
public:
    explicit Decoder(std::span<const LegacyLetter> letters) {
        for (const LegacyLetter& letter : letters) {
            if (letter.written.size() == 1)
                single_[letter.written[0]] = letter.letter;
            else
                pairs_[letter.written[0]][letter.written[1]] = static_cast<std::uint16_t>(letter.letter);
        }
    }

    /// The letter that the text begins with and how many code points it takes; 0 code points if it is none of the encoding.
    std::pair<char32_t, std::size_t> next(std::u32string_view text) const {
        const char32_t first = text[0];
        if (first >= kLatin1End) return {first, 0};
        if (text.size() > 1 && text[1] < kLatin1End && pairs_[first][text[1]] != 0) return {pairs_[first][text[1]], 2};
        return single_[first] != 0 ? std::pair<char32_t, std::size_t>{single_[first], 1} : std::pair<char32_t, std::size_t>{first, 0};
    }

private:
    std::array<char32_t, kLatin1End> single_{};
    std::array<std::array<std::uint16_t, kLatin1End>, kLatin1End> pairs_{};
};

const Decoder& decoderOf(LegacyEncoding encoding) {
    static const Decoder tcvn3{kTcvn3};
    static const Decoder vni{kVni};
    return encoding == LegacyEncoding::vni ? vni : tcvn3;
}

std::u32string convert(std::u32string_view text, const Decoder& decoder) {
    std::u32string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto [letter, length] = decoder.next(text);
        result += letter;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

bool isCapital(char32_t c) { return c >= U'A' && c <= U'Z'; }

/// TCVN3 has no capitals with tones: in a word in capitals they are small, "HOạCH", "CHế"; but "Số" is a word as others.
bool hasSmallAmongCapitals(std::u32string_view text) {
    std::size_t before = 0; // capitals of the word so far
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const bool odd = c >= 0x80 && c != 0xA0;
        if (odd && (before > 1 || (i + 1 < text.size() && isCapital(text[i + 1])))) return true;
        before = isCapital(c) ? before + 1 : odd ? before : 0;
    }
    return false;
}

/// As UTF-8. Lines and columns of a text in capitals get back those that the encoding could not write: no other letter of them is small.
std::string withCapitalsMended(std::u32string_view text) {
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && text[end] != U'\n' && text[end] != U'\t' && !text.substr(end).starts_with(U"   ")) ++end;
        const std::u32string_view part = text.substr(begin, end - begin);
        std::string utf8;
        for (const char32_t c : part) append(utf8, c);
        const bool small = std::any_of(part.begin(), part.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
        result += !small && hasSmallAmongCapitals(part) ? upperCase(utf8) : utf8;
        if (end < text.size()) append(result, text[end]);
        begin = end + 1;
    }
    return result;
}

struct Count {
    std::size_t words = 0;          ///< with a letter
    std::size_t odd = 0;            ///< with something beyond ASCII
    std::size_t asIs = 0;           ///< odd and a Vietnamese syllable as it stands
    std::size_t modern = 0;         ///< with a Vietnamese letter that no old encoding has
    std::size_t tcvn3 = 0, vni = 0; ///< odd and a syllable once converted
};

bool isBetweenWords(char32_t c) {
    return c < 0x80 ? !((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) : c == 0xA0 || (c >= 0x2000 && c < 0x2C00) || c == 0xFFFD;
}

void countWord(std::u32string_view word, Count& count) {
    ++count.words;
    if (std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; })) return;
    ++count.odd;
    if (std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= kLatin1End; })) {
        ++count.modern;
        return;
    }
    if (isSyllable(word)) ++count.asIs;
    if (isSyllable(convert(word, decoderOf(LegacyEncoding::tcvn3)))) ++count.tcvn3;
    if (isSyllable(convert(word, decoderOf(LegacyEncoding::vni)))) ++count.vni;
}

/// The words of a text; empty if it is no UTF-8.
std::u32string codePoints(std::string_view utf8, std::size_t most) {
    std::u32string text;
    while (!utf8.empty() && text.size() < most) {
        const Decoded decoded = decode(utf8);
        if (decoded.length == 0) return {};
        text += decoded.codePoint;
        utf8.remove_prefix(decoded.length);
    }
    return text;
}

/// Old text has odd letters in every second word, nine of ten must make sense, and few as they stand.
bool isSure(const Count& count, std::size_t good) {
    return good >= kFewestWords && good * 10 >= count.odd * 9 && count.odd * 3 >= count.words && count.asIs * 2 <= count.odd &&
           count.modern * 20 <= count.odd;
}

bool startsWithNoCase(std::string_view text, std::string_view prefix) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; };
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(), [&](char a, char b) { return lower(a) == lower(b); });
}

} // namespace

std::span<const LegacyLetter> legacyLetters(LegacyEncoding encoding) noexcept {
    if (encoding == LegacyEncoding::tcvn3) return kTcvn3;
    if (encoding == LegacyEncoding::vni) return kVni;
    return {};
}

LegacyFont legacyFont(std::string_view fontName) noexcept {
    if (startsWithNoCase(fontName, ".Vn")) return {LegacyEncoding::tcvn3, fontName.ends_with('H')};
    if (startsWithNoCase(fontName, "VNI-")) return {LegacyEncoding::vni, false};
    return {};
}

LegacyEncoding detectLegacy(std::string_view utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return LegacyEncoding::none;
    const std::u32string text = codePoints(utf8, kSample);
    Count count;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !isBetweenWords(text[end])) ++end;
        if (end > at) countWord(std::u32string_view(text).substr(at, end - at), count);
        at = end + 1;
    }
    const std::size_t best = std::max(count.tcvn3, count.vni);
    if (!isSure(count, best) || count.tcvn3 == count.vni) return LegacyEncoding::none;
    return count.tcvn3 > count.vni ? LegacyEncoding::tcvn3 : LegacyEncoding::vni;
}

std::string fromLegacy(std::string_view utf8, LegacyEncoding encoding, bool showsCapitals) {
    if (encoding == LegacyEncoding::none) return std::string(utf8);
    const Decoder& decoder = decoderOf(encoding);
    std::string result;
    result.reserve(utf8.size() * 2);
    const std::u32string letters = convert(codePoints(utf8, utf8.size()), decoder);
    if (encoding == LegacyEncoding::tcvn3)
        result = withCapitalsMended(letters);
    else
        for (const char32_t c : letters) append(result, c);
    if (result.empty()) return std::string(utf8);
    composeNfc(result);
    return showsCapitals ? upperCase(result) : result;
}

} // namespace vanthu::text
