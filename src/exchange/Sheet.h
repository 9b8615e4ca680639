#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// Files that other programs read and write.
namespace vanthu::exchange {

/// A table as spreadsheets have it: rows of texts. Rows may be of different lengths.
using Row = std::vector<std::string>;
using Sheet = std::vector<Row>;

/// What a table of others may hold before it is refused.
struct SheetLimits {
    std::size_t rows = 200'000;
    std::size_t columns = 200;
    std::size_t cellBytes = std::size_t{64} << 10;
};

} // namespace vanthu::exchange
