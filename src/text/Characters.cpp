#include "text/Characters.h"

#include "text/Utf8.h"

#include <unicode/uchar.h>

namespace vanthu::text {

char32_t lower(char32_t codePoint) noexcept {
    if (codePoint < 0x80) return codePoint >= U'A' && codePoint <= U'Z' ? codePoint + 0x20 : codePoint;
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint)));
}

bool isLetter(char32_t codePoint) noexcept {
    if (codePoint < 0x80) return (codePoint | 0x20) >= U'a' && (codePoint | 0x20) <= U'z';
    return u_isalpha(static_cast<UChar32>(codePoint)) != 0;
}

bool isUpper(char32_t codePoint) noexcept {
    if (codePoint < 0x80) return codePoint >= U'A' && codePoint <= U'Z';
    return u_isupper(static_cast<UChar32>(codePoint)) != 0;
}

bool isLower(char32_t codePoint) noexcept {
    if (codePoint < 0x80) return codePoint >= U'a' && codePoint <= U'z';
    return u_islower(static_cast<UChar32>(codePoint)) != 0;
}

bool isBlank(char32_t codePoint) noexcept {
    if (codePoint < 0x80) return codePoint == U' ' || (codePoint >= 0x09 && codePoint <= 0x0D);
    return codePoint == 0x85 || codePoint == 0xA0 || (codePoint >= 0x2000 && codePoint <= 0x200D) || codePoint == 0x2028 ||
           codePoint == 0x2029 || codePoint == 0x202F || codePoint == 0x205F || codePoint == 0x2060 || codePoint == 0x3000 ||
           codePoint == 0xFEFF;
}

bool isBlank(std::string_view utf8) noexcept {
    while (!utf8.empty()) {
        const Decoded next = decode(utf8);
        const char32_t c = next.codePoint;
        const bool unseen = isBlank(c) || c < 0x20 || c == 0x1680 || c == 0x200E || c == 0x200F;
        if (next.length == 0 || !unseen) return false;
        utf8.remove_prefix(next.length);
    }
    return true;
}

std::optional<std::string> fromUtf16(std::string_view bytes, bool bigEndian) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(bigEndian ? first << 8 | second : second << 8 | first);
    };
    std::string utf8;
    utf8.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t codePoint = unit(at);
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            if (codePoint >= 0xDC00 || at + 4 > bytes.size()) return std::nullopt;
            const char32_t low = unit(at += 2);
            if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (low - 0xDC00);
        }
        append(utf8, codePoint);
    }
    return utf8;
}

} // namespace vanthu::text
