#include "text/Scan.h"

#include "text/Utf8.h"

#include <array>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanthu::text {

namespace {

Problem problemOf(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' ? Problem::none : Problem::controlCharacter;
    if (c >= 0x7F && c <= 0x9F) return Problem::controlCharacter;
    if (c == 0x2028 || c == 0x2029) return Problem::controlCharacter;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return Problem::directionOverride;
    if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return Problem::nonCharacter;
    return Problem::none;
}

/// Blocks in which every character has combining class 0 and is its own NFC.
bool surelyComposed(char32_t c) {
    return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2002 && c <= 0x203F) || (c >= 0x20A0 && c <= 0x20BF) ||
           (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2500 && c <= 0x26FF);
}

/// Reads characters one by one from `result.byteOffset` until `end` is reached or passed, or a problem is found.
bool scanSlowly(std::string_view utf8, std::size_t end, ScanResult& result) {
    while (result.byteOffset < end) {
        const Decoded decoded = decode(utf8.substr(result.byteOffset));
        const Problem problem = decoded.length == 0 ? Problem::invalidUtf8 : problemOf(decoded.codePoint);
        if (problem != Problem::none) {
            result.problem = problem;
            result.codePoint = decoded.codePoint;
            result.character = countCharacters(utf8.substr(0, result.byteOffset)) + 1;
            result.mayNeedComposing = true;
            return false;
        }
        if (!surelyComposed(decoded.codePoint)) result.mayNeedComposing = true;
        if (decoded.codePoint < 0x20) result.hasTabOrLineFeed = true;
        result.byteOffset += decoded.length;
    }
    return true;
}

#if defined(__SSE2__)

constexpr std::size_t kBlock = 16;

__m128i all(unsigned char byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

/// Bytes in first..last, both of the same half (below or above 0x80) because SSE2 compares signed bytes.
__m128i inRange(__m128i bytes, unsigned char first, unsigned char last) {
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, all(static_cast<unsigned char>(first - 1))),
                         _mm_cmplt_epi8(bytes, all(static_cast<unsigned char>(last + 1))));
}

/// True if the 16 bytes are made of what nearly all Vietnamese text is made of: printable ASCII, U+00C0-U+02FF (two
/// bytes, C3-CB) and U+1E80-U+1EFF (three bytes, E1 BA and E1 BB). `before` and `twoBefore` are the same bytes moved on by one
/// and two places, so that a character may straddle two blocks. Inlined, so that a loop over blocks keeps the constants.
[[gnu::always_inline]] inline bool isPlain(__m128i bytes, __m128i before, __m128i twoBefore) {
    const __m128i continuation = _mm_cmplt_epi8(bytes, all(0xC0));
    const __m128i afterThree = _mm_cmpeq_epi8(before, all(0xE1));
    const __m128i continuationDue =
        _mm_or_si128(_mm_or_si128(inRange(before, 0xC3, 0xCB), afterThree), _mm_cmpeq_epi8(twoBefore, all(0xE1)));
    const __m128i straying = _mm_xor_si128(continuation, continuationDue);
    const __m128i secondOfThree = inRange(bytes, 0xBA, 0xBB);
    const __m128i foreignSecond = _mm_andnot_si128(secondOfThree, afterThree);
    __m128i known = _mm_or_si128(continuation, _mm_or_si128(inRange(bytes, 0xC3, 0xCB), _mm_cmpeq_epi8(bytes, all(0xE1))));
    known = _mm_or_si128(known, inRange(bytes, 0x20, 0x7E));
    const __m128i bad = _mm_or_si128(_mm_or_si128(straying, foreignSecond), _mm_andnot_si128(known, all(0xFF)));
    return _mm_movemask_epi8(bad) == 0;
}

__m128i load(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }

/// Goes on over plain blocks that have two bytes before them and end inside the text; gives where that ends.
std::size_t skipPlainBlocks(std::string_view utf8, std::size_t at) {
    if (at < 2) return at;
    const char* const bytes = utf8.data();
    while (at + kBlock <= utf8.size() && isPlain(load(bytes + at), load(bytes + at - 1), load(bytes + at - 2))) at += kBlock;
    return at;
}

/// The same test for a block at either end of the text: it is copied between spaces, which end a character that is cut off.
bool isPlainEdge(std::string_view utf8, std::size_t at) {
    std::array<char, 2 + kBlock> padded;
    padded.fill(' ');
    const std::size_t lead = at < 2 ? at : 2;
    const std::size_t rest = utf8.size() - at;
    std::memcpy(padded.data() + 2 - lead, utf8.data() + at - lead, lead + (rest < kBlock ? rest : kBlock));
    return isPlain(load(padded.data() + 2), load(padded.data() + 1), load(padded.data()));
}

/// The first byte of the character that the plain text before `at` ends inside of; `at` itself if it ends with a whole one.
std::size_t characterStart(std::string_view utf8, std::size_t at) {
    const auto lead = [&](std::size_t back) { return at < back ? 0 : static_cast<unsigned char>(utf8[at - back]); };
    if (lead(1) >= 0xC0) return at - 1;
    return lead(2) >= 0xE0 ? at - 2 : at;
}

#endif

} // namespace

ScanResult scan(std::string_view utf8) noexcept {
    ScanResult result;
#if defined(__SSE2__)
    std::size_t at = 0;
    while ((at = skipPlainBlocks(utf8, at)) < utf8.size()) {
        if (isPlainEdge(utf8, at)) {
            at += kBlock;
            continue;
        }
        result.byteOffset = characterStart(utf8, at);
        const std::size_t end = at + kBlock < utf8.size() ? at + kBlock : utf8.size();
        if (!scanSlowly(utf8, end, result)) return result;
        at = result.byteOffset;
    }
    result.byteOffset = characterStart(utf8, utf8.size());
    if (!scanSlowly(utf8, utf8.size(), result)) return result;
#else
    if (!scanSlowly(utf8, utf8.size(), result)) return result;
#endif
    result.byteOffset = 0;
    return result;
}

std::size_t countCharacters(std::string_view utf8) noexcept {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

} // namespace vanthu::text
