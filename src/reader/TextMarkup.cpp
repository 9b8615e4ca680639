#include "reader/TextMarkup.h"

#include "reader/Phrase.h"
#include "text/Characters.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Kind = odf::Leftover::Kind;

/// Three signs or more that draw a line, and nothing else.
bool isRule(std::string_view text) {
    std::size_t signs = 0;
    char32_t c = 0;
    for (std::size_t at = 0; next(text, at, c);) {
        if (c == U' ') continue;
        const bool sign = c == U'-' || c == U'_' || c == U'=' || c == U'*' || c == U'~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ||
                          (c >= 0x2500 && c <= 0x2501) || c == 0x23AF || c == 0x2E3A || c == 0x2E3B || c == 0xAF;
        if (!sign) return false;
        signs += c == 0x2E3A || c == 0x2E3B ? 3 : 1;
    }
    return signs >= 3;
}

bool isNameOrWord(std::string_view text) {
    char32_t c = 0;
    for (std::size_t at = 0; next(text, at, c);)
        if (text::isLetter(c) || (c >= U'0' && c <= U'9')) return true;
    return false;
}

std::size_t starsAt(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && text[at + count] == '*') ++count;
    return count;
}

/// Controls that are no line breaks: nobody sees them and no document may hold them.
bool isControl(std::string_view text, std::size_t at, std::size_t& length) {
    const auto c = static_cast<unsigned char>(text[at]);
    length = 1;
    if ((c < 0x20 && c != '\t') || c == 0x7F) return true;
    if (c == 0xC2 && at + 1 < text.size()) {
        length = 2;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        return second >= 0x80 && second <= 0x9F;
    }
    if (c < 0xE2) return false;
    std::size_t after = at;
    char32_t point = 0;
    next(text, after, point);
    length = after - at;
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || (point & 0xFFFE) == 0xFFFE ||
           (point >= 0xFDD0 && point <= 0xFDEF);
}

} // namespace

Markup::Markup(std::string_view text)
    : markdown_(text.find("**") != std::string_view::npos || text.starts_with("# ") || text.starts_with("## ") ||
                text.find("\n# ") != std::string_view::npos || text.find("\n## ") != std::string_view::npos) {}

void Markup::findStars(TextLine& line, std::size_t from) const {
    const std::string_view text = line.text;
    std::vector<odf::Leftover> single;
    for (std::size_t at = from; at < text.size();) {
        std::size_t length = 1;
        if (text[at] == '*') {
            length = starsAt(text, at);
            if (length > 1)
                line.marks.push_back({at, at + length, Kind::markup});
            else if (at > 0 || text.substr(1).find('*') != std::string_view::npos)
                single.push_back({at, at + 1, Kind::markup});
        } else if (isControl(text, at, length)) {
            line.marks.push_back({at, at + length, Kind::markup});
        }
        at += length;
    }
    // Single stars come in pairs; one alone points to a note.
    if (single.size() % 2 == 0 && (markdown_ || single.size() == 2)) line.marks.insert(line.marks.end(), single.begin(), single.end());
    std::sort(line.marks.begin(), line.marks.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
}

void Markup::apply(TextLine& line) const {
    const std::string_view text = line.text;
    if (isRule(text)) {
        line.kind = TextLine::Kind::rule;
        line.marks.push_back({0, text.size(), Kind::rule});
        return;
    }
    std::size_t from = 0;
    while (from < text.size() && text[from] == '#') ++from;
    const bool heading = from > 0 && from <= 6 && from < text.size() && text[from] == ' ';
    if (heading)
        line.marks.push_back({0, from, Kind::markup});
    else
        from = 0;
    findStars(line, from);
    std::size_t begin = 0;
    std::size_t end = text.size();
    bool starsBefore = false;
    bool starsAfter = false;
    for (const odf::Leftover& mark : line.marks) {
        if (!trimmed(text.substr(begin, mark.begin - begin)).empty()) break;
        starsBefore = starsBefore || text[mark.begin] == '*';
        begin = mark.end;
    }
    for (auto mark = line.marks.rbegin(); mark != line.marks.rend() && mark->begin >= begin; ++mark) {
        if (!trimmed(text.substr(mark->end, end - mark->end)).empty()) break;
        starsAfter = starsAfter || text[mark->begin] == '*';
        end = mark->begin;
    }
    line.core = trimmed(text.substr(begin, end - begin));
    // "- *Thủ trưởng:*": all but the dash.
    const auto first = std::find_if(line.marks.begin(), line.marks.end(), [&](const auto& mark) { return text[mark.begin] == '*'; });
    const bool afterSign = first != line.marks.end() && first->begin <= 4 && !isNameOrWord(text.substr(from, first->begin - from));
    line.emphasised = heading || ((starsBefore || afterSign) && starsAfter);
}

} // namespace vanthu::reader
