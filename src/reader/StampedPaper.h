#pragma once

#include "reader/Context.h"

#include <string_view>
#include <vector>

namespace vanthu::reader {

/// Files that belong to an electronic document (templates 1.3, 2.2): what the signature says stands in the corner of page 1, then the
/// lines that the recipe names, down to the one that says to what it is attached, then the text.

/// The kind of such a file, if it is one; `wanted` is one of these kinds in any case. nullptr for every other document.
const KindWords* stampedKind(Context& context, const std::vector<KindWords>& kinds, std::string_view wanted);

/// Reads a file of that kind (context.kind).
void readStamped(Context& context);

} // namespace vanthu::reader
