#pragma once

#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <string_view>

namespace vanthu::json {

/// Reads one JSON text (RFC 8259, UTF-8, a byte order mark allowed). Members given twice are a fault, as are numbers
/// outside of 64 bits, more than 256 levels, lone surrogates and invalid UTF-8. A fault names line and column
/// (arguments "line", "column", from 1) and the pointer of the innermost value that was being read.
Result<Value> parse(std::string_view utf8);

/// Writes JSON. `indent` 0 gives one line without spaces, otherwise that many spaces a level and a final newline.
/// The same value gives the same bytes. Non-ASCII characters are written as they are.
std::string dump(const Value& value, int indent = 0);

/// RFC 7396: lays `patch` over `target`; null in the patch removes. Arrays are replaced whole.
void merge(Value& target, const Value& patch);

} // namespace vanthu::json
