#pragma once

#include "reader/Context.h"

#include <cstddef>

namespace vanthu::reader {

/// Reads letterhead, type and abstract; gives the first line behind them.
std::size_t readHead(Context& context);

/// Reads the legal bases and the opening sentence from that line on; gives the first line behind them.
std::size_t readBases(Context& context, std::size_t from, std::size_t end);

} // namespace vanthu::reader
