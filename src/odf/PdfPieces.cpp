#include "odf/PdfPieces.h"

#include "text/Utf8.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace vanthu::odf {
namespace {

/// The value of an attribute of a tag, "" if it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::string wanted = " " + std::string(name) + "=\"";
    const std::size_t at = tag.find(wanted);
    if (at == std::string_view::npos) return {};
    const std::size_t from = at + wanted.size();
    return tag.substr(from, std::min(tag.find('"', from), tag.size()) - from);
}

double number(std::string_view tag, std::string_view name) {
    constexpr double kFarthest = 1e6;
    const std::string_view value = attribute(tag, name);
    double result = 0;
    std::from_chars(value.data(), value.data() + value.size(), result);
    return result >= -kFarthest && result <= kFarthest ? result : 0;
}

/// Appends what an entity at the start of `rest` stands for, and gives its length.
std::size_t entity(std::string_view rest, std::string& out) {
    constexpr std::size_t kLongest = 12;
    const std::size_t end = rest.substr(0, kLongest).find(';');
    const std::string_view name = end == std::string_view::npos ? std::string_view() : rest.substr(1, end - 1);
    if (name == "amp")
        out += '&';
    else if (name == "lt")
        out += '<';
    else if (name == "gt")
        out += '>';
    else if (name == "quot")
        out += '"';
    else if (name.size() > 1 && name[0] == '#') {
        std::uint32_t code = 0;
        const bool hexadecimal = name[1] == 'x';
        std::from_chars(name.data() + (hexadecimal ? 2 : 1), name.data() + name.size(), code, hexadecimal ? 16 : 10);
        constexpr std::uint32_t kLast = 0x10FFFF;
        if (code >= ' ' && code <= kLast && (code < 0xD800 || code > 0xDFFF)) text::append(out, static_cast<char32_t>(code));
    } else {
        out += '&';
        return 1;
    }
    return end + 1;
}

/// Appends the character at the start of `rest`, and gives its length; what is no character becomes a blank.
std::size_t character(std::string_view rest, std::string& out) {
    const text::Decoded sign = text::decode(rest);
    if (sign.length == 0 || sign.codePoint < U' ' || sign.codePoint == U'\u00A0')
        out += ' ';
    else
        out += rest.substr(0, sign.length);
    return std::max<std::size_t>(sign.length, 1);
}

/// Text between tags, and whether every letter of it is bold or italic.
void content(std::string_view inner, PdfPiece& piece) {
    int bold = 0;
    int italic = 0;
    piece.bold = piece.italic = true;
    bool any = false;
    for (std::size_t at = 0; at < inner.size();) {
        if (inner[at] == '<') {
            const std::size_t end = std::min(inner.find('>', at), inner.size());
            const std::string_view tag = inner.substr(at + 1, end - at - 1);
            bold += tag == "b" ? 1 : tag == "/b" ? -1 : 0;
            italic += tag == "i" ? 1 : tag == "/i" ? -1 : 0;
            at = end + 1;
            continue;
        }
        const std::size_t before = piece.text.size();
        at += inner[at] == '&' ? entity(inner.substr(at), piece.text) : character(inner.substr(at), piece.text);
        if (piece.text.size() == before || piece.text.back() == ' ') continue;
        any = true;
        piece.bold = piece.bold && bold > 0;
        piece.italic = piece.italic && italic > 0;
    }
    piece.bold = piece.bold && any;
    piece.italic = piece.italic && any;
    if (!any) piece.text.clear();
}

/// "ABCDEF+.VnTime" is .VnTime.
std::string fontName(std::string_view name) {
    const std::size_t plus = name.find('+');
    return std::string(plus == std::string_view::npos ? name : name.substr(plus + 1));
}

} // namespace

std::vector<PdfPage> pdfPieces(std::string_view xml, std::size_t most) {
    std::vector<PdfPage> pages;
    std::unordered_map<std::string, std::string> fonts;
    std::size_t count = 0;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos && count < most; at = xml.find('<', at + 1)) {
        const std::string_view rest = xml.substr(at);
        const bool isText = rest.starts_with("<text ");
        if (!isText && !rest.starts_with("<page ") && !rest.starts_with("<fontspec ")) continue;
        const std::size_t end = rest.find('>');
        if (end == std::string_view::npos) break;
        const std::string_view tag = rest.substr(0, end);
        ++count;
        if (rest.starts_with("<page ")) {
            pages.push_back({number(tag, "width"), number(tag, "height"), {}});
        } else if (!isText) {
            fonts.insert_or_assign(std::string(attribute(tag, "id")), fontName(attribute(tag, "family")));
        } else if (!pages.empty()) {
            const std::size_t close = rest.find("</text>", end);
            if (close == std::string_view::npos) break;
            PdfPiece piece{number(tag, "left"), number(tag, "top"), number(tag, "width"), number(tag, "height"), {}, {}, false, false};
            content(rest.substr(end + 1, close - end - 1), piece);
            if (const auto font = fonts.find(std::string(attribute(tag, "font"))); font != fonts.end()) piece.font = font->second;
            if (!piece.text.empty() && piece.height > 0) pages.back().pieces.push_back(std::move(piece));
            at += close;
        }
    }
    return pages;
}

} // namespace vanthu::odf
