#pragma once

#include "reader/Context.h"
#include "reader/Tail.h"

#include <vector>

namespace vanthu::reader {

/// The kind that fits best what the head says and what stands in the lines from `from` to the tail; nullptr if none can have such a type.
const KindWords* chooseKind(Context& context, const std::vector<KindWords>& kinds, std::size_t from, const Tail& tail);

/// Puts type and abstract where that kind has them: "V/v" is printed by a letter itself, "KẾT LUẬN" behind the type it goes by
/// belongs to the abstract.
void settleTitle(Context& context);

} // namespace vanthu::reader
