#include "text/Search.h"

#include "text/Utf8.h"

#include <array>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vanthu::text {

namespace {

constexpr int kLongestWord = 60;
constexpr UChar32 kSmallDStroke = 0x0111;

icu::UnicodeString decomposed(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
    const icu::UnicodeString source = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    icu::UnicodeString apart = nfkd != nullptr ? nfkd->normalize(source, status) : icu::UnicodeString();
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    return apart;
}

/// What one code point is to search: a letter or digit as it is compared, or one of these.
constexpr char16_t kUnknown = 0, kGap = 1, kMark = 2, kSeveral = 3;
constexpr std::size_t kCommon = 0x2000; ///< all letters of Vietnamese lie below

char32_t compared(UChar32 folded) { return folded == kSmallDStroke ? U'd' : static_cast<char32_t>(folded); }

/// Asks ICU about one code point, without what stands around it.
char16_t sortOf(char32_t codePoint) {
    std::string utf8;
    append(utf8, codePoint);
    const icu::UnicodeString apart = decomposed(utf8);
    char16_t sort = kMark;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        const UChar32 folded = u_foldCase(apart.char32At(at), U_FOLD_CASE_DEFAULT);
        if (u_charType(folded) == U_NON_SPACING_MARK) continue;
        // A mark that folds to a letter may change its place among other marks.
        if (sort != kMark || folded >= static_cast<UChar32>(kCommon) || u_getCombiningClass(apart.char32At(at)) != 0) return kSeveral;
        sort = u_isalnum(folded) == 0 ? kGap : static_cast<char16_t>(compared(folded));
    }
    return sort;
}

/// The words of a text of common letters, which nearly all are: each code point is asked about once a thread. False if others are
/// among them.
bool appendCommon(std::string& words, std::string_view utf8) {
    thread_local std::array<char16_t, kCommon> sorts{};
    int length = 0;
    while (!utf8.empty()) {
        const Decoded next = decode(utf8);
        if (next.length == 0 || next.codePoint >= kCommon) return false;
        utf8.remove_prefix(next.length);
        char16_t& sort = sorts[next.codePoint];
        if (sort == kUnknown) sort = sortOf(next.codePoint);
        if (sort == kSeveral) return false;
        if (sort == kMark) continue;
        if (sort == kGap) {
            length = 0;
            continue;
        }
        if (length == 0 && !words.empty()) words += ' ';
        if (length++ < kLongestWord) append(words, sort);
    }
    return true;
}

} // namespace

std::string searchWords(std::string_view utf8) {
    std::string words;
    words.reserve(utf8.size());
    if (appendCommon(words, utf8)) return words;
    words.clear();
    const icu::UnicodeString text = decomposed(utf8);
    int length = 0;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 folded = u_foldCase(text.char32At(at), U_FOLD_CASE_DEFAULT);
        if (u_charType(folded) == U_NON_SPACING_MARK) continue;
        if (u_isalnum(folded) == 0) {
            length = 0;
            continue;
        }
        if (length == 0 && !words.empty()) words += ' ';
        if (length++ < kLongestWord) append(words, compared(folded));
    }
    return words;
}

} // namespace vanthu::text
