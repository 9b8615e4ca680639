#pragma once

#include "odf/ReadLimits.h"
#include "odf/Source.h"
#include "json/Fault.h"

#include <string_view>

namespace vanthu::odf {

/// Makes paragraphs of the placed text of a PDF, as "pdftohtml -xml" (poppler) writes it: the columns of letterhead and signature
/// become cells, lines flow into paragraphs by indent, length and distance, page numbers become headers, a signing stamp above the
/// letterhead a frame. Of alignment only the centred is told, labels stand in the text, and lines of what is centred stay paragraphs of
/// their own (breaksAreSoft). Fault: "pdf-no-text" if there is no text, as in a scan; "odf-too-large".
json::Result<Source> readPdfXml(std::string_view xml, const ReadLimits& limits = {});

} // namespace vanthu::odf
