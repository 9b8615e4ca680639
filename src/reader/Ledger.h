#pragma once

#include "reader/Line.h"
#include "reader/Reading.h"

#include <string>
#include <string_view>

namespace vanthu::reader {

/// A stretch of a line.
struct Slice {
    const Line* line = nullptr;
    std::string_view text;
};

/// Keeps what has been read of which stretch of the source, so that at the end everything else can be named.
class Ledger {
public:
    /// A value that stands in these slices; slices in the order of the value.
    void found(std::string pointer, Sureness sureness, const std::vector<Slice>& slices);
    void found(std::string pointer, Sureness sureness, const Line& line, std::string_view slice) {
        found(std::move(pointer), sureness, {Slice{&line, slice}});
    }
    void implied(const Line& line, std::string_view slice, Implied::Why why = Implied::Why::printed);
    void implied(const Slice& slice, Implied::Why why = Implied::Why::printed) { implied(*slice.line, slice.text, why); }

    /// Puts everything into `reading`, with what text tools left, and what of the source nobody named as unplaced.
    void finish(const odf::Source& source, Reading& reading);

private:
    std::vector<Found> found_;
    std::vector<Implied> implied_;
};

/// A value as the form holds it: without blanks at its ends, tabs as spaces, and line breaks too unless they are kept.
std::string valueOf(std::string_view slice, bool keepBreaks = false);
/// The same of several slices, one space between them.
std::string valueOf(const std::vector<Slice>& slices);

} // namespace vanthu::reader
