#include "reader/Citations.h"

#include "reader/DateText.h"

#include "json/Value.h"

#include <algorithm>

namespace vanthu::reader {

namespace {

constexpr std::size_t kMaxLawName = 24; ///< words

std::size_t after(const Phrases& phrases, const Tokens& tokens, std::size_t token) {
    if (token >= tokens.size()) return 0;
    const auto match = phrases.matchAt(tokens, token);
    return match ? match->end : 0;
}

bool isMark(const Tokens& tokens, std::size_t token, char32_t mark) { return token < tokens.size() && tokens[token].is(mark); }

std::string between(std::string_view text, const Tokens& tokens, std::size_t begin, std::size_t end) {
    if (begin >= end) return {};
    return std::string(text.substr(tokens[begin].begin, tokens[end - 1].end - tokens[begin].begin));
}

bool endsClause(const Token& token) { return token.is(U';') || token.is(U'.') || token.is(U':') || token.is(U')') || token.is(U'('); }

bool isSymbolWord(const Token& token) { return token.isWord() && (token.allCapitals || token.capital); }

} // namespace

/// "64/KH-BDN", "04/2021/TT-TTCP", "3464-CV/HU", "45/2019/QH14". A symbol broken after its hyphen is joined by the blank it got.
std::size_t Citations::numberAndSymbol(std::string_view text, const Tokens& tokens, std::size_t token, Citation& citation) const {
    std::size_t at = token;
    if (at < tokens.size() && tokens[at].isNumber()) {
        ++at;
        if (at + 1 < tokens.size() && tokens[at].is(U'/') && tokens[at + 1].isNumber() && tokens[at + 1].digits == 4) at += 2;
        citation.number = between(text, tokens, token, at);
    }
    const std::size_t separator = at;
    if (at < tokens.size() && (tokens[at].is(U'/') || tokens[at].is(U'-')) &&
        (at + 1 == tokens.size() || !tokens[at + 1].spaced || at == token))
        ++at;
    else if (at > token)
        return at;
    const std::size_t begin = at;
    while (at < tokens.size() && (isSymbolWord(tokens[at]) || (tokens[at].isNumber() && at > begin && !tokens[at].spaced))) {
        ++at;
        const bool joined = at + 1 < tokens.size() && (tokens[at].is(U'-') || tokens[at].is(U'/') || tokens[at].is(U'&')) &&
                            !tokens[at].spaced && (isSymbolWord(tokens[at + 1]) || (tokens[at + 1].isNumber() && !tokens[at + 1].spaced));
        if (joined)
            ++at;
        else if (at < tokens.size() && tokens[at].isNumber() && !tokens[at].spaced)
            continue;
        else
            break;
    }
    if (at == begin) return citation.number.empty() ? token : separator;
    citation.symbol = between(text, tokens, begin, at);
    citation.symbol.erase(std::remove(citation.symbol.begin(), citation.symbol.end(), ' '), citation.symbol.end());
    return at;
}

/// "của Ban Dân nguyện, Ủy ban Thường vụ Quốc hội"
std::size_t Citations::issuer(std::string_view text, const Tokens& tokens, std::size_t token, Citation& citation) const {
    const std::size_t from = after(words_.citations.from, tokens, token);
    if (from == 0) return token;
    std::vector<UnitName> units = units_.listAt(tokens, from, true);
    // Further names belong to the issuer only if the title or the end of the clause follows them.
    while (units.size() > 1) {
        const std::size_t last = units.back().end;
        const bool isListed = !isMark(tokens, units.back().begin - 1, U';');
        const bool isClosed =
            last >= tokens.size() || tokens[last].kind == Token::Kind::mark || after(words_.citations.titles, tokens, last) != 0;
        if (isListed && isClosed) break;
        units.pop_back();
    }
    std::size_t end = units.empty() ? from : units.back().end;
    // A name that is no unit by its grammar ("Quốc hội khóa XIV", "Bộ Chính trị"): its capitals.
    while (units.empty() && end < tokens.size() && tokens[end].isWord() && after(words_.citations.titles, tokens, end) == 0 &&
           (tokens[end].capital || (end > from && after(words_.units.stops, tokens, end) == 0)))
        ++end;
    if (end == from) return token;
    citation.issuer = between(text, tokens, from, end);
    return end;
}

bool Citations::begins(const Tokens& tokens, std::size_t token) const {
    return token < tokens.size() && tokens[token].capital && after(words_.citations.types, tokens, token) != 0;
}

/// From "về việc" to the end of the clause, or to the next cited document in a list.
std::size_t Citations::title(std::string_view text, const Tokens& tokens, std::size_t token, Citation& citation, bool isList) const {
    std::size_t begin = isMark(tokens, token, U',') ? token + 1 : token;
    if (after(words_.citations.titles, tokens, begin) == 0) return token;
    std::size_t end = begin;
    bool isQuoted = false;
    while (end < tokens.size()) {
        if (tokens[end].is(U'"')) isQuoted = !isQuoted;
        if (!isQuoted && (tokens[end].is(U';') || (tokens[end].is(U'.') && (end + 1 == tokens.size() || tokens[end + 1].spaced)))) break;
        if (!isList && !isQuoted && endsClause(tokens[end])) break;
        const bool next = end > begin && (tokens[end].is(U',') || after(words_.citations.connectives, tokens, end) == end + 1);
        if (!isQuoted && next && begins(tokens, end + 1)) {
            const std::size_t type = after(words_.citations.types, tokens, end + 1);
            if (after(words_.citations.number, tokens, type) != 0) break;
        }
        ++end;
    }
    citation.title = between(text, tokens, begin, end);
    return end;
}

/// The name of a law runs to its year, its date or the end of the clause. Gives `token` if there is none.
std::size_t Citations::lawName(const Tokens& tokens, std::size_t token) const {
    if (token >= tokens.size() || !tokens[token].isWord() || after(words_.units.belongings, tokens, token) != 0) return token;
    // "Luật Sửa đổi, bổ sung một số điều của Luật …": with the names of other laws.
    const std::size_t changes = tokens[token].capital ? after(words_.citations.titles, tokens, token) : 0;
    const auto isNumbered = [&](std::size_t at) {
        const std::size_t number = after(words_.citations.number, tokens, at);
        return number != 0 && number < tokens.size() && tokens[number].isNumber();
    };
    std::size_t name = std::max(token, changes);
    while (name < tokens.size() && name - token < kMaxLawName && (tokens[name].isWord() || tokens[name].is(U'-'))) {
        if (after(words_.citations.dates, tokens, name) != 0 || isNumbered(name)) break;
        if (changes == 0) {
            const std::size_t joined = after(words_.units.joiners, tokens, name);
            if (begins(tokens, name) || (joined != 0 && (begins(tokens, joined) || after(words_.units.determiners, tokens, joined) != 0)))
                break;
            const bool isVerb = !tokens[name].capital && name > token + 1 && after(words_.units.stops, tokens, name) != 0;
            if (isVerb && after(words_.units.components, tokens, name) == 0) break;
        }
        ++name;
    }
    return name;
}

std::optional<Citations::Cited> Citations::at(std::string_view text, const Tokens& tokens, std::size_t token) const {
    if (!begins(tokens, token)) return std::nullopt;
    Cited cited;
    Citation& citation = cited.citation;
    const std::size_t type = after(words_.citations.types, tokens, token);
    const bool isLaw = after(words_.citations.laws, tokens, token) != 0;
    citation.type = between(text, tokens, token, type);
    std::size_t end = type;
    const std::size_t number = after(words_.citations.number, tokens, type);
    const std::size_t start = number == 0 ? type : number;
    const bool mayBeNumber = number != 0 || (type < tokens.size() && tokens[type].isNumber());
    if (mayBeNumber) end = numberAndSymbol(text, tokens, start, citation);
    if (citation.number.empty() && citation.symbol.empty()) end = type;
    const bool isNumbered = end != type;
    if (isLaw && !isNumbered) {
        const std::size_t name = lawName(tokens, type);
        if (name == type) return std::nullopt;
        citation.title = between(text, tokens, type, name);
        end = name;
        if (after(words_.citations.number, tokens, end) != 0)
            end = numberAndSymbol(text, tokens, after(words_.citations.number, tokens, end), citation);
    }
    bool isDated = false;
    if (end < tokens.size()) {
        if (const auto date = words_.citations.dates.matchAt(tokens, end)) {
            const auto dates = datesOf(date->captures);
            if (!dates.empty() && isPossible(dates.front())) citation.date = dates.front();
            isDated = true;
            end = date->end;
        }
    }
    if (!isNumbered && !isDated && !isLaw) return std::nullopt;
    end = issuer(text, tokens, end, citation);
    // Without number and issuer "Kế hoạch năm 2024" is any plan.
    if (!isNumbered && !isLaw && (citation.issuer.empty() || !citation.date.day)) return std::nullopt;
    if (citation.title.empty()) end = title(text, tokens, end, citation, true);
    citation.begin = tokens[token].begin;
    citation.end = tokens[end - 1].end;
    cited.end = end;
    return cited;
}

std::vector<Citation> Citations::find(std::string_view text) const {
    std::vector<Citation> found;
    const Tokens tokens = words_.lexicon.tokenise(text);
    for (std::size_t token = 0; token < tokens.size();) {
        auto cited = at(text, tokens, token);
        token = cited ? std::max(cited->end, token + 1) : token + 1;
        if (cited) found.push_back(std::move(cited->citation));
    }
    return found;
}

void Citations::annotate(Reading& reading) const {
    const auto read = [&](const std::string& text, const std::string& pointer) {
        for (Citation& citation : find(text)) {
            citation.pointer = pointer;
            reading.citations.push_back(std::move(citation));
        }
    };
    const auto items = [&](const auto& self, const std::vector<model::Item>& list, const std::string& pointer) -> void {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string item = json::pointerTo(pointer, i);
            read(list[i].heading, item + "/heading");
            read(list[i].text, item + "/text");
            self(self, list[i].children, item + "/children");
        }
    };
    const model::Document& document = reading.document;
    for (std::size_t i = 0; i < document.bases.size(); ++i) read(document.bases[i], json::pointerTo("/bases", i));
    read(document.opening, "/opening");
    items(items, document.content, "/content");
    read(document.closing, "/closing");
    for (std::size_t i = 0; i < document.appendices.size(); ++i)
        items(items, document.appendices[i].content, json::pointerTo("/appendices", i) + "/content");
}

