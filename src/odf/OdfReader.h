#pragma once

#include "odf/ReadLimits.h"
#include "odf/Source.h"
#include "json/Fault.h"

#include <string_view>

namespace vanthu::odf {

/// Reads an OpenDocument text, packaged (.odt, .ott) or flat (.fodt), into its paragraphs. Time and memory are bounded by
/// `limits`. Pure; safe from every thread. Whatever the bytes are, the worst that happens is a fault: "odf-no-document",
/// "odf-not-text" (argument "type"), "odf-encrypted", "odf-too-large", "odf-part-missing" (argument "entry"), those of ZipReader
/// and those of readXml ("odf-xml-…" with the arguments "entry" and "line").
json::Result<Source> readDocument(std::string_view bytes, const ReadLimits& limits = {});

} // namespace vanthu::odf
