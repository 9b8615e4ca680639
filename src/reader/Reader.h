#pragma once

#include "odf/Source.h"
#include "reader/KindWords.h"
#include "reader/Reading.h"
#include "reader/Vocabulary.h"
#include "json/Fault.h"

#include <string_view>
#include <vector>

namespace vanthu::reader {

/// A copy may be made of a true copy, and no further (article 25).
inline constexpr int kMostCopies = 2;

/// Recognises the parts of a document, as the kind prints them that fits best or the one of the id `wanted`. Mends nothing: what is
/// printed is what is given. Faults: "read-no-parts" if nothing in it looks like an administrative document, "read-no-kind" if none
/// of the kinds can have its type. `copies`: so many copies of copies are taken apart. Safe from every thread.
json::Result<Reading> read(const Vocabulary& words, const std::vector<KindWords>& kinds, const odf::Source& source,
                           std::string_view wanted = {}, int copies = kMostCopies);

} // namespace vanthu::reader
