#include "form/Pattern.h"

#include "text/Utf8.h"

namespace vanthu::form {

namespace {

constexpr std::size_t kMaxPlaces = 63;
constexpr unsigned kUnlimited = ~0U;

} // namespace

bool Pattern::Place::holds(char32_t c) const {
    for (const auto& [first, last] : ranges) {
        if (c >= first && c <= last) return !negated;
    }
    return negated;
}

/// Reads an expression from left to right.
class Pattern::Compiler {
public:
    explicit Compiler(std::string_view expression) : rest_(expression) {}

    std::optional<Pattern> run() {
        Pattern pattern;
        while (!rest_.empty()) {
            Place place;
            unsigned least = 1;
            unsigned most = 1;
            if (!readPlace(place) || !readCount(least, most) || !repeat(pattern, place, least, most)) return std::nullopt;
        }
        return pattern;
    }

private:
    static bool repeat(Pattern& pattern, Place place, unsigned least, unsigned most) {
        const std::size_t copies = most == kUnlimited ? least + 1U : most;
        if (pattern.places_.size() + copies > kMaxPlaces) return false;
        for (std::size_t i = 0; i < copies; ++i) {
            place.optional = i >= least;
            place.repeats = most == kUnlimited && i + 1 == copies;
            pattern.places_.push_back(place);
        }
        return true;
    }

    bool next(char32_t& c) {
        const text::Decoded decoded = text::decode(rest_);
        rest_.remove_prefix(decoded.length);
        c = decoded.codePoint;
        return decoded.length > 0;
    }

    bool skip(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool readPlace(Place& place) {
        if (skip('[')) return readClass(place);
        if (skip('.')) {
            place.negated = true;
            place.ranges = {{'\n', '\n'}};
            return true;
        }
        char32_t c = 0;
        if (skip('\\')) return readEscape(place, c);
        if (std::string_view("^$*+?{}()|]").find(rest_[0]) != std::string_view::npos || !next(c)) return false;
        place.ranges = {{c, c}};
        return true;
    }

    /// After a backslash: one of the short classes, or the character itself, which `c` then holds.
    bool readEscape(Place& place, char32_t& c) {
        if (!next(c)) return false;
        const auto add = [&](char32_t first, char32_t last) { place.ranges.emplace_back(first, last); };
        if (c == 'd' || c == 'w') add('0', '9');
        if (c == 'w') add('A', 'Z'), add('a', 'z'), add('_', '_');
        if (c == 's') add('\t', '\r'), add(' ', ' '), add(0xA0, 0xA0), add(0x2000, 0x200A), add(0x2028, 0x2029), add(0x3000, 0x3000);
        if (c == 'd' || c == 'w' || c == 's') return c = 0, true;
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return false;
        add(c, c);
        return true;
    }

    bool readClass(Place& place) {
        place.negated = skip('^');
        while (!skip(']')) {
            char32_t first = 0;
            if (skip('\\')) {
                if (!readEscape(place, first)) return false;
                if (first == 0) continue;
                place.ranges.pop_back();
            } else if (!next(first)) {
                return false;
            }
            char32_t last = first;
            if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
                rest_.remove_prefix(1);
                skip('\\');
                if (!next(last)) return false;
            }
            if (last < first) return false;
            place.ranges.emplace_back(first, last);
        }
        return true;
    }

    bool readCount(unsigned& least, unsigned& most) {
        if (skip('*')) return least = 0, most = kUnlimited, true;
        if (skip('+')) return most = kUnlimited, true;
        if (skip('?')) return least = 0, true;
        if (!skip('{')) return true;
        if (!readNumber(least)) return false;
        most = least;
        if (skip(',')) {
            most = kUnlimited;
            if (!rest_.starts_with('}') && !readNumber(most)) return false;
        }
        return skip('}') && least <= most && least <= kMaxPlaces;
    }

    bool readNumber(unsigned& number) {
        std::size_t digits = 0;
        for (number = 0; digits < 3 && !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; ++digits, rest_.remove_prefix(1)) {
            number = number * 10 + static_cast<unsigned>(rest_[0] - '0');
        }
        return digits > 0;
    }

    std::string_view rest_;
};

std::optional<Pattern> Pattern::compile(std::string_view expression) { return Compiler(expression).run(); }

/// Adds the places that are reached by leaving optional ones out. Bit i: place i is due; the last bit: the end is reached.
std::uint64_t Pattern::follow(std::uint64_t places) const {
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if ((places >> i & 1U) != 0 && places_[i].optional) places |= std::uint64_t{2} << i;
    }
    return places;
}

bool Pattern::matches(std::string_view utf8) const {
    std::uint64_t due = follow(1);
    while (!utf8.empty() && due != 0) {
        const text::Decoded decoded = text::decode(utf8);
        if (decoded.length == 0) return false;
        utf8.remove_prefix(decoded.length);
        std::uint64_t reached = 0;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if ((due >> i & 1U) == 0 || !places_[i].holds(decoded.codePoint)) continue;
            reached |= places_[i].repeats ? std::uint64_t{3} << i : std::uint64_t{2} << i;
        }
        due = follow(reached);
    }
    return (due >> places_.size() & 1U) != 0;
}

} // namespace vanthu::form
