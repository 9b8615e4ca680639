#include "reader/CitedPaper.h"

#include "layout/Values.h"
#include "reader/DateWords.h"
#include "reader/Ledger.h"
#include "reader/Phrase.h"

#include <algorithm>
#include <charconv>

namespace vanthu::reader {
namespace {

constexpr std::string_view kOf = "của";

std::size_t typeEnd(const Vocabulary& words, std::string_view text) {
    const std::size_t own = startsWithAny(text, words.types);
    const std::size_t cited = startsWithAny(text, words.citedTypes);
    return own == kNone || (cited != kNone && cited > own) ? cited : own;
}

/// "số 09/GM-UBND" at the start of a text; moves behind it.
void takeNumber(const Vocabulary& words, std::string_view& text, model::Citation& paper) {
    const std::size_t label = startsWithAny(text, words.number);
    if (label == kNone) return;
    text = trimmed(text.substr(label));
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits])) ++digits;
    std::int64_t number = 0;
    if (digits > 0 && std::from_chars(text.data(), text.data() + digits, number).ec == std::errc()) paper.number = number;
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t slash = text.substr(0, end).find('/');
    const bool lettered = paper.number && slash != std::string_view::npos && slash > digits && slash - digits <= 2;
    if (lettered && std::ranges::all_of(text.substr(digits, slash - digits), [](char c) { return c >= 'a' && c <= 'z'; }))
        paper.numberSuffix = text.substr(digits, slash - digits);
    if (slash != std::string_view::npos) paper.symbol = text.substr(slash + 1, end - slash - 1);
    text = trimmed(text.substr(end));
}

/// Where the title begins: at the first of the words titles begin with.
std::size_t titleAt(const layout::CitationTexts& texts, std::string_view text) {
    std::size_t first = text.size();
    for (const std::string& word : texts.titles) {
        std::size_t end = 0;
        first = std::min(first, find(text, folded(word), end));
    }
    return first;
}

} // namespace

bool mayCite(const Vocabulary& words, std::string_view text) { return isUpperStart(text) && typeEnd(words, text) != kNone; }

model::Citation citedPaper(const Vocabulary& words, std::string_view text) {
    const layout::CitationTexts& texts = words.composer->vocabulary().texts.citation;
    model::Citation paper;
    text = trimmed(text);
    const std::size_t type = typeEnd(words, text);
    if (type == kNone) return paper;
    paper.type = valueOf(text.substr(0, type));
    text = trimmed(text.substr(type));
    takeNumber(words, text, paper);
    if (const auto date = dateAt(words, text)) {
        paper.date = date->date();
        text = trimmed(text.substr(date->whole.size()));
    }
    if (const std::size_t of = startsWith(text, kOf); of != kNone) {
        text = trimmed(text.substr(of));
        const std::size_t title = titleAt(texts, text);
        paper.issuer = valueOf(text.substr(0, title));
        text = text.substr(title);
    }
    // "về dự hội nghị …" is of the abstract "Dự hội nghị …", "về việc …" is the abstract.
    const std::string about = folded(texts.about);
    const std::size_t behind = startsWith(text, about);
    if (behind != kNone && startsWithAny(text, words.abstractStarts) == kNone) text = trimmed(text.substr(behind));
    paper.abstract = layout::withCapital(valueOf(text));
    return paper;
}

} // namespace vanthu::reader
