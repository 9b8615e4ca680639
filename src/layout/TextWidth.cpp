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

/// Writer makes a portion of its own of each blank that does not break, with room behind it for slanting letters (measured).
constexpr double kSlantedBlankEm = 0.093;
constexpr char32_t kNoBreakSpace = 0xA0;

/// The phrases of a list in capitals, each with a space behind, as words are looked at.
json::Result<std::vector<std::string>> phrases(const json::Value& data, const char* name, const char* file) {
    const json::Value* list = data.find(name);
    if (list == nullptr || !list->isArray()) return json::Fault{std::string("/") + name, "measure-missing", {}, file};
    std::vector<std::string> result;
    for (const json::Value& each : list->array())
        if (each.isString()) result.push_back(text::upperCase(each.string()) + " ");
    return result;
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
    const json::Value* height = data->find("lineHeight");
    if (height == nullptr || !height->isNumber()) return json::Fault{"/lineHeight", "measure-missing", {}, kFile};
    result.lineHeight_ = height->number();
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
    for (const std::size_t slanting : {2U, 3U})
        result.faces_[slanting][kNoBreakSpace] += static_cast<std::uint16_t>(kSlantedBlankEm * result.unitsPerEm_);
    return loadBreaks(folders, std::move(result));
}

json::Result<TextWidth> TextWidth::loadBreaks(const json::DataFolders& folders, TextWidth result) {
    constexpr const char* kFile = "decree-30/line-breaks.json";
    auto data = folders.read(kFile);
    if (!data) return data.faults;
    auto before = phrases(*data, "before", kFile);
    if (!before) return before.faults;
    auto never = phrases(*data, "never", kFile);
    if (!never) return never.faults;
    result.before_ = std::move(*before);
    result.never_ = std::move(*never);
    return result;
}

const TextWidth::Face& TextWidth::face(const ParagraphStyle& style) const {
    return faces_[(style.bold ? 1U : 0U) + (style.italic ? 2U : 0U)];
}

double TextWidth::advance(char32_t character, const Face& face) const {
    const std::uint16_t width = character < kTableSize ? face[character] : 0;
    return width != 0 ? width : face['0'];
}

double TextWidth::lineHeightMm(const ParagraphStyle& style) const {
    if (style.lineHeightPt > 0) return style.lineHeightPt * kMmPerPt;
    return lineHeight_ / unitsPerEm_ * style.sizePt * style.lineSpacing * kMmPerPt;
}

double TextWidth::line(std::string_view utf8, const ParagraphStyle& style) const {
    const std::string upper = style.caps ? text::upperCase(utf8) : std::string();
    if (style.caps) utf8 = upper;
    double units = 0;
    for (std::size_t i = 0; i < utf8.size();) units += advance(next(utf8, i), face(style));
    return units / unitsPerEm_ * style.sizePt * kMmPerPt;
}

std::vector<TextWidth::Word> TextWidth::measure(std::string_view utf8, const ParagraphStyle& style) const {
    const std::string upper = style.caps ? text::upperCase(utf8) : std::string();
    if (style.caps) utf8 = upper;
    const Face& widths = face(style);
    std::vector<Word> words;
    words.reserve(utf8.size() / 4 + 1);
    Word word;
    const auto endWord = [&] {
        words.push_back(word);
        word = {};
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t character = next(utf8, i);
        if (character == '\n') {
            word.endsLine = true;
            endWord();
        } else if (character == ' ') {
            if (word.width > 0) endWord();
            word.spaces += advance(character, widths);
        } else {
            word.width += advance(character, widths);
        }
    }
    endWord();
    return words;
}

TextWidth::Wrapped TextWidth::wrap(const std::vector<Word>& words, const ParagraphStyle& style, double widthMm) const {
    const double unit = style.sizePt * kMmPerPt / unitsPerEm_;
    const double limit = widthMm / unit;
    Wrapped result{1, 0};
    double widest = 0;
    double line = style.firstLineMm / unit; // up to the last word
    for (const Word& word : words) {
        if (line > 0 && line + word.spaces + word.width > limit && word.width > 0) {
            widest = std::max(widest, line);
            ++result.lines;
            line = word.width;
        } else {
            line += word.spaces + word.width;
        }
        if (word.endsLine) {
            widest = std::max(widest, line);
            ++result.lines;
            line = 0;
        }
    }
    result.widestMm = std::max(widest, line) * unit;
    return result;
}

TextWidth::Wrapped TextWidth::wrap(std::string_view utf8, const ParagraphStyle& style, double widthMm) const {
    return wrap(measure(utf8, style), style, widthMm);
}

double TextWidth::balancedMm(std::string_view utf8, const ParagraphStyle& style, double widthMm) const {
    // The letters are measured once: the search tries some ten widths.
    const std::vector<Word> words = measure(utf8, style);
    const int lines = wrap(words, style, widthMm).lines;
    if (lines < 2) return widthMm;
    constexpr double kStepMm = 0.25;
    double low = widthMm / lines;
    double high = widthMm;
    while (high - low > kStepMm) {
        const double middle = (low + high) / 2;
        (wrap(words, style, middle).lines > lines ? low : high) = middle;
    }
    // Writer rounds the width of every portion of a line, and wants a twelfth of the size free behind slanting letters: without that
    // much more room the last word of a line would move on.
    const double slack = 2 * kStepMm + (style.italic ? style.sizePt / 12 * kMmPerPt : 0);
    const double unit = style.sizePt * kMmPerPt / unitsPerEm_;
    const double parted = lines == 2 ? partedUnits(utf8, words, (widthMm - slack) / unit, slack / unit) * unit : 0;
    return std::min(widthMm, (parted > 0 ? parted : high) + slack);
}

bool TextWidth::isGoodStart(std::string_view upper) const {
    const auto begins = [upper](const std::string& phrase) { return upper.starts_with(phrase); };
    return std::ranges::any_of(before_, begins) && std::ranges::none_of(never_, begins);
}

double TextWidth::partedUnits(std::string_view utf8, const std::vector<Word>& words, double limit, double slack) const {
    const std::string upper = text::upperCase(utf8) + " ";
    if (upper.find('\n') != std::string::npos) return 0; // parted by hand
    double whole = 0;
    for (const Word& word : words) whole += word.spaces + word.width;
    double first = 0;
    double best = 0;
    std::size_t at = 0;
    for (const Word& word : words) {
        at = upper.find_first_not_of(' ', at);
        if (at == std::string::npos) break;
        const double second = whole - first - word.spaces;
        const double width = std::max(first, second);
        // The word must not fit on the first line, since lines are filled up.
        const bool parts = first > 0 && width <= limit && first + word.spaces + word.width > width + slack;
        if (parts && (best == 0 || width < best) && isGoodStart(std::string_view(upper).substr(at))) best = width;
        first += word.spaces + word.width;
        at = upper.find(' ', at);
    }
    return best;
}

} // namespace vanthu::layout
