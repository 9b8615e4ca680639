#include "layout/TextWidth.h"

#include "text/Scan.h"

#include <algorithm>
#include <charconv>

namespace vanthu::layout {
namespace {

constexpr double kMmPerPt = 25.4 / 72;

/// The next code point of valid UTF-8; moves `i` behind it.
char32_t next(std::string_view s, std::size_t& i) {
    const auto byte = [&](std::size_t k) { return k < s.size() ? static_cast<unsigned char>(s[k]) : 0U; };
    const unsigned lead = byte(i);
    if (lead < 0x80) return i += 1, lead;
    if (lead < 0xE0) return i += 2, (lead & 0x1F) << 6 | (byte(i - 1) & 0x3F);
    if (lead < 0xF0) return i += 3, (lead & 0x0F) << 12 | (byte(i - 2) & 0x3F) << 6 | (byte(i - 1) & 0x3F);
    return i += 4, (lead & 0x07) << 18 | (byte(i - 3) & 0x3F) << 12 | (byte(i - 2) & 0x3F) << 6 | (byte(i - 1) & 0x3F);
}

} // namespace

json::Result<TextWidth> TextWidth::load(const json::DataFolders& folders) {
    constexpr const char* kFile = "decree-30/advance-widths.json";
    auto data = folders.read(kFile);
    if (!data) return data.faults;
    TextWidth result;
    const json::Value* units = data->find("unitsPerEm");
    if (units == nullptr || !units->isNumber()) return json::Fault{"/unitsPerEm", "measure-missing", {}, kFile};
    result.unitsPerEm_ = units->number();
    for (const char* name : {"regular", "bold", "italic", "boldItalic"}) {
        const json::Value* widths = data->at(std::string("/faces/") + name);
        if (widths == nullptr || !widths->isObject()) return json::Fault{std::string("/faces/") + name, "measure-missing", {}, kFile};
        Face face{};
        for (const auto& [width, characters] : widths->object()) {
            std::uint16_t units16 = 0;
            std::from_chars(width.data(), width.data() + width.size(), units16);
            const std::string& text = characters.string();
            for (std::size_t i = 0; i < text.size();) {
                const char32_t character = next(text, i);
                if (character < kTableSize) face[character] = units16;
            }
        }
        result.faces_.push_back(face);
    }
    return result;
}

const TextWidth::Face& TextWidth::face(const ParagraphStyle& style) const {
    return faces_[(style.bold ? 1U : 0U) + (style.italic ? 2U : 0U)];
}

double TextWidth::advance(char32_t character, const Face& face) const {
    const std::uint16_t width = character < kTableSize ? face[character] : 0;
    return width != 0 ? width : face['0'];
}

double TextWidth::line(std::string_view utf8, const ParagraphStyle& style) const {
    const std::string upper = style.caps ? text::upperCase(utf8) : std::string();
    if (style.caps) utf8 = upper;
    double units = 0;
    for (std::size_t i = 0; i < utf8.size();) units += advance(next(utf8, i), face(style));
    return units / unitsPerEm_ * style.sizePt * kMmPerPt;
}

TextWidth::Wrapped TextWidth::wrap(std::string_view utf8, const ParagraphStyle& style, double widthMm) const {
    const std::string upper = style.caps ? text::upperCase(utf8) : std::string();
    if (style.caps) utf8 = upper;
    const Face& widths = face(style);
    const double unit = style.sizePt * kMmPerPt / unitsPerEm_;
    const double limit = widthMm / unit;
    Wrapped result{1, 0};
    double line = style.firstLineMm / unit; // up to the last space
    double word = 0;                        // since the last space
    double spaces = 0;                      // between the two
    const auto endWord = [&] {
        if (line > 0 && line + spaces + word > limit && word > 0) {
            result.widestMm = std::max(result.widestMm, line * unit);
            ++result.lines;
            line = word;
        } else {
            line += spaces + word;
        }
        word = spaces = 0;
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t character = next(utf8, i);
        if (character == '\n') {
            endWord();
            result.widestMm = std::max(result.widestMm, line * unit);
            ++result.lines;
            line = 0;
        } else if (character == ' ') {
            if (word > 0) endWord();
            spaces += advance(character, widths);
        } else {
            word += advance(character, widths);
        }
    }
    endWord();
    result.widestMm = std::max(result.widestMm, line * unit);
    return result;
}

double TextWidth::balancedMm(std::string_view utf8, const ParagraphStyle& style, double widthMm) const {
    const int lines = wrap(utf8, style, widthMm).lines;
    if (lines < 2) return widthMm;
    constexpr double kStepMm = 0.25;
    double low = widthMm / lines;
    double high = widthMm;
    while (high - low > kStepMm) {
        const double middle = (low + high) / 2;
        (wrap(utf8, style, middle).lines > lines ? low : high) = middle;
    }
    // Writer rounds every portion of a line and kerns: a little more keeps the breaks where they were found.
    constexpr double kSlackMm = 1.5;
    return std::min(widthMm, high + kSlackMm);
}

} // namespace vanthu::layout
