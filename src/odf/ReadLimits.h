#pragma once

#include <cstddef>

namespace vanthu::odf {

/// What a document may cost before it is refused. A plan of a thousand pages stays below a tenth of each.
struct ReadLimits {
    std::size_t fileBytes = std::size_t{64} << 20;      ///< of the file itself
    std::size_t entries = 10'000;                       ///< of a package
    std::size_t entryBytes = std::size_t{64} << 20;     ///< one part, unpacked
    std::size_t unpackedBytes = std::size_t{96} << 20;  ///< all parts that are read, unpacked
    std::size_t ratio = 400;                            ///< unpacked to packed, of parts above ratioFrom
    std::size_t ratioFrom = std::size_t{1} << 20;       ///< bytes; a small part may well be pressed hard
    std::size_t depth = 256;                            ///< elements inside of elements
    std::size_t attributeBytes = std::size_t{64} << 10; ///< one value that reading keeps
    std::size_t textBytes = std::size_t{64} << 20;      ///< all text and labels
    std::size_t paragraphs = 300'000;                   ///< and lists and tables
    std::size_t styles = 100'000;
};

} // namespace vanthu::odf
