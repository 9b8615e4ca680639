#pragma once

#include "form/Field.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::extension {

/// How paragraphs of a level are marked, read off the example that ends the level's label in the data ("Mục I.", "Điểm a)").
struct LevelMark {
    enum class Shape { none, roman, digits, letter, sign };
    std::string level = {};  ///< id
    std::string prefix = {}; ///< a word before the number ("Điều "), where it alone tells the level from one further down
    Shape shape = Shape::none;
    std::size_t parts = 1; ///< digits: 2 for "1.1."
    std::string end = {};  ///< after the number, or the sign itself
    bool operator==(const LevelMark&) const = default;
};

/// The marks of the levels, in their order, from the labels in Vietnamese.
std::vector<LevelMark> levelMarks(const std::vector<form::Choice>& levels);

/// A mark found at the start of a line, and how many bytes it takes with the spaces behind it.
struct FoundMark {
    std::size_t level = 0; ///< position in the marks
    std::size_t length = 0;
};
std::optional<FoundMark> findMark(std::string_view line, const std::vector<LevelMark>& marks);

/// The mark as a person reads it: the `ordinal`th (from 1) of its level; `above` is the printed number of the level above,
/// used by marks of several parts.
std::string printMark(const LevelMark& mark, std::size_t ordinal, std::string_view above);

} // namespace vanthu::extension
