#pragma once

#include "reader/Context.h"

#include <cstddef>

namespace vanthu::reader {

/// Where the recipients and the signature stand: lines [begin, end). Empty at the end of the lines if there are none.
struct Tail {
    std::size_t begin = 0, end = 0;
    std::size_t attached =
        static_cast<std::size_t>(-1); ///< where a text that the document issues would begin, within; none if there is none
};

/// Finds them from that line on.
Tail findTail(const Context& context, std::size_t from);

/// Reads recipients, file copy, drafter's mark, signature and address there.
void readTail(Context& context, Tail tail);

/// True if the line is the label of an appendix ("Phụ lục", "PHỤ LỤC II").
bool startsAppendix(const Context& context, const Line& line);

/// Reads all appendices from that line on.
void readAppendices(Context& context, std::size_t from);

} // namespace vanthu::reader
