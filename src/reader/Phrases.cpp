#include "reader/Phrases.h"

#include "reader/PhraseCompiler.h"

#include <algorithm>

namespace vanthu::reader {

namespace {

constexpr std::size_t kMaxRest = 40; // words of {rest}

bool endsRest(const Token& token) {
    return token.kind == Token::Kind::mark &&
           (token.mark == U',' || token.mark == U';' || token.mark == U'.' || token.mark == U':' || token.mark == U'(' ||
            token.mark == U')' || token.mark == U'"' || token.mark == U'\u2026' || token.mark == U'+');
}

bool fits(Slot slot, const Token& token, std::uint32_t& value) {
    if (!token.isNumber()) return false;
    value = token.number;
    const bool isShort = token.digits <= 2;
    switch (slot) {
    case Slot::day:
        return isShort && value >= 1 && value <= 31;
    case Slot::month:
        return isShort && value >= 1 && value <= 12;
    case Slot::quarter:
        return isShort && value >= 1 && value <= 4;
    case Slot::year:
        return token.digits == 4 && value >= 1900 && value <= 2199;
    case Slot::hour:
        return isShort && value <= 24;
    case Slot::minute:
        return token.digits == 2 && value <= 59;
    case Slot::number:
        return token.digits <= 4;
    case Slot::weekday:
    case Slot::unit:
    case Slot::restBegin:
    case Slot::restEnd:
        return false;
    }
    return false;
}

/// Walks one pattern with backtracking and keeps the longest way through. Patterns are short and have no loops.
class Walk {
public:
    Walk(const std::vector<Phrases::Step>& steps, const Tokens& tokens, PhraseMatch& best, bool& found)
        : steps_(steps), tokens_(tokens), best_(best), found_(found) {}

    void go(std::size_t step, std::size_t at) {
        while (true) {
            const Phrases::Step& now = steps_[step];
            switch (now.op) {
            case Phrases::Op::jump:
                step = now.a;
                continue;
            case Phrases::Op::split: {
                const std::size_t kept = taken_.size();
                go(now.a, at);
                taken_.resize(kept);
                step = now.b;
                continue;
            }
            case Phrases::Op::note:
                taken_.push_back({static_cast<Slot>(now.a), now.b});
                break;
            case Phrases::Op::accept:
                return accept(at, now.a);
            case Phrases::Op::rest:
                if (!rest(at)) return;
                break;
            default:
                if (at == tokens_.size() || !one(now, tokens_[at])) return;
                ++at;
            }
            ++step;
        }
    }

private:
    bool one(const Phrases::Step& step, const Token& token) {
        if (step.op == Phrases::Op::word) return token.word == step.a && token.isWord();
        if (step.op == Phrases::Op::mark) return token.is(step.a);
        if (step.op == Phrases::Op::number) return token.isNumber() && token.number == step.a;
        std::uint32_t value = 0;
        if (!fits(static_cast<Slot>(step.a), token, value)) return false;
        taken_.push_back({static_cast<Slot>(step.a), value});
        return true;
    }

    bool rest(std::size_t& at) {
        const std::size_t begin = at;
        while (at < tokens_.size() && at - begin < kMaxRest && !endsRest(tokens_[at])) ++at;
        taken_.push_back({Slot::restBegin, static_cast<std::uint32_t>(begin)});
        taken_.push_back({Slot::restEnd, static_cast<std::uint32_t>(at)});
        return at > begin;
    }

    void accept(std::size_t at, std::size_t pattern) {
        if (found_ && at <= best_.end) return;
        found_ = true;
        best_.end = at;
        best_.pattern = pattern;
        best_.captures = taken_;
    }

    const std::vector<Phrases::Step>& steps_;
    const Tokens& tokens_;
    PhraseMatch& best_;
    bool& found_;
    std::vector<Capture> taken_;
};

} // namespace

bool Phrases::add(std::string_view pattern, const PhraseParts& parts, Lexicon& lexicon) {
    const std::size_t begin = steps_.size();
    if (!compilePhrase(pattern, parts, lexicon, static_cast<std::uint32_t>(count_), steps_)) {
        steps_.resize(begin);
        return false;
    }
    byWord_.resize(std::max(byWord_.size(), lexicon.size()));
    index(begin, begin, 0);
    longest_ = std::max(longest_, steps_.size() - begin);
    ++count_;
    return true;
}

void Phrases::index(std::size_t step, std::size_t begin, int depth) {
    const auto start = static_cast<std::uint32_t>(begin);
    const auto enter = [&](std::vector<std::uint32_t>& starts) {
        if (starts.empty() || starts.back() != start) starts.push_back(start);
    };
    const Step& first = steps_[step];
    switch (first.op) {
    case Op::word:
        return enter(byWord_[first.a]);
    case Op::jump:
        return index(first.a, begin, depth + 1);
    case Op::note:
        return index(step + 1, begin, depth + 1);
    case Op::split:
        index(first.a, begin, depth + 1);
        return index(first.b, begin, depth + 1);
    default:
        return enter(others_);
    }
}

std::optional<PhraseMatch> Phrases::matchAt(const Tokens& tokens, std::size_t at) const {
    const Token& token = tokens[at];
    const std::vector<std::uint32_t>* starts = &others_;
    if (token.isWord()) {
        if (token.word >= byWord_.size()) return std::nullopt;
        starts = &byWord_[token.word];
    }
    if (starts->empty()) return std::nullopt;
    PhraseMatch best{at, at, 0, {}};
    bool found = false;
    for (const std::uint32_t start : *starts) Walk(steps_, tokens, best, found).go(start, at);
    return found && best.end > at ? std::optional(std::move(best)) : std::nullopt;
}

bool Phrases::endsAt(const Tokens& tokens, std::size_t end) const {
    if (empty()) return false;
    for (std::size_t back = 1; back <= std::min(end, longest_); ++back) {
        const auto match = matchAt(tokens, end - back);
        if (match && match->end == end) return true;
    }
    return false;
}

} // namespace vanthu::reader
