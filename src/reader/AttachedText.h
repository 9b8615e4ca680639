#pragma once

#include "reader/Context.h"

#include <cstddef>

namespace vanthu::reader {

/// Where a text that the document issues begins, on pages of its own with agency and type (template 1.3), from that line on; kNone if
/// there is none.
std::size_t attachedFrom(const Context& context, std::size_t from);

/// Reads it into the field of that step: lines [from, end).
void readAttached(Context& context, const StepWords& step, std::size_t from, std::size_t end);

/// Takes the line "(Kèm theo Kế hoạch số …)" if it says what the form prints there; any other number has no place. `isOpen`: it leaves
/// number and date open that the document has, as electronic documents do (III.1.c).
void takeReference(Context& context, const Line& line, bool& isOpen);
/// True if the line is such.
bool isReference(const Context& context, const Line& line);

} // namespace vanthu::reader
