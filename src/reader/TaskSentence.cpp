#include "reader/TaskSentence.h"

#include <algorithm>

namespace vanthu::reader {

namespace {

constexpr std::size_t kShortOpening = 20; ///< words after the units: "thực hiện tốt các nội dung sau:"

std::size_t after(const Phrases& phrases, const Tokens& tokens, std::size_t token) {
    if (token >= tokens.size()) return 0;
    const auto match = phrases.matchAt(tokens, token);
    return match ? match->end : 0;
}

bool isMark(const Tokens& tokens, std::size_t token, char32_t mark) { return token < tokens.size() && tokens[token].is(mark); }

/// Dashes and the like that stand before the words.
std::size_t firstWord(const Tokens& tokens) {
    std::size_t at = 0;
    while (at < tokens.size() && !tokens[at].isWord()) ++at;
    return at;
}

/// The end of the words: without closing marks.
std::size_t lastWord(const Tokens& tokens) {
    std::size_t end = tokens.size();
    while (end > 0 && tokens[end - 1].kind == Token::Kind::mark && !tokens[end - 1].is(U')')) --end;
    return end;
}

bool endsWithColon(const Tokens& tokens) { return !tokens.empty() && tokens.back().is(U':'); }

} // namespace

std::vector<UnitName> TaskSentence::heading(const Tokens& tokens) const {
    std::size_t begin = firstWord(tokens);
    if (begin >= tokens.size()) return {};
    const std::size_t lead = after(words_.tasks.headingLeads, tokens, begin);
    std::vector<UnitName> units = units_.listAt(tokens, lead == 0 ? begin : lead, lead != 0);
    if (units.empty()) return {};
    const std::size_t end = units.back().past;
    if (end < lastWord(tokens)) return {};
    return units;
}

/// Looks at what follows the units: nothing, a bare "thực hiện", a colon at the end, or a duty.
Giving TaskSentence::finish(const Tokens& tokens, std::vector<UnitName> leads, Sureness sureness) const {
    Giving giving{Giving::Form::duty, std::move(leads), sureness, false};
    std::size_t at = giving.leads.back().past;
    const std::size_t end = lastWord(tokens);
    if (at >= end) {
        giving.form = Giving::Form::heading;
        return giving;
    }
    if (isMark(tokens, at, U',')) ++at;
    if (const std::size_t lead = after(words_.tasks.leads, tokens, at); lead != 0) at = isMark(tokens, lead, U',') ? lead + 1 : lead;
    if (const std::size_t others = after(words_.tasks.coordinates, tokens, at); others != 0) {
        const auto list = units_.listAt(tokens, others, true);
        if (!list.empty()) at = list.back().past;
    }
    if (after(words_.tasks.bareDuties, tokens, at) == end)
        giving.form = Giving::Form::bare;
    else if (endsWithColon(tokens))
        giving.form = Giving::Form::opening;
    giving.isShort = end - at <= kShortOpening;
    return giving;
}

std::optional<Giving> TaskSentence::given(const Tokens& tokens, std::size_t giver, std::size_t begin) const {
    std::vector<UnitName> leads = units_.listAt(tokens, begin, true);
    if (leads.empty()) return std::nullopt;
    return finish(tokens, std::move(leads), giver == 0 ? Sureness::certain : Sureness::likely);
}

/// A paragraph that begins with the units that act.
std::optional<Giving> TaskSentence::subject(const Tokens& tokens, std::size_t begin) const {
    std::vector<UnitName> units = units_.listAt(tokens, begin);
    if (units.empty()) return std::nullopt;
    std::size_t end = units.back().past;
    if (const std::size_t aside = after(words_.tasks.asides, tokens, isMark(tokens, end, U',') ? end + 1 : end); aside != 0) {
        const bool isClosed = isMark(tokens, aside, U',') || isMark(tokens, aside, U':');
        end = isClosed && aside + 1 < tokens.size() ? aside + 1 : aside;
        if (end < lastWord(tokens)) return finish(tokens, std::move(units), Sureness::likely);
    }
    if (end >= lastWord(tokens)) return std::nullopt;
    if (const std::size_t giver = after(words_.tasks.clauseGivers, tokens, end); giver != 0) {
        if (auto other = given(tokens, 1, giver)) return other;
    }
    const std::size_t verb = isMark(tokens, end, U',') ? end + 1 : end;
    const bool leads = after(words_.tasks.leads, tokens, verb) != 0 || after(words_.tasks.coordinates, tokens, verb) != 0;
    const bool acts = after(words_.units.stops, tokens, end) != 0 && after(words_.tasks.notDuties, tokens, end) == 0;
    if (!leads && !acts && !isMark(tokens, end, U':')) return std::nullopt;
    return finish(tokens, std::move(units), leads ? Sureness::certain : Sureness::likely);
}

/// "Trường hợp …: Ban …", "Trường hợp … thì Chủ tịch …".
std::optional<Giving> TaskSentence::afterCondition(const Tokens& tokens, std::size_t begin) const {
    if (auto found = subject(tokens, after(words_.tasks.conditions, tokens, begin))) return found;
    for (std::size_t at = begin; at < tokens.size(); ++at) {
        const std::size_t clause = tokens[at].is(U':') || tokens[at].is(U',') ? at + 1 : after(words_.tasks.subjects, tokens, at);
        if (clause == 0) continue;
        if (auto found = subject(tokens, clause)) {
            found->sureness = Sureness::guess;
            return found;
        }
        if (tokens[at].is(U'.')) break;
    }
    return std::nullopt;
}

/// In the middle of a sentence: "…, yêu cầu Thủ trưởng …", "…; Sở … chủ trì …".
std::optional<Giving> TaskSentence::inside(const Tokens& tokens, std::size_t begin) const {
    for (std::size_t at = begin; at < tokens.size(); ++at) {
        if (const std::size_t giver = after(words_.tasks.clauseGivers, tokens, at);
            giver != 0 && !words_.tasks.notGivers.endsAt(tokens, at)) {
            if (auto found = given(tokens, 1, giver); found && found->form != Giving::Form::heading) {
                found->sureness = Sureness::guess;
                return found;
            }
        }
        const bool clause = at > begin && tokens[at - 1].kind == Token::Kind::mark && !tokens[at - 1].is(U',');
        if (!clause) continue;
        const auto units = units_.listAt(tokens, at);
        if (units.empty()) continue;
        const std::size_t end = units.back().past;
        if (after(words_.tasks.leads, tokens, isMark(tokens, end, U',') ? end + 1 : end) != 0)
            return finish(tokens, units, Sureness::guess);
    }
    return std::nullopt;
}

std::optional<Giving> TaskSentence::giving(const Tokens& tokens, bool underUnit) const {
    const std::size_t begin = firstWord(tokens);
    if (begin >= tokens.size()) return std::nullopt;
    const TaskWords& words = words_.tasks;
    if (const std::size_t giver = after(underUnit ? words.strongGivers : words.givers, tokens, begin); giver != 0) {
        if (auto found = given(tokens, 0, giver)) return found;
    }
    if (auto found = subject(tokens, begin)) return found;
    if (underUnit) return std::nullopt;
    if (after(words.conditions, tokens, begin) != 0) {
        if (auto found = afterCondition(tokens, begin)) return found;
    }
    return inside(tokens, begin);
}

std::vector<UnitName> TaskSentence::coordinating(const Tokens& tokens, const std::vector<UnitName>& leads) const {
    std::vector<UnitName> all;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::size_t begin = after(words_.tasks.coordinates, tokens, at);
        if (begin == 0) continue;
        const auto list = units_.listAt(tokens, begin, true);
        if (list.empty()) continue;
        // "chỉ đạo Công an huyện phối hợp với …": another unit's business.
        bool isOrdered = false;
        for (std::size_t back = at; back > 0 && at - back < 12 && !isOrdered; --back) {
            const std::size_t order = after(words_.tasks.orders, tokens, back - 1);
            if (order == 0 || order > at) continue;
            const auto ordered = units_.listAt(tokens, order, true);
            const bool isLead = !ordered.empty() && std::find(leads.begin(), leads.end(), ordered.front()) != leads.end();
            isOrdered = !ordered.empty() && !isLead && ordered.back().end <= at && at - ordered.back().end <= 2;
        }
        if (!isOrdered) all.insert(all.end(), list.begin(), list.end());
        at = list.back().end - 1;
    }
    return all;
}

std::optional<LabelLine> TaskSentence::label(const Tokens& tokens) const {
    const std::size_t begin = firstWord(tokens);
    if (begin >= tokens.size()) return std::nullopt;
    if (const auto value = deadlines_.label(tokens)) return LabelLine{LabelLine::What::time, *value};
    const auto labelled = [&](const Phrases& labels) {
        const std::size_t end = after(labels, tokens, begin);
        return end != 0 && isMark(tokens, end, U':') && end + 1 < tokens.size() ? end + 1 : 0;
    };
    if (const std::size_t value = labelled(words_.tasks.coordinateLabels); value != 0) return LabelLine{LabelLine::What::coordinate, value};
    if (const std::size_t value = labelled(words_.tasks.leadLabels); value != 0) return LabelLine{LabelLine::What::lead, value};
    return std::nullopt;
}

} // namespace vanthu::reader
