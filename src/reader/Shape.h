#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// What a field of a form can hold, as far as reading must know it: the form's field list without its words for people.
struct Shape {
    enum class Type { text, integer, flag, date, choice, group, list, outline };
    std::string name; ///< empty for the entry of a list
    Type type = Type::text;
    std::vector<std::string> labels; ///< choice: what is printed
    std::vector<std::string> levels; ///< outline: ids of the levels its items may have
    std::vector<Shape> members;      ///< of a group; the entry of a list

    /// The member a path leads to ("meeting.start"), or nullptr.
    const Shape* find(std::string_view path) const;
};

} // namespace vanthu::reader
