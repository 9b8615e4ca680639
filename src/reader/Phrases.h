#pragma once

#include "reader/Lexicon.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// What a pattern takes out of a text.
enum class Slot : std::uint8_t { day, month, year, quarter, number, hour, minute, weekday, unit, restBegin, restEnd };

struct Capture {
    Slot slot = Slot::number;
    std::uint32_t value = 0;
};

/// A place where a pattern fits: tokens [begin, end), the pattern's index and what it took.
struct PhraseMatch {
    std::size_t begin = 0, end = 0;
    std::size_t pattern = 0;
    std::vector<Capture> captures;
};

/// Named pieces of patterns, in data: {"date": ["{day}/{month}/{year}", …]}.
using PhraseParts = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Patterns over the words of a text, compiled once. In a pattern, words and marks stand for themselves (in any case), `[x]`
/// may be missing, `(x|y)` is one of several, `{name}` is a slot, a piece of `parts`, `{rest}` (what follows up to the next
/// , ; . : ( ) or the end, one word at least) or `{=slot:value}`, which takes nothing and notes a value; `\(` is a bracket of the text.
/// Immutable once filled; safe from every thread.
class Phrases {
public:
    /// Compiles a pattern; its index is the number of patterns before it. False if the pattern is malformed.
    bool add(std::string_view pattern, const PhraseParts& parts, Lexicon& lexicon);

    /// The longest match at that token; of equal ones the first pattern's.
    std::optional<PhraseMatch> matchAt(const Tokens& tokens, std::size_t at) const;
    /// Whether any pattern ends right before `end`. For short patterns only.
    bool endsAt(const Tokens& tokens, std::size_t end) const;
    bool empty() const { return count_ == 0; }

    enum class Op : std::uint8_t { word, mark, number, slot, rest, note, split, jump, accept };
    struct Step {
        Op op = Op::accept;
        std::uint32_t a = 0, b = 0;
    };

private:
    void index(std::size_t step, std::size_t begin, int depth);

    std::vector<Step> steps_;
    std::vector<std::vector<std::uint32_t>> byWord_; ///< starts of patterns by their first word
    std::vector<std::uint32_t> others_;              ///< starts of patterns that begin with a number or a mark
    std::size_t count_ = 0;
    std::size_t longest_ = 0; ///< steps of the longest pattern, a bound on the words it takes
};

} // namespace vanthu::reader
