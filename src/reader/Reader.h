#pragma once

#include "odf/Source.h"
#include "reader/Reading.h"
#include "reader/Vocabulary.h"
#include "json/Fault.h"

namespace vanthu::reader {

/// Recognises the parts of a document. Mends nothing: what is printed is what is given. Fault: "read-no-parts" if nothing in it
/// looks like an administrative document. One pass over the source; safe from every thread.
json::Result<Reading> read(const Vocabulary& words, const odf::Source& source);

} // namespace vanthu::reader
