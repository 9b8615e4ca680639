#include "reader/UnitNames.h"

#include <algorithm>

namespace vanthu::reader {

namespace {

constexpr int kMaxDepth = 6;
constexpr std::size_t kMaxSmallWords = 3; ///< words in lower case after a capital in one part of a name
constexpr std::size_t kMaxProperName = 7;
constexpr std::size_t kMaxUnits = 60;

std::size_t after(const Phrases& phrases, const Tokens& tokens, std::size_t token) {
    if (token >= tokens.size()) return 0;
    const auto match = phrases.matchAt(tokens, token);
    return match ? match->end : 0;
}

bool isMark(const Tokens& tokens, std::size_t token, char32_t mark) { return token < tokens.size() && tokens[token].is(mark); }

bool isCapital(const Tokens& tokens, std::size_t token) { return token < tokens.size() && tokens[token].isWord() && tokens[token].capital; }

} // namespace

std::string textOf(std::string_view text, const Tokens& tokens, const UnitName& name) {
    const std::size_t begin = tokens[name.begin].begin;
    return std::string(text.substr(begin, tokens[name.end - 1].end - begin));
}

bool UnitNames::isHead(const Tokens& tokens, std::size_t token) const {
    return isCapital(tokens, token) && after(words_.heads, tokens, token) != 0 && after(words_.notHeads, tokens, token) == 0;
}

/// Verbs and prepositions end a name. In text all in capitals they look like the rest.
bool UnitNames::isStop(const Tokens& tokens, std::size_t token) const {
    const Token& word = tokens[token];
    if (word.capital && !word.allCapitals) return false;
    return after(words_.stops, tokens, token) != 0;
}

/// "Sông Xanh" after "huyện".
std::size_t UnitNames::properName(const Tokens& tokens, std::size_t token) const {
    const auto belongs = [&](std::size_t at) {
        return isCapital(tokens, at) && !isHead(tokens, at) && after(words_.posts, tokens, at) == 0 && !isStop(tokens, at);
    };
    std::size_t end = token;
    while (end - token < kMaxProperName && belongs(end)) {
        ++end;
        if (isMark(tokens, end, U'-') && belongs(end + 1)) ++end; // "Sông Xanh - Bãi Ngoài"
    }
    if (end == token && token < tokens.size() && tokens[token].isNumber() && tokens[token].digits <= 2) ++end;
    return end;
}

/// "huyện Sông Xanh", "các xã, thị trấn", "cấp xã"; gives `token` if there is none.
std::size_t UnitNames::level(const Tokens& tokens, std::size_t token, bool& isGroup) const {
    std::size_t at = token;
    if (const std::size_t end = after(words_.determiners, tokens, at); end != 0) {
        isGroup = true;
        at = end;
    }
    std::size_t end = after(words_.levels, tokens, at);
    if (end == 0) return token;
    end = properName(tokens, end);
    // Further levels belong to a list of levels only.
    while (end + 1 < tokens.size()) {
        const std::size_t next = tokens[end].is(U',') || tokens[end].is(U'-') ? end + 1 : joiner(tokens, end);
        if (next == 0 || next >= tokens.size() || (tokens[next].capital && !tokens[next].allCapitals)) break;
        const std::size_t more = after(words_.levels, tokens, next);
        if (more == 0) break;
        isGroup = true;
        end = properName(tokens, more);
    }
    return end;
}

std::size_t UnitNames::joiner(const Tokens& tokens, std::size_t token) const {
    if (token >= tokens.size()) return 0;
    const std::size_t end = after(words_.joiners, tokens, token);
    return end == 0 && isMark(tokens, token, U'&') ? token + 1 : end;
}

/// The parts of a name after its head, up to its level; sets `isClosed` where something that ends names ended it, `hasCapital` where
/// a part begins with a capital or is known.
std::size_t UnitNames::name(const Tokens& tokens, std::size_t token, bool& isClosed, bool& hasCapital) const {
    std::size_t end = token;
    std::size_t small = kMaxSmallWords;
    while (end < tokens.size()) {
        const Token& now = tokens[end];
        bool isGroup = false;
        if (const std::size_t part = after(words_.components, tokens, end); part != 0 && (now.capital || end == token)) {
            end = part;
            hasCapital = true;
            small = 0; // known to its end
        } else if (now.isWord() && (!now.capital || now.allCapitals) && level(tokens, end, isGroup) != end) {
            isClosed = true;
            return end;
        } else if (now.isWord() && isStop(tokens, end)) {
            return end;
        } else if (now.isWord() && now.capital) {
            if (after(words_.posts, tokens, end) != 0 && end != token && !tokens[end].allCapitals) return end;
            ++end;
            hasCapital = true;
            small = kMaxSmallWords;
        } else if (now.isWord()) {
            if (after(words_.modifiers, tokens, end) != 0 || after(words_.belongings, tokens, end) != 0) {
                isClosed = true;
                return end;
            }
            if (const std::size_t next = joiner(tokens, end); next != 0) {
                if (!hasCapital || !isCapital(tokens, next) || isHead(tokens, next) || after(words_.posts, tokens, next) != 0) return end;
                end = next;
                continue;
            }
            if (after(words_.determiners, tokens, end) != 0 || small == 0) return end;
            --small;
            ++end;
        } else if (now.isNumber()) {
            if (now.digits > 3 || end == token || !hasCapital) return end;
            ++end;
        } else if ((now.is(U'-') || now.is(U'&')) && end > token && end + 1 < tokens.size() && isCapital(tokens, end + 1)) {
            if (now.spaced && isHead(tokens, end + 1) && !tokens[end + 1].allCapitals) return end;
            ++end;
        } else if ((now.is(U'&') || now.is(U'-')) && end == token && isCapital(tokens, end + 1)) {
            ++end;
        } else {
            return end;
        }
    }
    return end;
}

/// What may follow a name: "thuộc UBND huyện", "có liên quan", " – Văn phòng …".
std::size_t UnitNames::tail(const Tokens& tokens, std::size_t token, int depth) const {
    std::size_t end = token;
    while (end < tokens.size()) {
        bool isGroup = false;
        if (const std::size_t next = after(words_.modifiers, tokens, end); next != 0) {
            end = level(tokens, next, isGroup);
        } else if (const std::size_t belonging = after(words_.belongings, tokens, end); belonging != 0) {
            const std::size_t place = level(tokens, belonging, isGroup);
            if (place != belonging) {
                end = place;
                continue;
            }
            const auto other = any(tokens, belonging, false, depth + 1);
            if (!other) return end;
            end = other->end;
        } else if (isMark(tokens, end, U'-') && end + 1 < tokens.size()) {
            const auto other = isHead(tokens, end + 1) ? any(tokens, end + 1, true, depth + 1) : std::nullopt;
            if (!other) return end;
            end = other->end;
        } else {
            return end;
        }
    }
    return end;
}

std::optional<UnitName> UnitNames::named(const Tokens& tokens, std::size_t token, bool inList, int depth) const {
    const bool isSmall = !isCapital(tokens, token);
    if ((isSmall && !(inList && depth > 0)) || after(words_.notHeads, tokens, token) != 0) return std::nullopt;
    std::size_t end = after(words_.heads, tokens, token);
    if (end == 0) return std::nullopt;
    const bool isLone = after(words_.loneHeads, tokens, token) >= end;
    UnitName unit{token, end, end};
    bool isClosed = false, hasCapital = false;
    std::size_t last = name(tokens, end, isClosed, hasCapital);
    // "Ban chỉ huy", "Hội nông dân huyện": small words only, so a level must show that this is a name.
    if (!hasCapital && last != end && !isClosed) last = end;
    const std::size_t place = level(tokens, last, unit.isGroup);
    if (last == end && place == last && !isLone) return std::nullopt;
    if (last == end && place == last && isLone && !inList && depth == 0 && !tokens[token].allCapitals && end < tokens.size() &&
        tokens[end].isWord() && !isStop(tokens, end))
        return std::nullopt;
    unit.end = tail(tokens, place, depth);
    return unit;
}

/// ", đơn vị", " và địa phương" after the first kind of a group.
std::size_t UnitNames::moreKinds(const Tokens& tokens, std::size_t token) const {
    std::size_t end = token;
    while (end < tokens.size()) {
        const std::size_t next = tokens[end].is(U',') || tokens[end].is(U'-') ? end + 1 : joiner(tokens, end);
        if (next == 0 || next >= tokens.size()) return end;
        const std::size_t kind = after(words_.groups, tokens, next);
        if (kind == 0) return end;
        const bool namesOne = isCapital(tokens, next) && kind < tokens.size() && tokens[kind].capital && !tokens[kind].allCapitals;
        if (namesOne) return end;
        end = kind;
    }
    return end;
}

std::optional<UnitName> UnitNames::group(const Tokens& tokens, std::size_t token, bool inList, int depth) const {
    const std::size_t determiner = after(words_.determiners, tokens, token);
    if (determiner == 0 && !inList) return std::nullopt;
    const std::size_t first = determiner == 0 ? token : determiner;
    if (determiner == 0 && isCapital(tokens, token)) return std::nullopt;
    const std::size_t end = after(determiner == 0 ? words_.loneGroups : words_.groups, tokens, first);
    if (end == 0) {
        // "các Phó Chủ tịch", "các Sở Xây dựng, Y tế": a name after the determiner.
        if (determiner == 0) return std::nullopt;
        const auto other = person(tokens, determiner, true, depth + 1);
        return other ? std::optional(UnitName{token, other->end, other->end, true, true}) : std::nullopt;
    }
    UnitName unit{token, end, end, true, false};
    if (determiner == 0 && isCapital(tokens, end)) { // "cơ quan Thuế"
        bool isClosed = false, hasCapital = false;
        unit.isGroup = false;
        unit.end = name(tokens, end, isClosed, hasCapital);
    }
    while (true) {
        const std::size_t before = unit.end;
        unit.end = moreKinds(tokens, unit.end);
        bool isGroup = false;
        unit.end = level(tokens, unit.end, isGroup);
        unit.end = tail(tokens, unit.end, depth);
        if (unit.end == before) break;
    }
    // "các sở: Nội vụ, Tài chính": parts of names without their heads.
    std::size_t part = unit.end;
    if (isMark(tokens, part, U':')) ++part;
    while (isCapital(tokens, part) && !isHead(tokens, part) && after(words_.posts, tokens, part) == 0 && !tokens[part].allCapitals) {
        bool isClosed = false, hasCapital = false;
        const std::size_t last = name(tokens, part, isClosed, hasCapital);
        if (last == part) break;
        unit.end = tail(tokens, level(tokens, last, unit.isGroup), depth);
        if (!isMark(tokens, unit.end, U',')) break;
        part = unit.end + 1;
    }
    return unit;
}

std::optional<UnitName> UnitNames::person(const Tokens& tokens, std::size_t token, bool inList, int depth) const {
    if (depth > kMaxDepth) return std::nullopt;
    const std::size_t post = after(words_.posts, tokens, token);
    if (post == 0 || (!isCapital(tokens, token) && !inList)) return std::nullopt;
    UnitName unit{token, post, post, false, true};
    bool isGroup = false;
    if (const std::size_t place = level(tokens, post, isGroup); place != post) {
        unit.end = tail(tokens, place, depth);
        unit.isGroup = isGroup;
        return unit;
    }
    // "Chủ tịch, Phó Chủ tịch UBND huyện"
    std::size_t next = post;
    if (isMark(tokens, post, U',') || joiner(tokens, post) != 0) {
        next = isMark(tokens, post, U',') ? post + 1 : joiner(tokens, post);
        if (after(words_.posts, tokens, next) == 0 && after(words_.determiners, tokens, next) == 0) return std::nullopt;
    }
    const auto other = any(tokens, next, true, depth + 1);
    if (!other) return std::nullopt;
    unit.end = other->end;
    unit.isGroup = other->isGroup;
    // "Thủ trưởng các cơ quan: Thanh tra, Phòng …"
    if (unit.isGroup && isMark(tokens, unit.end, U':') && isHead(tokens, unit.end + 1)) {
        const std::vector<UnitName> list = listAt(tokens, unit.end + 1, true);
        if (!list.empty()) unit.end = list.back().end;
    }
    return unit;
}

std::optional<UnitName> UnitNames::any(const Tokens& tokens, std::size_t token, bool inList, int depth) const {
    if (token >= tokens.size() || depth > kMaxDepth || !tokens[token].isWord()) return std::nullopt;
    if (auto unit = group(tokens, token, inList, depth)) return unit;
    if (auto unit = person(tokens, token, inList, depth)) return unit;
    return named(tokens, token, inList, depth);
}

/// " – cơ quan thường trực …" and "(…)" after a name.
std::size_t UnitNames::explanation(const Tokens& tokens, std::size_t token) const {
    std::size_t end = token;
    if (isMark(tokens, end, U'-') && after(words_.appositions, tokens, end + 1) != 0) {
        ++end;
        while (end < tokens.size() && !isMark(tokens, end, U',') && !isMark(tokens, end, U'-') && !isMark(tokens, end, U':')) ++end;
    }
    if (isMark(tokens, end, U'(')) {
        while (end < tokens.size() && !tokens[end].is(U')')) ++end;
        end = std::min(end + 1, tokens.size());
    }
    return end;
}

std::optional<UnitName> UnitNames::at(const Tokens& tokens, std::size_t token, bool inList) const {
    auto unit = any(tokens, token, inList, 0);
    if (unit) unit->past = explanation(tokens, unit->end);
    return unit;
}

std::vector<UnitName> UnitNames::listAt(const Tokens& tokens, std::size_t token, bool inList) const {
    std::vector<UnitName> units;
    std::size_t next = token;
    while (units.size() < kMaxUnits) {
        const auto unit = at(tokens, next, inList || !units.empty());
        if (!unit) break;
        units.push_back(*unit);
        const std::size_t end = unit->past;
        if (end >= tokens.size()) break;
        next = joiner(tokens, end);
        if (next == 0) next = tokens[end].is(U',') || tokens[end].is(U';') ? end + 1 : 0;
        if (next == 0) break;
    }
    return units;
}

} // namespace vanthu::reader
