#include "odf/ParagraphText.h"

#include "text/Scan.h"

#include <algorithm>
#include <utility>

namespace vanthu::odf {

void TextLook::lay(const TextFormat& format) {
    bold = format.bold.value_or(bold);
    italic = format.italic.value_or(italic);
    capitals = format.capitals.value_or(capitals);
    hidden = format.hidden.value_or(hidden);
    if (format.font) oldFont = isOldFont(*format.font) ? std::string_view(*format.font) : std::string_view();
}

bool isOldFont(std::string_view font) {
    constexpr std::size_t kLongest = 64; // it is kept with every stretch
    const auto begins = [&](std::string_view with) {
        return font.size() >= with.size() && font.size() <= kLongest &&
               std::equal(with.begin(), with.end(), font.begin(),
                          [](char wanted, char c) { return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c); });
    };
    return begins(".vn") || begins("vni-") || begins("vni ");
}

void ParagraphText::add(std::string_view characters, const TextLook& look) {
    if (look.hidden) return;
    const std::size_t from = text_.size();
    while (!characters.empty()) {
        const std::size_t blank = std::min(characters.find_first_of(" \t\n\r"), characters.size());
        text_ += characters.substr(0, blank);
        if (blank > 0) folding_ = false;
        if (blank == characters.size()) break;
        if (!folding_) text_ += ' ';
        folding_ = true;
        characters.remove_prefix(blank + 1);
    }
    note(look, from);
}

void ParagraphText::addSpaces(std::size_t count, const TextLook& look) {
    if (look.hidden) return;
    const std::size_t from = text_.size();
    text_.append(count, ' ');
    folding_ = false;
    note(look, from);
}

void ParagraphText::addBreak(char sign) {
    text_ += sign;
    folding_ = false;
}

void ParagraphText::note(const TextLook& look, std::size_t from) {
    if (from == text_.size()) return;
    if (!look.oldFont.empty()) {
        if (!oldFonts_.empty() && oldFonts_.back().end == from && oldFonts_.back().font == look.oldFont)
            oldFonts_.back().end = text_.size();
        else
            oldFonts_.push_back({from, text_.size(), std::string(look.oldFont)});
    }
    if (text_.find_first_not_of(' ', from) == std::string::npos) return; // the weight of a blank is not seen
    any_ = true;
    bold_ = bold_ && look.bold;
    italic_ = italic_ && look.italic;
    capitals_ = capitals_ && look.capitals;
}

void ParagraphText::finish(SourceParagraph& paragraph) {
    // Composing moves the offsets, and old encodings are no Unicode yet.
    if (oldFonts_.empty() && text::scan(text_).mayNeedComposing) text::composeNfc(text_);
    paragraph.text = std::move(text_);
    paragraph.oldFonts = std::move(oldFonts_);
    paragraph.bold = any_ && bold_;
    paragraph.italic = any_ && italic_;
    paragraph.capitals = any_ && capitals_;
}

} // namespace vanthu::odf
