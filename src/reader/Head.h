#pragma once

#include "reader/Context.h"

#include <cstddef>

namespace vanthu::reader {

/// True if the line is who decides, above the legal bases: "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN …". `anyCase`: not in capitals alone.
bool holdsPower(const Context& context, std::size_t at, bool anyCase = false);

/// Reads letterhead, type and abstract; gives the first line behind them. What the abstract takes is settled by the kind.
std::size_t readHead(Context& context);

/// Reads the legal bases and the opening sentence from that line on; gives the first line behind them.
std::size_t readBases(Context& context, std::size_t from, std::size_t end);

} // namespace vanthu::reader
