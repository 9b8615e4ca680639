#include "reader/Letterhead.h"

#include "reader/DateWords.h"
#include "reader/Phrase.h"
#include "text/Characters.h"

#include <algorithm>
#include <charconv>

namespace vanthu::reader {
namespace {

constexpr std::size_t kLongestDateLine = 150; ///< bytes

/// Goes to the start of the next word; false at the end.
bool toNextWord(std::string_view text, std::size_t& at) {
    char32_t c = 0;
    std::size_t after = at;
    while (next(text, after, c) && !text::isBlank(c) && c != U',') at = after;
    while (at < text.size()) {
        after = at;
        next(text, after, c);
        if (!text::isBlank(c) && c != U',') return true;
        at = after;
    }
    return false;
}

bool isSymbolCharacter(char32_t c) {
    return text::isLetter(c) || (c >= U'0' && c <= U'9') || c == U'-' || c == U'&' || c == U'.' || c == U'/';
}

/// A number and symbol: "Số: 49 /KH-UBND", "Số:    /KH-UBND", "Số 3464-CV/HU".
struct NumberWords {
    std::string_view label, digits, letters, slash, symbol;
    std::size_t end = 0;
};

/// The "a" of "01a/", right behind the digits and right before the slash.
std::string_view lettersAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
    const bool between = at > 0 && isDigit(text[at - 1]) && end < text.size() && text[end] == '/' && end - at <= 2;
    return between ? text.substr(at, end - at) : std::string_view();
}

bool numberAt(const Vocabulary& words, std::string_view text, NumberWords& found) {
    std::size_t at = startsWithAny(text, words.number);
    if (at == kNone) return false;
    skipOpen(text, at);
    const bool colon = at < text.size() && text[at] == ':';
    if (colon) ++at;
    found.label = trimmed(text.substr(0, at));
    skipOpen(text, at);
    const std::size_t digits = at;
    while (at < text.size() && isDigit(text[at]) && at - digits < 6) ++at;
    found.digits = text.substr(digits, at - digits);
    found.letters = lettersAt(text, at);
    at += found.letters.size();
    skipOpen(text, at);
    const bool apart = at < text.size() && (text[at] == '/' || (text[at] == '-' && !found.digits.empty()));
    found.end = at;
    if (!apart) return colon && (found.digits.empty() ? at >= text.size() : false);
    found.slash = text.substr(at++, 1);
    skipOpen(text, at);
    const std::size_t symbol = at;
    char32_t c = 0;
    for (std::size_t after = at; next(text, after, c) && isSymbolCharacter(c);) at = after;
    found.symbol = text.substr(symbol, at - symbol);
    found.end = at;
    return found.symbol.empty() ? colon && at >= text.size() : colon || !found.digits.empty();
}

} // namespace

bool Letterhead::findFixed(const WordList& phrases, std::string_view text, Cut& cut) const {
    std::size_t at = 0;
    do {
        for (const std::string& phrase : phrases) {
            const std::size_t end = startsWithLetters(text.substr(at), phrase);
            if (end == kNone) continue;
            cut = {at, at + end};
            return true;
        }
    } while (toNextWord(text, at));
    return false;
}

void Letterhead::take(const Line& line) { scan(line, line.text); }

void Letterhead::takeMargin(const Line& line) {
    if (takeMark(line, line.text) || takeAddress(context_, line, line.text)) return;
    if (std::all_of(line.text.begin(), line.text.end(), isDigit)) context_.ledger.implied(line, line.text, Implied::Why::pageNumber);
}

bool Letterhead::isPart(const Line& line) const {
    Cut cut;
    NumberWords number;
    if (numberAt(context_.words, line.text, number)) return true;
    if (findFixed(context_.words.nation, line.text, cut) || findFixed(context_.words.motto, line.text, cut)) return true;
    if (line.text.size() > kLongestDateLine || !line.source->label.empty()) return false;
    for (std::size_t at = 0; toNextWord(line.text, at);) {
        const std::string_view place = trimmed(line.text.substr(0, at));
        if (const auto date = dateAt(context_.words, line.text.substr(at)); date && place.ends_with(','))
            return at + date->whole.size() == line.text.size();
    }
    return false;
}

void Letterhead::scan(const Line& line, std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return;
    for (const WordList* fixed : {&context_.words.nation, &context_.words.motto}) {
        Cut cut;
        if (!findFixed(*fixed, text, cut)) continue;
        context_.ledger.implied(line, text.substr(cut.begin, cut.end - cut.begin));
        scan(line, text.substr(0, cut.begin));
        return scan(line, text.substr(cut.end));
    }
    if (takeSubject(line, text)) return;
    if (!hasNumber_ && takeNumber(line, text)) return;
    if (!hasDate_ && takeDate(line, text)) return;
    for (const std::string_view column : columnsOf(text)) takeRest(line, column);
}

