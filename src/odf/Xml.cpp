#include "odf/Xml.h"

#include <array>
#include <charconv>
#include <cmath>

namespace vanthu::odf {
namespace {

/// Bytes that need more than copying: markup, and in paragraphs white space.
constexpr std::array<unsigned char, 256> kSpecial = [] {
    std::array<unsigned char, 256> table{};
    for (const unsigned char c : {'&', '<', '>'}) table[c] = 1;
    for (const unsigned char c : {'"', '\n', '\t', '\r'}) table[c] = 2;
    return table;
}();

std::string number(double value, const char* unit) {
    char buffer[48];
    const double rounded = std::round(value * 10000) / 10000;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, rounded).ptr;
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

void Xml::escape(std::string_view value, bool attribute) {
    const int limit = attribute ? 2 : 1;
    std::size_t from = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const int special = kSpecial[static_cast<unsigned char>(value[i])];
        if (special == 0 || special > limit) continue;
        out_.append(value, from, i - from);
        out_ += entity(value[i]);
        from = i + 1;
    }
    out_.append(value, from);
}

Xml& Xml::paragraphText(std::string_view value, bool& folding, bool last) {
    closeTag();
    std::size_t from = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const int special = kSpecial[static_cast<unsigned char>(c)];
        if (c != ' ' && special != 1 && c != '\n' && c != '\t') {
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
