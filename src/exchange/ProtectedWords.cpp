#include "exchange/ProtectedWords.h"

#include "text/Characters.h"
#include "text/Letters.h"
#include "text/Scan.h"
#include "text/Utf8.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vanthu::exchange {

namespace {

constexpr std::size_t kLeastLength = 2;
constexpr std::size_t kDistinctLength = 6;

/// Marks that belong to the letter before them and that no composed letter has.
bool isCombining(char32_t c) { return c >= 0x300 && c < 0x370; }

/// What has no width: it neither is seen nor parts words.
bool isUnseen(char32_t c) {
    return c == 0xAD || c == 0x180E || c == 0x2060 || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F);
}

char32_t bareOf(char32_t base) {
    static constexpr std::u32string_view kMarked = U"ăâđêôơư";
    static constexpr std::u32string_view kBare = U"aadeoou";
    const std::size_t at = kMarked.find(base);
    return at == std::u32string_view::npos ? base : kBare[at];
}

bool isVowel(char32_t bare) { return std::u32string_view(U"aeiouy").find(bare) != std::u32string_view::npos; }

} // namespace

std::vector<ProtectedWords::Unit> ProtectedWords::unitsOf(std::string_view utf8) {
    std::vector<Unit> units;
    bool inside = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const text::Decoded next = text::decode(utf8.substr(at));
        const std::size_t length = std::max<std::size_t>(next.length, 1);
        const bool digit = next.codePoint >= U'0' && next.codePoint <= U'9';
        const bool none = next.length == 0 || isCombining(next.codePoint) || isUnseen(next.codePoint);
        const text::Letter letter = none ? text::Letter{} : text::takeApart(next.codePoint);
        if (digit || letter.base != 0) {
            const char32_t base = digit ? next.codePoint : text::lower(letter.base);
            if (!inside && !units.empty()) units.back().endsWord = true;
            units.push_back({base, bareOf(base), static_cast<int>(letter.tone), at, at + length, !inside, false});
            inside = true;
        } else if (isUnseen(next.codePoint)) {
            // Neither a letter nor a gap.
        } else if (isCombining(next.codePoint) && inside) {
            units.back().end = at + length;
        } else {
            inside = false;
        }
        at += length;
    }
    if (!units.empty()) units.back().endsWord = true;
    // The tone of a syllable may stand on either of its vowels ("hòa", "hoà"): it counts for the first.
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
        const bool joined = isVowel(units[i].bare) && isVowel(units[i + 1].bare) && !units[i + 1].startsWord;
        if (!joined) continue;
        std::size_t last = i + 1;
        while (last + 1 < units.size() && isVowel(units[last + 1].bare) && !units[last + 1].startsWord) ++last;
        for (std::size_t other = i + 1; other <= last; ++other)
            if (units[i].tone == 0) std::swap(units[i].tone, units[other].tone);
        i = last;
    }
    return units;
}

std::size_t ProtectedWords::lengthOf(std::string_view utf8) { return unitsOf(utf8).size(); }

ProtectedWords::ProtectedWords(std::vector<ProtectedWord> words) {
    for (ProtectedWord& word : words) {
        text::composeNfc(word.words);
        std::vector<Unit> units = unitsOf(word.words);
        if (units.size() < kLeastLength) continue;
        Pattern pattern;
        pattern.word = words_.size();
        pattern.insideWords = units.size() >= kDistinctLength;
        pattern.lenient = pattern.insideWords || std::ranges::count_if(units, &Unit::startsWord) > 1;
        pattern.units = std::move(units);
        patterns_[pattern.units.front().bare].push_back(std::move(pattern));
        words_.push_back(std::move(word));
    }
}

bool ProtectedWords::matches(const Pattern& pattern, const std::vector<Unit>& units, std::size_t at) {
    const std::size_t length = pattern.units.size();
    if (units.size() - at < length) return false;
    if (!pattern.insideWords && !(units[at].startsWord && units[at + length - 1].endsWord)) return false;
    for (std::size_t i = 0; i < length; ++i) {
        const Unit& wanted = pattern.units[i];
        const Unit& found = units[at + i];
        const bool letter = found.base == wanted.base || (pattern.lenient && found.base == wanted.bare);
        const bool tone = found.tone == wanted.tone || (pattern.lenient && found.tone == 0);
        if (!letter || !tone) return false;
    }
    return true;
}

std::vector<ProtectedWords::Place> ProtectedWords::find(std::string_view utf8) const {
    std::vector<Place> places;
    if (patterns_.empty()) return places;
    const std::vector<Unit> units = unitsOf(utf8);
    for (std::size_t at = 0; at < units.size(); ++at) {
        const auto candidates = patterns_.find(units[at].bare);
        if (candidates == patterns_.end()) continue;
        for (const Pattern& pattern : candidates->second)
            if (matches(pattern, units, at)) places.push_back({units[at].begin, units[at + pattern.units.size() - 1].end, pattern.word});
    }
    return places;
}

std::string initialsOf(std::string_view words) {
    std::string initials;
    bool inside = false;
    for (std::size_t at = 0; at < words.size();) {
        const text::Decoded next = text::decode(words.substr(at));
        at += std::max<std::size_t>(next.length, 1);
        const text::Letter letter = isCombining(next.codePoint) ? text::Letter{} : text::takeApart(next.codePoint);
        const bool digit = next.codePoint >= U'0' && next.codePoint <= U'9';
        if (!inside && letter.base != 0) {
            std::string first;
            text::append(first, letter.base);
            initials += text::upperCase(first) + ".";
        }
        inside = letter.base != 0 || digit || (inside && isCombining(next.codePoint));
    }
    return initials.empty() ? std::string(kLeftOut) : initials;
}

} // namespace vanthu::exchange
