#include "text/Utf8.h"

namespace vanthu::text {

namespace {

unsigned char byteAt(std::string_view utf8, std::size_t index) { return static_cast<unsigned char>(utf8[index]); }

bool isContinuation(std::string_view utf8, std::size_t index) { return index < utf8.size() && (byteAt(utf8, index) & 0xC0) == 0x80; }

} // namespace

Decoded decode(std::string_view utf8) noexcept {
    if (utf8.empty()) return {};
    const unsigned char lead = byteAt(utf8, 0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || utf8.size() < length) return {};
    char32_t codePoint = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(utf8, i)) return {};
        codePoint = codePoint << 6 | (byteAt(utf8, i) & 0x3FU);
    }
    const bool overlong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
    if (overlong || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) return {};
    return {codePoint, length};
}

void append(std::string& utf8, char32_t codePoint) {
    const auto tail = [&](int shift) { utf8 += static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F)); };
    if (codePoint < 0x80) {
        utf8 += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        utf8 += static_cast<char>(0xC0 | (codePoint >> 6));
        tail(0);
    } else if (codePoint < 0x10000) {
        utf8 += static_cast<char>(0xE0 | (codePoint >> 12));
        tail(6);
        tail(0);
    } else {
        utf8 += static_cast<char>(0xF0 | (codePoint >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace vanthu::text
