#pragma once

#include "app/Cancellation.h"
#include "app/OfficeLocation.h"
#include "json/Fault.h"

#include <cstddef>
#include <string>

namespace vanthu::app {

/// The text of a PDF with its places and fonts, as XML for odf::readPdfXml: pdftohtml of poppler-utils in a process of its own, with
/// bounded memory, output and time, in a private folder that is removed. Faults: "intake-pdf-tool" if it is not there,
/// "intake-pdf-failed" (argument "log"), "intake-pdf-timeout", "cancelled", those of files.
json::Result<std::string> pdfToXml(const std::string& bytes, const OfficeSettings& settings, Cancellation cancellation, std::size_t limit);

} // namespace vanthu::app
