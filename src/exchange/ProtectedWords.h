#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::exchange {

/// Words that are not for the public, and what stands for them.
struct ProtectedWord {
    std::string words;
    std::string by;     ///< what stands for them
    std::string reason; ///< id; may be empty
    bool operator==(const ProtectedWord&) const = default;
};

/// Finds protected words in texts however they are written: in any case, composed or not, with the tone mark on either vowel,
/// with other spaces, hyphens or points between, or none. Words of two syllables or more, or of six letters, are found without
/// their tone marks too, and those of six also inside of longer words; shorter ones as words of their own: "An" is not "Anh".
/// Immutable; safe from every thread.
class ProtectedWords {
public:
    /// Words of fewer than two letters or digits are left out: they would hit everywhere.
    explicit ProtectedWords(std::vector<ProtectedWord> words);

    /// A place in a text, in bytes, and the word (an index of words()) that stands there.
    struct Place {
        std::size_t begin = 0, end = 0;
        std::size_t word = 0;
    };
    /// Every place, in the order of their beginnings; they may overlap.
    std::vector<Place> find(std::string_view utf8) const;

    const std::vector<ProtectedWord>& words() const { return words_; }

    /// How many letters and digits a text has, as far as they are compared.
    static std::size_t lengthOf(std::string_view utf8);

private:
    /// A letter or digit, taken apart.
    struct Unit {
        char32_t base = 0; ///< in lower case, without its tone
        char32_t bare = 0; ///< without the mark of the letter too: "d" for "đ"
        int tone = 0;
        std::size_t begin = 0, end = 0; ///< bytes
        bool startsWord = false, endsWord = false;
    };
    struct Pattern {
        std::vector<Unit> units;
        std::size_t word = 0;
        bool lenient = false; ///< also without its marks
        bool insideWords = false;
    };
    static std::vector<Unit> unitsOf(std::string_view utf8);
    static bool matches(const Pattern& pattern, const std::vector<Unit>& units, std::size_t at);

    std::vector<ProtectedWord> words_;
    std::map<char32_t, std::vector<Pattern>> patterns_; ///< by the bare form of their first letter
};

/// "N.V.M." of "Nguyễn Văn Mẫu": the first letter of each word, without its tone mark. "…" if no word begins with a letter.
std::string initialsOf(std::string_view words);

/// What stands for words left out.
inline constexpr std::string_view kLeftOut = "…";

} // namespace vanthu::exchange
