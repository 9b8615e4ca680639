#pragma once

#include "odf/Source.h"
#include "reader/Reading.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vanthu::reader {

/// Leads from bytes of a value of the form back to the source. Borrows the reading, whose `found` must not change meanwhile, and
/// the source, which may be absent: then a stretch of a value that was joined from lines has the spans of the whole value.
class SourcePlaces {
public:
    SourcePlaces(const std::vector<Found>& found, const odf::Source* source);

    /// Where bytes [begin, end) of the value stand; empty if the value has no place.
    std::vector<Span> spans(std::string_view pointer, std::string_view value, std::size_t begin, std::size_t end) const;

private:
    std::unordered_map<std::string_view, const std::vector<Span>*> byPointer_;
    const odf::Source* source_;
};

} // namespace vanthu::reader
