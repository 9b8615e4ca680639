#include "reader/Deadlines.h"

#include <algorithm>

namespace vanthu::reader {

namespace {

using model::Bound;
using model::Deadline;
using model::DeadlineKind;
using model::TimeUnit;

constexpr std::size_t kNearWords = 5;
constexpr std::size_t kWordsBetweenStretches = 3;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::optional<std::uint32_t> first(const PhraseMatch& match, Slot slot) {
    const auto found = std::find_if(match.captures.begin(), match.captures.end(), [&](const Capture& c) { return c.slot == slot; });
    return found == match.captures.end() ? std::nullopt : std::optional(found->value);
}

/// What the last {rest} of a pattern took: "đến khi {rest}"; tokens [begin, end).
std::pair<std::size_t, std::size_t> eventOf(const PhraseMatch& match) {
    std::pair<std::size_t, std::size_t> event{0, 0};
    for (const Capture& capture : match.captures) {
        if (capture.slot == Slot::restBegin) event.first = capture.value;
        if (capture.slot == Slot::restEnd) event.second = capture.value;
    }
    return event.second == match.end ? event : std::pair<std::size_t, std::size_t>{0, 0};
}

std::vector<model::Recurrence> recurrencesOf(const PhraseMatch& match) {
    std::vector<model::Recurrence> result;
    model::Recurrence where;
    for (const Capture& capture : match.captures) {
        const int value = static_cast<int>(capture.value);
        if (capture.slot == Slot::unit) result.push_back({static_cast<TimeUnit>(value)});
        if (capture.slot == Slot::day) where.day = value;
        if (capture.slot == Slot::month) where.month = value;
        if (capture.slot == Slot::weekday) where.weekday = value;
    }
    for (model::Recurrence& one : result) {
        one.day = where.day;
        one.month = where.month;
        one.weekday = where.weekday;
    }
    return result;
}

/// Pairs of dates; a first one without year or month has the second's.
std::vector<model::Period> periodsOf(const std::vector<model::OpenDate>& dates, const OwnDate& own) {
    std::vector<model::Period> periods;
    for (std::size_t i = 0; i + 1 < dates.size(); i += 2) {
        model::Period period{dates[i], dates[i + 1]};
        completeYear(period.to, own);
        if (!period.from.month) period.from.month = period.to.month;
        if (!period.from.year && period.to.year && period.from.month <= period.to.month) period.from.year = period.to.year;
        periods.push_back(period);
    }
    return periods;
}

/// Where an event's words stand in the words of a sentence; the first two must, which names it ("Kỳ họp", "bầu cử").
bool names(const std::vector<std::uint64_t>& sentence, const Tokens& tokens, std::size_t begin, std::size_t end) {
    if (end - begin < 2 || !tokens[begin].isWord() || !tokens[begin + 1].isWord()) return false;
    const std::uint64_t words[] = {tokens[begin].key, tokens[begin + 1].key};
    return std::search(sentence.begin(), sentence.end(), std::begin(words), std::end(words)) != sentence.end();
}

bool beginsClause(const Tokens& tokens, std::size_t token) { return token == 0 || tokens[token - 1].kind == Token::Kind::mark; }

/// Or what stands between semicolons.
bool beginsSentence(const Tokens& tokens, std::size_t token) {
    return token == 0 || tokens[token - 1].is(U'.') || tokens[token - 1].is(U';');
}

bool endsSentence(const Tokens& tokens, std::size_t i) { return tokens[i].is(U'.') && (i + 1 == tokens.size() || tokens[i + 1].spaced); }

/// Whether one of the phrases stands among the few words of the clause before `token`.
bool isNear(const Phrases& phrases, const Tokens& tokens, std::size_t token) {
    if (phrases.empty()) return false;
    for (std::size_t back = 1; back <= std::min(token, kNearWords) && tokens[token - back].kind != Token::Kind::mark; ++back) {
        if (phrases.matchAt(tokens, token - back)) return true;
    }
    return false;
}

/// Fills in what the kind asks for; false if it is not a deadline after all.
bool complete(Deadline& deadline, const PhraseMatch& match, const Tokens& tokens, const DeadlineContext& context) {
    std::vector<model::OpenDate> dates = datesOf(match.captures);
    if (deadline.kind == DeadlineKind::recurring) {
        deadline.recurrences = recurrencesOf(match);
        deadline.time = clockOf(match.captures);
        return !deadline.recurrences.empty();
    }
    if (!std::all_of(dates.begin(), dates.end(), isPossible)) return false;
    if (deadline.kind == DeadlineKind::fixed) {
        if (dates.empty()) return false;
        deadline.date = dates.front();
        completeYear(deadline.date, context.own);
        deadline.time = clockOf(match.captures);
        // What lies before the document's own date cannot be set by it.
        return compare(deadline.date, context.own.issued) >= 0;
    }
    if (deadline.kind == DeadlineKind::withinPeriod) {
        deadline.periods = periodsOf(dates, context.own);
        for (const model::Period& period : deadline.periods) {
            if (compare(period.to, context.own.issued) < 0) return false;
        }
    }
    if (deadline.kind == DeadlineKind::relative) {
        if (const auto count = first(match, Slot::number)) deadline.count = static_cast<int>(*count);
        if (const auto unit = first(match, Slot::unit)) deadline.unit = static_cast<TimeUnit>(*unit);
    }
    const auto [begin, end] = eventOf(match);
    if (deadline.kind == DeadlineKind::withinPeriod && begin != end) {
        for (const DefinedPeriod& defined : context.defined) {
            if (deadline.periods.empty() && names(defined.words, tokens, begin, end)) deadline.periods = defined.periods;
        }
    }
    return true;
}

} // namespace

bool Deadlines::isAllowed(const Guard& guard, const Tokens& tokens, const PhraseMatch& match) const {
    const bool isLast = match.end == tokens.size();
    if (guard.notAfter.endsAt(tokens, match.begin) || isNear(guard.notNear, tokens, match.begin)) return false;
    if (!isLast && !guard.notBefore.empty() && guard.notBefore.matchAt(tokens, match.end)) return false;
    if (guard.onlyAfter.empty() && guard.onlyBefore.empty()) return true;
    if (beginsSentence(tokens, match.begin) || guard.onlyAfter.endsAt(tokens, match.begin)) return true;
    return !isLast && guard.onlyBefore.matchAt(tokens, match.end).has_value();
}

std::optional<FoundDeadline> Deadlines::at(std::string_view text, const Tokens& tokens, std::size_t token, const DeadlineSet& set,
                                           const DeadlineContext& context, std::size_t& end) const {
    const auto match = set.phrases.matchAt(tokens, token);
    if (!match) return std::nullopt;
    const DeadlineRule& rule = set.rules[match->pattern];
    if (!isAllowed(words_.deadlines.guards[rule.guard], tokens, *match)) return std::nullopt;
    FoundDeadline found;
    found.deadline.kind = rule.kind;
    found.deadline.bound = rule.bound;
    if (!complete(found.deadline, *match, tokens, context)) return std::nullopt;
    found.begin = tokens[match->begin].begin;
    found.end = tokens[match->end - 1].end;
    found.deadline.text = text.substr(found.begin, found.end - found.begin);
    if (const auto [begin, last] = eventOf(*match); begin != last) {
        found.deadline.event = text.substr(tokens[begin].begin, tokens[last - 1].end - tokens[begin].begin);
        found.sureness = Sureness::likely;
    }
    end = match->end;
    return found;
}

std::vector<FoundDeadline> Deadlines::find(std::string_view text, const Tokens& tokens, const DeadlineContext& context,
                                           std::size_t labelled) const {
    std::vector<FoundDeadline> found;
    for (std::size_t token = 0; token < tokens.size();) {
        std::size_t end = token + 1;
        auto deadline = at(text, tokens, token, words_.deadlines.inText, context, end);
        if (labelled != kNone && token >= labelled && (token == labelled || beginsClause(tokens, token))) {
            std::size_t labelledEnd = token + 1;
            if (auto other = at(text, tokens, token, words_.deadlines.labelled, context, labelledEnd); other && labelledEnd > end) {
                deadline = std::move(other);
                end = labelledEnd;
            }
        }
        if (deadline) found.push_back(std::move(*deadline));
        token = end;
    }
    return found;
}

std::optional<std::size_t> Deadlines::label(const Tokens& tokens) const {
    std::size_t begin = 0;
    while (begin < tokens.size() && (tokens[begin].is(U'-') || tokens[begin].is(U'+'))) ++begin;
    if (begin == tokens.size()) return std::nullopt;
    const auto match = words_.deadlines.labels.matchAt(tokens, begin);
    if (!match || match->end == tokens.size() || !tokens[match->end].is(U':')) return std::nullopt;
    return match->end + 1;
}

void Deadlines::define(std::string_view text, const Tokens& tokens, const OwnDate& own, std::vector<DefinedPeriod>& defined) const {
    const DeadlineContext context{own, {}};
    DefinedPeriod sentence;
    std::size_t between = 0;
    const auto close = [&] {
        between = 0;
        if (!sentence.periods.empty()) defined.push_back(std::move(sentence));
        sentence = {};
    };
    for (std::size_t token = 0; token < tokens.size();) {
        std::size_t end = token + 1;
        const auto found = at(text, tokens, token, words_.deadlines.inText, context, end);
        if (found && found->deadline.kind == DeadlineKind::withinPeriod && !found->deadline.periods.empty()) {
            const auto& periods = found->deadline.periods;
            sentence.periods.insert(sentence.periods.end(), periods.begin(), periods.end());
            between = 0;
        } else {
            end = token + 1;
            // Between two stretches of one event stand a word or two; more begin another event.
            if (tokens[token].isWord() && !sentence.periods.empty() && ++between > kWordsBetweenStretches) close();
            if (tokens[token].isWord() && sentence.periods.empty()) sentence.words.push_back(tokens[token].key);
            if (endsSentence(tokens, token)) close();
        }
        token = end;
    }
    close();
}

} // namespace vanthu::reader
