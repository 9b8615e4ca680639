#include "reader/WordingMatch.h"

#include "layout/Values.h"
#include "reader/CitedPaper.h"
#include "reader/DateWords.h"
#include "reader/Ledger.h"
#include "reader/Phrase.h"
#include "text/Characters.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Kind = WordingPiece::Kind;

/// So many ways are tried for each byte of a text.
constexpr std::size_t kMostTries = 24;
constexpr std::string_view kMarks = " .;,:\n\t";

/// Where the words end that the text has at `at`; kNone if it has others. Any blank stands for one.
std::size_t wordsEnd(std::string_view text, std::size_t at, std::string_view words) {
    for (std::size_t p = 0; p < words.size();) {
        char32_t wanted = 0;
        char32_t c = 0;
        next(words, p, wanted);
        std::size_t after = at;
        if (wanted == U' ') {
            std::size_t blanks = 0;
            for (; next(text, after, c) && text::isBlank(c); at = after) ++blanks;
            // The blank at the end of the words may be that of the text.
            if (blanks == 0 && !(p == words.size() && at == text.size())) return kNone;
            continue;
        }
        if (!next(text, after, c) || (c != wanted && text::lower(c) != wanted)) return kNone;
        at = after;
    }
    return at;
}

bool isWordByte(std::string_view text, std::size_t at) {
    char32_t c = 0;
    return next(text, at, c) && (text::isLetter(c) || (c >= U'0' && c <= U'9'));
}

/// Whether what follows must not go on with the same word.
bool endsWord(std::string_view words) {
    std::size_t last = words.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(words[last]) & 0xC0) == 0x80) --last;
    return isWordByte(words, last);
}

std::size_t digitsEnd(std::string_view text, std::size_t at, std::size_t most) {
    const std::size_t begin = at;
    while (at < text.size() && at - begin < most && isDigit(text[at])) ++at;
    return at;
}

std::string twoDigits(std::string_view digits) { return (digits.size() < 2 ? "0" : "") + std::string(digits); }

std::size_t skipBlanks(std::string_view text, std::size_t at) {
    char32_t c = 0;
    for (std::size_t after = at; next(text, after, c) && text::isBlank(c);) at = after;
    return at;
}

/// A date at that place with or without "ngày" before it.
std::size_t dateEnd(const Vocabulary& words, std::string_view text, std::size_t at, model::OpenDate& date) {
    text = text.substr(at);
    if (const auto spoken = dateAt(words, text)) {
        date = spoken->date();
        // The blanks of an open date belong to it.
        return at + spoken->whole.size() + (spoken->whole.empty() ? kNone : 0);
    }
    if (text.empty() || !isDigit(text[0])) return kNone;
    const std::string whole = "ngày " + std::string(text.substr(0, 10));
    const auto numeric = dateAt(words, whole);
    if (!numeric) return kNone;
    date = numeric->date();
    return at + numeric->whole.size() - (whole.size() - std::min<std::size_t>(text.size(), 10));
}

} // namespace

std::string clockAt(std::string_view text, std::size_t& end) {
    const std::size_t hours = digitsEnd(text, 0, 2);
    if (hours == 0) return {};
    const std::string hour = twoDigits(text.substr(0, hours));
    if (hours < text.size() && text[hours] == ':') {
        end = digitsEnd(text, hours + 1, 2);
        return end == hours + 3 ? hour + ":" + std::string(text.substr(hours + 1, 2)) : std::string();
    }
    static const WordList kHour{"giờ", "h", "g", "gi"};
    std::size_t at = skipBlanks(text, hours);
    // "8h30" is one word.
    std::size_t word = kNone;
    for (const std::string& each : kHour) {
        const std::size_t behind = wordsEnd(text, at, each);
        if (behind == kNone || (isWordByte(text, behind) && !isDigit(text[behind]))) continue;
        word = behind;
        break;
    }
    if (word == kNone) return {};
    end = word;
    const std::size_t from = skipBlanks(text, word);
    const std::size_t to = digitsEnd(text, from, 2);
    if (to != from + 2 || (to < text.size() && (text[to] == '/' || isDigit(text[to])))) return hour + ":00";
    end = to;
    at = skipBlanks(text, to);
    if (const std::size_t minutes = wordsEnd(text, at, "phút"); minutes != kNone) end = minutes;
    return hour + ":" + std::string(text.substr(from, 2));
}

