#include "app/SourceKind.h"

#include "odf/ZipReader.h"

#include <algorithm>
#include <string>

namespace vanthu::app {
namespace {

constexpr std::string_view kCompound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::string_view kUtf8Mark("\xEF\xBB\xBF");
constexpr std::string_view kUtf16Less("\xFF\xFE", 2);
constexpr std::string_view kUtf16Greater("\xFE\xFF", 2);
constexpr std::size_t kLooked = 4096; ///< bytes in which a kind must have shown itself

/// A name as the directory of a compound file has it.
std::string wide(std::string_view ascii) {
    std::string text;
    for (const char c : ascii) text.append({c, '\0'});
    return text;
}

bool contains(std::string_view bytes, std::string_view wanted) { return bytes.find(wanted) != std::string_view::npos; }

bool beginsLike(std::string_view bytes, std::string_view lower) {
    return bytes.size() >= lower.size() && std::equal(lower.begin(), lower.end(), bytes.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
           });
}

SourceKind compoundKind(std::string_view bytes) {
    if (contains(bytes, wide("EncryptedPackage"))) return SourceKind::encrypted;
    if (!contains(bytes, wide("WordDocument"))) return SourceKind::otherCompound;
    // The head of the text usually stands in the first sector; a bit there tells of a password ([MS-DOC] 2.5.2, fEncrypted).
    constexpr std::size_t kSector = 512;
    constexpr std::size_t kFlags = 11;
    if (bytes.size() > kSector + kFlags && bytes.substr(kSector, 2) == std::string_view("\xEC\xA5", 2) &&
        (static_cast<unsigned char>(bytes[kSector + kFlags]) & 1U) != 0)
        return SourceKind::encrypted;
    return SourceKind::doc;
}

SourceKind zipKind(std::string_view bytes) {
    // Its directory stands at the end; the names in the headers of the entries will do to tell what it is.
    constexpr std::size_t kNameAt = 30;
    if (bytes.size() > kNameAt && bytes.substr(kNameAt).starts_with("mimetype")) return SourceKind::odf;
    if (contains(bytes, "word/document.xml")) return SourceKind::docx;
    return contains(bytes, "content.xml") ? SourceKind::odf : SourceKind::otherZip;
}

} // namespace

SourceKind sourceKindOf(std::string_view bytes) {
    if (odf::looksLikeZip(bytes)) return zipKind(bytes);
    if (bytes.substr(0, kCompound.size()) == kCompound) return compoundKind(bytes);
    const std::string_view head = bytes.substr(0, kLooked);
    if (contains(head.substr(0, 1024), "%PDF-")) return SourceKind::pdf;
    std::string plain;
    const bool utf16 = head.substr(0, 2) == kUtf16Less || head.substr(0, 2) == kUtf16Greater;
    std::copy_if(head.begin() + (utf16 ? 2 : 0), head.end(), std::back_inserter(plain), [&](char c) { return !utf16 || c != '\0'; });
    std::string_view rest(plain);
    if (rest.substr(0, kUtf8Mark.size()) == kUtf8Mark) rest.remove_prefix(kUtf8Mark.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (rest.substr(0, 5) == "{\\rtf") return SourceKind::rtf;
    if (beginsLike(rest, "<!doctype html") || beginsLike(rest, "<html") || beginsLike(rest, "mime-version:")) return SourceKind::html;
    if (rest.substr(0, 5) == "<?xml" || rest.substr(0, 9) == "<!DOCTYPE" || contains(rest.substr(0, 64), ":document"))
        return SourceKind::flatOdf;
    return !utf16 && contains(head, std::string_view("\0", 1)) ? SourceKind::other : SourceKind::text;
}

} // namespace vanthu::app