bool Letterhead::takeNumber(const Line& line, std::string_view text) {
    std::size_t at = 0;
    do {
        NumberWords number;
        if (!numberAt(context_.words, text.substr(at), number)) continue;
        hasNumber_ = true;
        model::Letterhead& head = context_.document.letterhead;
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(number.digits.data(), number.digits.data() + number.digits.size(), value);
        if (!number.digits.empty() && error == std::errc()) {
            head.number = value;
            head.numberSuffix = number.letters;
            number.digits = {number.digits.data(), number.digits.size() + number.letters.size()};
            context_.ledger.found("/number", Sureness::certain, line, number.digits);
        }
        head.symbol = valueOf(number.symbol);
        context_.ledger.implied(line, number.label);
        context_.ledger.implied(line, number.slash);
        context_.ledger.found("/symbol", Sureness::certain, line, number.symbol);
        // Dots that stand for the open number are printed by the form as blanks.
        const auto gap = [&](std::string_view from, std::string_view to) {
            if (from.data() != nullptr && to.data() != nullptr && from.data() + from.size() < to.data())
                context_.ledger.implied(line, {from.data() + from.size(), static_cast<std::size_t>(to.data() - from.data()) - from.size()});
        };
        gap(number.label, number.digits.empty() ? number.slash : number.digits);
        if (!number.digits.empty()) gap(number.digits, number.slash);
        gap(number.slash, number.symbol);
        scan(line, text.substr(0, at));
        scan(line, text.substr(at + number.end));
        return true;
    } while (toNextWord(text, at));
    return false;
}

bool Letterhead::takeDate(const Line& line, std::string_view text) {
    std::size_t at = 0;
    do {
        const auto date = dateAt(context_.words, text.substr(at));
        if (!date) continue;
        hasDate_ = true;
        context_.document.letterhead.issueDate = date->date();
        const char* from = date->whole.data();
        const std::pair<const char*, std::string_view> parts[] = {
            {"/date/day", date->day}, {"/date/month", date->month}, {"/date/year", date->year}};
        for (const auto& [pointer, digits] : parts) {
            if (digits.empty()) continue;
            context_.ledger.implied(line, {from, static_cast<std::size_t>(digits.data() - from)});
            context_.ledger.found(pointer, Sureness::certain, line, digits);
            from = digits.data() + digits.size();
        }
        context_.ledger.implied(line, {from, static_cast<std::size_t>(date->whole.data() + date->whole.size() - from)});
        takePlace(line, text.substr(0, at));
        scan(line, text.substr(at + date->whole.size()));
        return true;
    } while (toNextWord(text, at));
    return false;
}

void Letterhead::takePlace(const Line& line, std::string_view text) {
    const std::vector<std::string_view> columns = columnsOf(text);
    if (columns.empty()) return;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) scan(line, columns[i]);
    std::string_view place = columns.back();
    // "UBND HUYỆN SÔNG XANH Sông Xanh, ngày …" has no gap to go by: capitals belong to the agency.
    if (place.ends_with(',')) {
        context_.ledger.implied(line, place.substr(place.size() - 1));
        place = trimmed(place.substr(0, place.size() - 1));
    }
    if (place.empty()) return;
    context_.document.letterhead.place = valueOf(place);
    context_.ledger.found("/place", Sureness::certain, line, place);
}

bool Letterhead::takeMark(const Line& line, std::string_view text) {
    const std::pair<const std::vector<std::pair<std::string, WordList>>*, std::pair<const char*, std::string*>> kinds[] = {
        {&context_.words.secrecy, {"/marks/secrecy", &context_.document.marks.secrecy}},
        {&context_.words.urgency, {"/marks/urgency", &context_.document.marks.urgency}},
        {&context_.words.circulation, {"/marks/circulation", &context_.document.marks.circulation}}};
    for (const auto& [marks, target] : kinds) {
        for (const auto& [id, spellings] : *marks) {
            if (startsWithAny(text, spellings) != text.size() || !target.second->empty()) continue;
            *target.second = id;
            context_.ledger.found(target.first, Sureness::certain, line, text);
            return true;
        }
    }
    return false;
}

bool Letterhead::goesOnWithAbstract(std::string_view text) const { return !abstract_.empty() && text::isLower(firstOf(text)); }

bool Letterhead::takeAbstract(const Line& line, std::string_view text) {
    const bool starts = startsWithAny(text, context_.words.abstractStarts) != kNone;
    const bool goesOn = goesOnWithAbstract(text);
    if (!goesOn && !(starts && abstract_.empty())) return false;
    abstract_.push_back({&line, text});
    return true;
}

/// A letter's abstract may cite numbers and dates that are not its own.
bool Letterhead::takeSubject(const Line& line, std::string_view text) {
    if (!abstract_.empty() || startsWithAny(text, context_.words.abstractStarts) == kNone) return false;
    const std::vector<std::string_view> columns = columnsOf(text);
    abstract_.push_back({&line, columns.front()});
    for (std::size_t i = 1; i < columns.size(); ++i) scan(line, columns[i]);
    return true;
}