std::optional<std::vector<MatchedPiece>> WordingMatch::match(const std::vector<WordingVariant>& variants, std::string_view text,
                                                             bool tellingOnly) {
    text_ = text;
    most_ = kMostTries * (text.size() + 1);
    for (const WordingVariant& variant : variants) {
        if (tellingOnly && !variant.isTelling) continue;
        pieces_ = &variant.pieces;
        found_.clear();
        steps_ = 0;
        if (go(0, 0)) return std::move(found_);
    }
    return std::nullopt;
}

std::size_t WordingMatch::headEnd(const std::vector<WordingVariant>& variants, std::string_view text) {
    std::size_t longest = kNone;
    for (const WordingVariant& variant : variants) {
        if (variant.pieces.size() != 1 || variant.pieces[0].kind != Kind::words) continue;
        const std::size_t end = wordsEnd(text, 0, variant.pieces[0].text);
        if (end != kNone && !isWordByte(text, end) && (longest == kNone || end > longest)) longest = end;
    }
    return longest;
}

bool WordingMatch::ends(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.find_first_not_of(kMarks) != std::string_view::npos) return false;
    found_.push_back({nullptr, rest, {}, {}, false});
    return true;
}

bool WordingMatch::put(std::size_t index, std::size_t at, std::size_t end, MatchedPiece piece) {
    piece.piece = &(*pieces_)[index];
    piece.slice = text_.substr(at, end - at);
    found_.push_back(std::move(piece));
    if (go(index + 1, end)) return true;
    found_.pop_back();
    return false;
}

bool WordingMatch::go(std::size_t index, std::size_t at) {
    if (++steps_ > most_) return false;
    if (index == pieces_->size()) return ends(at);
    const WordingPiece& piece = (*pieces_)[index];
    std::size_t end = kNone;
    MatchedPiece found;
    switch (piece.kind) {
    case Kind::words:
        end = wordsEnd(text_, at, piece.text);
        return end != kNone && (!isWordByte(text_, end) || !endsWord(piece.text)) && put(index, at, end, {});
    case Kind::ordinal:
        end = digitsEnd(text_, at, 6);
        return end > at && put(index, at, end, {});
    case Kind::mark:
        return put(index, at, at < text_.size() && (text_[at] == ';' || text_[at] == '.') ? at + 1 : at, {});
    case Kind::weekday:
        end = weekdayAt(at);
        return end != kNone && put(index, at, end, {});
    default:
        break;
    }
    if (piece.kind == Kind::citation) return goText(index, at);
    const std::string printed = known_(piece);
    if (!printed.empty()) return goKnown(index, at, printed);
    switch (piece.kind) {
    case Kind::clock:
        found.text = clockAt(text_.substr(at), end);
        return !found.text.empty() && put(index, at, at + end, std::move(found));
    case Kind::date:
        end = dateEnd(words_, text_, at, found.date);
        return end != kNone && put(index, at, end, std::move(found));
    case Kind::integer:
        end = digitsEnd(text_, at, 12);
        if (end == at) return false;
        found.text = std::to_string(std::stoll(std::string(text_.substr(at, end - at))));
        return put(index, at, end, std::move(found));
    case Kind::choice:
        end = choiceAt(piece, at, found.text);
        return end != kNone && put(index, at, end, std::move(found));
    default:
        return goText(index, at);
    }
}

