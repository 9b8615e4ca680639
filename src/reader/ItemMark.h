#pragma once

#include "reader/Vocabulary.h"

#include <cstddef>
#include <string_view>

namespace vanthu::reader {

/// The number or sign a paragraph begins with: "I.", "1.", "2.2.1", "a)", "-", "+", "Điều 1.", "Chương II".
struct ItemMark {
    enum class Kind { none, division, article, roman, capital, number, letter, dash, plus };
    Kind kind = Kind::none;
    std::string_view label; ///< with its full stop or bracket
    std::string_view rest;  ///< what follows
    int depth = 0;          ///< number: how many parts
    int value = 0;          ///< roman, number, article: the last part; letter: its code point
    explicit operator bool() const { return kind != Kind::none; }
};

/// Looks at the beginning of a text without blanks at its ends. Says nothing on whether the number fits where it stands.
ItemMark itemMark(const Vocabulary& words, std::string_view text);

/// The one of these levels that a mark stands for, or nullptr for those that none counts (capital; mostly division and article).
const LevelWords* levelOf(const std::vector<LevelWords>& levels, const ItemMark& mark);

} // namespace vanthu::reader
