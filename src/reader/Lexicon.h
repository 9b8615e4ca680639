#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vanthu::reader {

/// A word the vocabulary knows; 0 for every other word. Case and the place of the tone mark make no difference ("Uỷ", "ủy").
using WordId = std::uint32_t;

/// A word, a number or a single mark of a text. Blanks and the asterisks that text tools leave are between tokens.
struct Token {
    enum class Kind : std::uint8_t { word, number, mark };
    std::uint32_t begin = 0, end = 0; ///< bytes
    WordId word = 0;                  ///< words only
    std::uint64_t key = 0;            ///< words only: equal for equal words, also of those the vocabulary does not know
    std::uint32_t number = 0;         ///< numbers only; the greatest value for what is too long
    char32_t mark = 0;                ///< marks only; every dash is '-', every quotation mark is '"'
    Kind kind = Kind::mark;
    std::uint8_t digits = 0;  ///< of a number
    bool spaced = false;      ///< a blank stands before it
    bool capital = false;     ///< begins with a capital
    bool allCapitals = false; ///< two letters or more, no small one

    bool is(char32_t c) const { return kind == Kind::mark && mark == c; }
    bool isWord() const { return kind == Kind::word; }
    bool isNumber() const { return kind == Kind::number; }
};

using Tokens = std::vector<Token>;

/// Gives each word of the vocabulary a number. Filled once, then only read: safe from every thread.
class Lexicon {
public:
    /// The id of a word, new if need be. `word` is one word in UTF-8 NFC.
    WordId add(std::string_view word);
    WordId find(std::uint64_t key) const;
    std::size_t size() const { return ids_.size() + 1; }

    /// Takes a text (UTF-8, NFC) apart. Bytes that are no UTF-8 are marks. Linear; `tokens` is cleared first.
    void tokenise(std::string_view text, Tokens& tokens) const;
    Tokens tokenise(std::string_view text) const;

private:
    std::unordered_map<std::uint64_t, WordId> ids_;
};

} // namespace vanthu::reader
