#include "reader/TextLine.h"

#include "reader/Phrase.h"
#include "reader/TextMarkup.h"
#include "text/Characters.h"
#include "text/Scan.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

/// The length of the line break at `at`, 0 if there is none.
std::size_t breakAt(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    if (c == '\n' || c == '\f' || c == '\v') return 1;
    if (c == '\xE2' && text.substr(at).starts_with("\u2028")) return 3;
    if (c == '\xE2' && text.substr(at).starts_with("\u2029")) return 3;
    return 0;
}

bool opensPart(const Vocabulary& words, std::string_view core) {
    for (const WordList* phrases : {&words.recipients, &words.basisStarts, &words.appendix, &words.appendixReference, &words.addressees,
                                    &words.closingSureStarts, &words.nation})
        if (startsWithAny(core, *phrases) != kNone) return true;
    for (const auto& [prefix, spellings] : words.authorityPrefixes)
        if (const std::size_t end = startsWithAny(core, spellings); end != kNone && isUpperText(core)) return true;
    for (const std::string& motto : words.motto)
        if (startsWithLetters(core, motto) != kNone) return true;
    for (const auto& [name, spellings] : words.address)
        if (const std::size_t end = startsWithAny(core, spellings); end != kNone && end < core.size() && core[end] == ':') return true;
    const std::size_t number = startsWithAny(core, words.number);
    return number != kNone && number < core.size() && core[number] == ':';
}

/// "**1.** Thủ trưởng" begins with a number too. Its texts are of no use then.
ItemMark markOf(const Vocabulary& words, const TextLine& line) {
    constexpr std::size_t kLongest = 40; // bytes a mark may stand in
    const auto offset = static_cast<std::size_t>(line.core.data() - line.text.data());
    std::string clean;
    std::size_t at = offset;
    for (const odf::Leftover& mark : line.marks) {
        if (mark.begin < offset) continue;
        if (mark.begin > offset + kLongest || mark.end > offset + line.core.size()) break;
        clean += line.text.substr(at, mark.begin - at);
        at = mark.end;
    }
    if (clean.empty() && at == offset) return itemMark(words, line.core);
    clean += line.text.substr(at, offset + line.core.size() - at);
    ItemMark mark = itemMark(words, clean);
    mark.label = mark.rest = {};
    return mark;
}

void look(const Vocabulary& words, TextLine& line) {
    line.length = text::countCharacters(line.core);
    line.mark = markOf(words, line);
    line.upper = isUpperText(line.core) && countWords(line.core) > 1;
    line.startsLower = text::isLower(firstOf(line.core));
    line.ended = endsWithAny(line.core, ".;:?!") || line.core.ends_with("…") || line.core.ends_with("./");
    line.opens = opensPart(words, line.core);
}

/// A number of a page, if the line is nothing else: "2", "- 2 -", "Trang 2/5"; -1 if it is none.
int pageNumberOf(const Vocabulary& words, std::string_view text) {
    if (text.size() > 24) return -1;
    if (const std::size_t word = startsWithAny(text, words.pageWords); word != kNone) text = trimmed(text.substr(word));
    text = trimmed(text);
    if (text.size() > 2 && (text.front() == '-' || text.front() == '|') && text.front() == text.back())
        text = trimmed(text.substr(1, text.size() - 2));
    if (text.empty() || text.size() > 9 || !isDigit(text[0])) return -1;
    int value = 0;
    std::size_t at = 0;
    for (; at < text.size() && isDigit(text[at]) && at < 4; ++at) value = value * 10 + (text[at] - '0');
    const bool ofAll = at < text.size() && text[at] == '/' && at + 1 < text.size() &&
                       std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), isDigit);
    return at == text.size() || ofAll ? value : -1;
}

/// Numbers that stand alone are those of pages if they go on counting, or stand at a page break.
void findPageNumbers(const Vocabulary& words, std::vector<TextLine>& lines) {
    constexpr int kFirstPrinted = 3;
    int last = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        TextLine& line = lines[i];
        const int value = line.kind == TextLine::Kind::words ? pageNumberOf(words, line.core) : -1;
        if (value < 1) continue;
        const bool atBreak = line.pageBefore || (i + 1 < lines.size() && lines[i + 1].pageBefore);
        if (!(last == 0 ? value <= kFirstPrinted : value == last + 1) && !atBreak) continue;
        last = value;
        line.kind = TextLine::Kind::pageNumber;
        if (i + 1 < lines.size()) lines[i + 1].pageBefore = true;
    }
}

} // namespace

std::vector<TextLine> textLines(const Vocabulary& words, std::string_view text) {
    std::vector<TextLine> lines;
    const Markup markup(text);
    std::size_t number = 1;
    bool blank = false;
    bool page = false;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        std::size_t length = 0;
        while (end < text.size() && (length = breakAt(text, end)) == 0) ++end;
        const std::string_view content = trimmed(text.substr(begin, end - begin));
        if (content.empty()) {
            blank = true;
        } else {
            TextLine& line = lines.emplace_back();
            line.text = content;
            line.number = number;
            line.blankBefore = blank;
            line.pageBefore = page;
            markup.apply(line);
            if (line.kind == TextLine::Kind::words) look(words, line);
            blank = page = false;
        }
        const bool formFeed = end < text.size() && text[end] == '\f';
        page = page || formFeed;
        if (!formFeed) ++number;
        begin = end + length;
        if (length == 0) break;
    }
    findPageNumbers(words, lines);
    return lines;
}

} // namespace vanthu::reader
