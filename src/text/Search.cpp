#include "text/Search.h"

#include "text/Utf8.h"

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

/// Words of plain ASCII, which most of symbols and numbers are, without a detour through UTF-16.
bool appendAscii(std::string& words, std::string_view utf8) {
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    int length = 0;
    for (const char c : utf8) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (!upper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
            length = 0;
            continue;
        }
        if (length == 0 && !words.empty()) words += ' ';
        if (length++ < kLongestWord) words += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return true;
}

} // namespace

std::string searchWords(std::string_view utf8) {
    std::string words;
    words.reserve(utf8.size());
    if (appendAscii(words, utf8)) return words;
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
        if (length++ < kLongestWord) append(words, folded == kSmallDStroke ? U'd' : static_cast<char32_t>(folded));
    }
    return words;
}

} // namespace vanthu::text
