#include "extension/uno/Convert.h"

#include "text/Utf8.h"

#include <osl/file.hxx>
#include <rtl/ustrbuf.hxx>

#include <limits>
#include <stdexcept>

namespace vanthu::extension {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isHighSurrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLowSurrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// text::append() takes scalar values only; a lone surrogate is none.
void appendSurrogate(std::string& utf8, char32_t unit) {
    utf8 += static_cast<char>(0xE0 | (unit >> 12));
    utf8 += static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
    utf8 += static_cast<char>(0x80 | (unit & 0x3F));
}

} // namespace

rtl::OUString toOffice(std::string_view utf8) {
    if (utf8.size() > static_cast<std::size_t>(std::numeric_limits<sal_Int32>::max())) throw std::length_error("text above 2 GB");
    rtl::OUStringBuffer units(static_cast<sal_Int32>(utf8.size()));
    while (!utf8.empty()) {
        const text::Decoded next = text::decode(utf8);
        units.appendUtf32(static_cast<sal_uInt32>(next.length == 0 ? kReplacement : next.codePoint));
        utf8.remove_prefix(next.length == 0 ? 1 : next.length);
    }
    return units.makeStringAndClear();
}

std::string fromOffice(const rtl::OUString& text) {
    std::string utf8;
    const sal_Int32 length = text.getLength();
    utf8.reserve(static_cast<std::size_t>(length));
    for (sal_Int32 i = 0; i < length; ++i) {
        const char32_t unit = text[i];
        const char32_t following = i + 1 < length ? char32_t{text[i + 1]} : 0;
        if (isHighSurrogate(unit) && isLowSurrogate(following)) {
            text::append(utf8, 0x10000 + ((unit - 0xD800) << 10) + (following - 0xDC00));
            ++i;
        } else if (isHighSurrogate(unit) || isLowSurrogate(unit)) {
            appendSurrogate(utf8, unit);
        } else {
            text::append(utf8, unit);
        }
    }
    return utf8;
}

std::filesystem::path pathOf(const rtl::OUString& fileUrl) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(fileUrl, path) != osl::FileBase::E_None) {
        throw std::runtime_error("no local file: " + fromOffice(fileUrl));
    }
    return std::filesystem::path(fromOffice(path));
}

rtl::OUString urlOf(const std::filesystem::path& path) {
    rtl::OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(toOffice(path.native()), url) != osl::FileBase::E_None)
        throw std::runtime_error("no path of a file: " + path.native());
    return url;
}

} // namespace vanthu::extension
