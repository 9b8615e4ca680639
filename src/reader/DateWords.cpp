#include "reader/DateWords.h"

#include "reader/Phrase.h"
#include "text/Characters.h"

#include <charconv>

namespace vanthu::reader {
namespace {

std::string_view digitsAt(std::string_view text, std::size_t& at, std::size_t most) {
    const std::size_t begin = at;
    while (at < text.size() && at - begin < most && isDigit(text[at])) ++at;
    return text.substr(begin, at - begin);
}

bool take(std::string_view text, std::size_t& at, const WordList& phrases) {
    const std::size_t end = startsWithAny(text.substr(at), phrases);
    if (end == kNone) return false;
    at += end;
    return true;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return !digits.empty() && error == std::errc() ? std::optional(value) : std::nullopt;
}

/// "09/3/2021" or "09-3-2021"
bool takeNumeric(std::string_view text, std::size_t& at, DateWords& words) {
    std::size_t end = at;
    const std::string_view day = digitsAt(text, end, 2);
    if (day.empty() || end >= text.size() || (text[end] != '/' && text[end] != '-' && text[end] != '.')) return false;
    const char between = text[end];
    const std::string_view month = digitsAt(text, ++end, 2);
    if (month.empty() || end >= text.size() || text[end] != between) return false;
    const std::string_view year = digitsAt(text, ++end, 4);
    if (year.size() != 4) return false;
    words = {{}, day, month, year};
    at = end;
    return true;
}

} // namespace

void skipOpen(std::string_view text, std::size_t& at) {
    for (std::size_t after = at;; at = after) {
        char32_t c = 0;
        if (!next(text, after, c)) return;
        if (!text::isBlank(c) && c != U'.' && c != U'…' && c != U'_') return;
    }
}

model::OpenDate DateWords::date() const { return {number(day), number(month), number(year)}; }

std::optional<DateWords> dateAt(const Vocabulary& words, std::string_view text) {
    DateWords date;
    std::size_t at = 0;
    if (!take(text, at, words.dayWords)) return std::nullopt;
    skipOpen(text, at);
    if (!takeNumeric(text, at, date)) {
        date.day = digitsAt(text, at, 2);
        skipOpen(text, at);
        if (!take(text, at, words.monthWords)) return std::nullopt;
        skipOpen(text, at);
        date.month = digitsAt(text, at, 2);
        skipOpen(text, at);
        if (!take(text, at, words.yearWords)) return std::nullopt;
        std::size_t after = at;
        skipOpen(text, after);
        date.year = digitsAt(text, after, 4);
        // "năm 20…" is an open year; its digits are part of the dots.
        if (date.year.size() != 4) {
            date.year = {};
            skipOpen(text, after);
        }
        at = after;
    }
    date.whole = trimmed(text.substr(0, at));
    return date;
}

} // namespace vanthu::reader