bool WordingMatch::goKnown(std::size_t index, std::size_t at, const std::string& printed) {
    const WordingPiece& piece = (*pieces_)[index];
    MatchedPiece found;
    found.isKnown = true;
    std::size_t end = wordsEnd(text_, at, folded(printed));
    if (end != kNone && !isWordByte(text_, end)) return put(index, at, end, found);
    if (piece.kind == Kind::date) {
        model::OpenDate date;
        end = dateEnd(words_, text_, at, date);
        std::size_t ownEnd = 0;
        model::OpenDate own;
        ownEnd = dateEnd(words_, printed, 0, own);
        return end != kNone && ownEnd != kNone && date == own && put(index, at, end, found);
    }
    // The agency speaks of itself by a shorter name.
    if (!piece.text.starts_with("agency.") || startsWithAny(text_.substr(at), words_.agencyStarts) == kNone) return false;
    return goText(index, at);
}

bool WordingMatch::suits(const WordingPiece& piece, std::string_view slice) const {
    if (isBlankText(slice)) return false;
    if (piece.kind == Kind::citation) return mayCite(words_, slice);
    return !piece.startsOnly || startsWithAny(slice, piece.starts) != kNone;
}

std::string WordingMatch::valueIn(const WordingPiece& piece, std::string_view slice) const {
    std::string value = valueOf(slice);
    for (const std::string& form : piece.forms) {
        if (form == "small") value = layout::withCapital(value);
        if (form == "capital" && startsWithAny(value, kind_.smallStarts) != kNone) value = layout::withSmall(value);
    }
    return value;
}

/// A text ends where what follows begins. Of several such places the first is taken from which the next value begins as such
/// values do, else the first of all.
bool WordingMatch::goText(std::size_t index, std::size_t at) {
    const WordingPiece& piece = (*pieces_)[index];
    MatchedPiece found;
    if (index + 1 == pieces_->size()) {
        std::string_view rest = text_.substr(at);
        if (piece.bare) rest = rest.substr(0, rest.find_last_not_of(kMarks) + 1);
        if (!suits(piece, rest)) return false;
        found.text = valueIn(piece, rest);
        return put(index, at, at + rest.size(), std::move(found));
    }
    const WordingPiece* const after = index + 2 < pieces_->size() ? &(*pieces_)[index + 2] : nullptr;
    const WordingPiece& words = (*pieces_)[index + 1];
    const bool choosy = after != nullptr && !after->starts.empty();
    for (const bool strict : {true, false}) {
        if (strict && !choosy) continue;
        if (!strict && choosy && after->startsOnly) return false;
        char32_t c = 0;
        for (std::size_t end = at; next(text_, end, c);) {
            if (++steps_ > most_) return false;
            std::size_t behind = end;
            if (words.kind == Kind::words && (behind = wordsEnd(text_, end, words.text)) == kNone) continue;
            const std::string_view slice = text_.substr(at, end - at);
            if (!suits(piece, slice) || (strict && startsWithAny(text_.substr(behind), after->starts) == kNone)) continue;
            MatchedPiece taken;
            taken.text = valueIn(piece, slice);
            if (put(index, at, end, std::move(taken))) return true;
        }
    }
    return false;
}

std::size_t WordingMatch::weekdayAt(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    for (const std::string& day : words_.composer->vocabulary().texts.weekdays)
        if (const std::size_t end = startsWith(rest, folded(day)); end != kNone) return at + end;
    // "thứ 5"
    const std::size_t word = wordsEnd(text_, at, "thứ ");
    const bool numbered = word != kNone && word < text_.size() && text_[word] >= '2' && text_[word] <= '7';
    return numbered && !isWordByte(text_, word + 1) ? word + 1 : kNone;
}

std::size_t WordingMatch::choiceAt(const WordingPiece& piece, std::size_t at, std::string& label) const {
    std::size_t longest = kNone;
    for (const std::string& each : piece.shape->labels) {
        const std::size_t end = startsWith(text_.substr(at), folded(each));
        if (end == kNone || (longest != kNone && at + end <= longest)) continue;
        longest = at + end;
        label = each;
    }
    return longest;
}

} // namespace vanthu::reader
