#pragma once

#include <cstddef>
#include <vector>

namespace vanthu::extension {

/// What a column of a table asks for.
struct ColumnWish {
    std::size_t titleLength = 0; ///< characters
    int share = 1;               ///< of the width, unless its title needs more
};

/// Widths of columns that fill `width` (AppFont units, as the result). Titles are not cut while there is room for all of them.
std::vector<int> columnWidths(const std::vector<ColumnWish>& wishes, int width);

} // namespace vanthu::extension
