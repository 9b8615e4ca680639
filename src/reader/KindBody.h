#pragma once

#include "reader/Context.h"

#include <cstddef>

namespace vanthu::reader {

/// Reads what stands between head and signature, lines [from, end), as the kind's recipe prints it: every sentence, list and table
/// that the recipe or what offices write instead tells, then legal bases, opening, closing; all else is content.
void readBody(Context& context, std::size_t from, std::size_t end);

} // namespace vanthu::reader
