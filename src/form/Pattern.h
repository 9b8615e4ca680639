#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace vanthu::form {

/// The part of ECMAScript's regular expressions that form fields need: a row of characters, "." and [classes] (with ranges, ^,
/// \d, \s, \w and escapes), each followed by nothing, *, +, ? or {m,n}. No groups and no alternatives. Always for the whole
/// text, in code points, in time linear to it. Immutable; safe from every thread.
class Pattern {
public:
    /// Empty if the expression is none of the above, or needs more than 64 places.
    static std::optional<Pattern> compile(std::string_view expression);

    /// Whether the whole of a valid UTF-8 text matches.
    bool matches(std::string_view utf8) const;

private:
    struct Place {
        std::vector<std::pair<char32_t, char32_t>> ranges;
        bool negated = false;
        bool repeats = false;  ///< may match again
        bool optional = false; ///< may be left out
        bool holds(char32_t c) const;
    };
    class Compiler;

    std::uint64_t follow(std::uint64_t places) const;

    std::vector<Place> places_;
};

} // namespace vanthu::form
