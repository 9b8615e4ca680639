#pragma once

#include <cstddef>
#include <vector>

namespace vanthu::extension {

/// What a column of a table asks for.
struct ColumnWish {
    std::size_t titleLength = 0; ///< characters
    int share = 1;               ///< of what is left once every column has what it needs
    std::size_t cellLength = 0;  ///< characters of its longest cell
    bool mayGo = false;          ///< what it says stands elsewhere too
};

/// Which columns a table of that width shows: the first, those that may not go, and of the others in their order those that have room for
/// their title and a few words.
std::vector<std::size_t> columnsThatFit(const std::vector<ColumnWish>& wishes, int width);

/// Widths of columns that fill `width` (AppFont units, as the result). Titles are not cut while there is room for all of them, nor cells;
/// where cells have to be cut, those of the widest columns are, and short ones stay whole.
std::vector<int> columnWidths(const std::vector<ColumnWish>& wishes, int width);

} // namespace vanthu::extension