void Letterhead::takeRest(const Line& line, std::string_view text) {
    if (takeMark(line, text) || takeAddress(context_, line, text)) return;
    // The stamp of an electronic signature names the office that sealed, and its mail below: that is no agency of the head.
    if (text.find('@') != std::string_view::npos)
        for (const Line* above = &line - 1; !agencies_.empty() && agencies_.back().line == above; --above) agencies_.pop_back();
    if (takeAbstract(line, text)) return;
    const bool known = context_.hasStyle(line, "parentAgency") || context_.hasStyle(line, "issuingAgency");
    if (!known && startsWithAny(text, context_.words.addressees) != kNone) return;
    if (known || isUpperText(text) || (line.source->cell && startsWithAny(text, context_.words.agencyStarts) != kNone))
        agencies_.push_back({&line, text});
}

bool Letterhead::goesOn(const Slice& before, const Slice& slice) const {
    if (slice.line == before.line && slice.line->source->cell && context_.style(*slice.line) == nullptr)
        return startsWithAny(slice.text, context_.words.agencyStarts) == kNone;
    if (context_.hasStyle(*slice.line, "issuingAgency"))
        return context_.hasStyle(*before.line, "issuingAgency") && before.line == slice.line;
    // "ỦY BAN NHÂN DÂN" is no agency without its area.
    if (startsWithAny(before.text, context_.words.genericAgencies) == before.text.size() &&
        startsWithAny(slice.text, context_.words.areaStarts) != kNone)
        return true;
    return startsWithAny(slice.text, context_.words.agencyStarts) == kNone;
}

/// Several lines, of which the first does not begin as names of agencies do, may hold what somebody typed above the name.
Sureness Letterhead::surenessOf(const std::vector<Slice>& agency, std::size_t agencies) const {
    if (agency.size() > 1 && startsWithAny(agency.front().text, context_.words.agencyStarts) == kNone) return Sureness::guess;
    return agencies > 2 ? Sureness::likely : Sureness::certain;
}

void Letterhead::finish() {
    if (context_.document.abstract.empty() && !abstract_.empty()) {
        context_.document.abstract = valueOf(abstract_);
        context_.abstractSureness = Sureness::likely;
        context_.abstract = abstract_;
    }
    std::vector<std::vector<Slice>> agencies;
    for (const Slice& slice : agencies_) {
        if (!agencies.empty() && goesOn(agencies.back().back(), slice))
            agencies.back().push_back(slice);
        else
            agencies.push_back({slice});
    }
    if (agencies.empty()) return;
    model::Letterhead& head = context_.document.letterhead;
    const bool several = agencies.size() > 1;
    head.issuingAgency = valueOf(agencies.back());
    context_.ledger.found("/agency/name", surenessOf(agencies.back(), agencies.size()), agencies.back());
    if (!several) return;
    std::vector<Slice> parent;
    for (std::size_t i = 0; i + 1 < agencies.size(); ++i) parent.insert(parent.end(), agencies[i].begin(), agencies[i].end());
    head.parentAgency = valueOf(parent);
    context_.ledger.found("/agency/parent", surenessOf(parent, agencies.size()), parent);
}

bool takeAddress(Context& context, const Line& line, std::string_view text) {
    struct Part {
        std::size_t begin, value;
        const std::string* name;
    };
    std::vector<Part> parts;
    std::size_t at = 0;
    do {
        for (const auto& [name, spellings] : context.words.address) {
            std::size_t end = startsWithAny(text.substr(at), spellings);
            if (end == kNone) continue;
            end += at;
            while (end < text.size() && text[end] == ' ') ++end;
            if (end >= text.size() || text[end] != ':') continue;
            parts.push_back({at, end + 1, &name});
            at = end;
            break;
        }
    } while (toNextWord(text, at));
    if (parts.empty() || parts.front().begin != 0) return false;
    model::AgencyAddress& address = context.document.address;
    const std::pair<std::string_view, std::string*> targets[] = {{"address", &address.address},
                                                                 {"phone", &address.phone},
                                                                 {"fax", &address.fax},
                                                                 {"email", &address.email},
                                                                 {"website", &address.website}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = i + 1 < parts.size() ? parts[i + 1].begin : text.size();
        std::string_view value = trimmed(text.substr(parts[i].value, end - parts[i].value));
        for (const auto& [name, target] : targets) {
            if (name != *parts[i].name || !target->empty()) continue;
            context.ledger.implied(line, text.substr(parts[i].begin, parts[i].value - parts[i].begin));
            if (endsWithAny(value, ",;") && i + 1 < parts.size()) {
                context.ledger.implied(line, value.substr(value.size() - 1));
                value = trimmed(value.substr(0, value.size() - 1));
            }
            *target = valueOf(value);
            context.ledger.found("/address/" + *parts[i].name, Sureness::certain, line, value);
        }
    }
    return true;
}

} // namespace vanthu::reader
