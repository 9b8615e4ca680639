#pragma once

#include "odf/Source.h"
#include "reader/Reading.h"

#include <string>
#include <vector>

/// A document from plain lines with just enough outline for tests of tasks: sections I., clauses 1., 1.1., points a), dashes, pluses.
/// The reader's own recognition is tested elsewhere. Every item keeps the line of the text it begins at.
struct CrudeDocument {
    vanthu::odf::Source source; ///< one paragraph a line
    vanthu::reader::Reading reading;
    std::vector<std::pair<std::string, std::size_t>> lines; ///< pointer of an item, its first line from 1
};

CrudeDocument crudeOutline(const std::string& text);
