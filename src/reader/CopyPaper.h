#pragma once

#include "odf/Source.h"
#include "reader/KindWords.h"
#include "reader/Reading.h"
#include "json/Fault.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// Copies of documents (appendix I, part II): the document as it is, and below it, or in the corner of page 1, who copied it.
struct CopyPlace {
    const KindWords* kind = nullptr;
    std::size_t paragraph = 0;                        ///< where the block of the copy begins; that of the stamp
    std::size_t stamp = static_cast<std::size_t>(-1); ///< byte at which the stamp stands in it; none for a block
};

/// The last copy that was made, if the source is one. `wanted`: empty, or the id of the kind it is to be taken as.
std::optional<CopyPlace> findCopy(const Vocabulary& words, const std::vector<KindWords>& kinds, const odf::Source& source,
                                  std::string_view wanted);

/// Reads the copy, and what was copied into `original`, where so many more copies are taken apart. Faults: those of reading what was
/// copied.
json::Result<Reading> readCopy(const Vocabulary& words, const std::vector<KindWords>& kinds, const odf::Source& source,
                               const CopyPlace& place, int depth);

} // namespace vanthu::reader
