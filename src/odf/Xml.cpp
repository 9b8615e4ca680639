#include "odf/Xml.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanthu::odf {
namespace {

using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytes(std::string_view members) {
    ByteSet set{};
    for (const char c : members) set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr ByteSet kMarkup = bytes("&<>");
constexpr ByteSet kAttributeMarkup = bytes("&<>\"\n\t\r");

bool has(const ByteSet& set, char c) { return set[static_cast<unsigned char>(c)]; }

/// How many bytes from `i` on are surely plain, where there are enough of them to look at a block at once. `spaces`: a second space in
/// a row is not plain either. Most bytes of a document are looked at here, so it is worth its code (docs/benchmarks.md).
#if defined(__SSE2__)
std::size_t plainRun(std::string_view value, std::size_t i, bool spaces) {
    constexpr std::size_t kBlock = 16;
    // Strictly less: the last byte of a paragraph is left to the loop that knows what it means there.
    if (i + kBlock >= value.size()) return 0;
    const auto all = [](char c) { return _mm_set1_epi8(c); };
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(value.data() + i));
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, all(0x1F)), bytes);
    const __m128i angle = _mm_cmpeq_epi8(_mm_or_si128(bytes, all('<' ^ '>')), all('>'));
    const __m128i markup = _mm_or_si128(_mm_or_si128(angle, _mm_cmpeq_epi8(bytes, all('&'))), control);
    auto found = static_cast<unsigned>(_mm_movemask_epi8(markup));
    if (spaces) {
        const auto space = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, all(' '))));
        found |= space & space << 1U;
    }
    return found == 0 ? kBlock : static_cast<std::size_t>(std::countr_zero(found));
}
#else
std::size_t plainRun(std::string_view, std::size_t, bool) { return 0; }
#endif

std::string number(double value, const char* unit) {
    constexpr std::int64_t kScale = 10000; // four decimals
    const std::int64_t scaled = std::llround(value * kScale);
    const std::int64_t magnitude = scaled < 0 ? -scaled : scaled;
    char buffer[48];
    char* end = buffer;
    if (scaled < 0) *end++ = '-';
    end = std::to_chars(end, buffer + sizeof buffer, magnitude / kScale).ptr;
    std::int64_t rest = magnitude % kScale;
    if (rest != 0) *end++ = '.';
    for (std::int64_t place = kScale / 10; rest != 0; place /= 10) {
        *end++ = static_cast<char>('0' + rest / place);
        rest %= place;
    }
    return std::string(buffer, end) + unit;
}

std::string_view entity(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\n':
        return "&#10;";
    case '\t':
        return "&#9;";
    default:
        return "&#13;";
    }
}

} // namespace

void Xml::escapeText(std::string_view value) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        while (const std::size_t plain = plainRun(value, i, false)) i += plain;
        if (!has(kMarkup, value[i])) continue;
        out_.append(value, from, i - from);
        out_ += entity(value[i]);
        from = i + 1;
    }
    out_.append(value, from);
}

Xml& Xml::attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    const char* from = value.data();
    const char* const end = from + value.size();
    for (const char* at = from; at != end; ++at) {
        if (!has(kAttributeMarkup, *at)) continue;
        out_.append(from, at);
        out_ += entity(*at);
        from = at + 1;
    }
    out_.append(from, end);
    out_ += '"';
    return *this;
}

Xml& Xml::paragraphText(std::string_view value, bool& folding, bool last) {
    closeTag();
    std::size_t from = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (!folding) {
            while (const std::size_t plain = plainRun(value, i, true)) {
                i += plain;
                folding = value[i - 1] == ' ';
                if (folding) break;
            }
        }
        const char c = value[i];
        if (c != ' ' && c != '\n' && c != '\t' && !has(kMarkup, c)) {
            folding = false;
            continue;
        }
        const bool plainSpace = c == ' ' && !folding && !(last && i + 1 == value.size());
        folding = c == ' ' || c == '\n';
        if (plainSpace) continue;
        out_.append(value, from, i - from);
        out_ += c == ' ' ? "<text:s/>" : c == '\n' ? "<text:line-break/>" : c == '\t' ? "<text:tab/>" : entity(c);
        from = i + 1;
    }
    out_.append(value, from);
    return *this;
}

std::string mm(double value) { return number(value, "mm"); }

std::string pt(double value) { return number(value, "pt"); }

} // namespace vanthu::odf