BaseSplit Citations::splitBases(std::string_view text) const {
    const Tokens tokens = words_.lexicon.tokenise(text);
    BaseSplit split;
    split.rest = {0, text.size()};
    if (tokens.empty()) return split;
    std::size_t begin = 0;
    while (begin < tokens.size() && !tokens[begin].isWord()) ++begin;
    const std::size_t lead = after(words_.citations.baseLeads, tokens, begin);
    if (lead == 0) return split;
    std::size_t next = begin;
    while (next < tokens.size()) {
        const std::size_t own = after(words_.citations.baseLeads, tokens, next);
        const std::size_t document = own == 0 ? next : own;
        const bool isBasis = (own != 0 && tokens[next].capital) || at(text, tokens, document).has_value();
        if (!isBasis) break;
        std::size_t end = next;
        bool isQuoted = false;
        while (end < tokens.size() && (isQuoted || !tokens[end].is(U';'))) {
            if (tokens[end].is(U'"')) isQuoted = !isQuoted;
            ++end;
        }
        if (end < tokens.size()) ++end;
        split.bases.push_back({tokens[next].begin, tokens[end - 1].end});
        next = end;
    }
    // One stretch without a mark that cites nothing is a sentence, no basis.
    const bool citesAny = std::any_of(split.bases.begin(), split.bases.end(), [&](const BaseSplit::Stretch& one) {
        return !find(text.substr(one.begin, one.end - one.begin)).empty();
    });
    if (!citesAny) return {{}, {0, text.size()}};
    split.rest = next < tokens.size() ? BaseSplit::Stretch{tokens[next].begin, text.size()} : BaseSplit::Stretch{text.size(), text.size()};
    return split;
}

} // namespace vanthu::reader
