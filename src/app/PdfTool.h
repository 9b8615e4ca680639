#pragma once

#include "app/Cancellation.h"
#include "app/OfficeLocation.h"
#include "json/Fault.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

/// The text of a PDF with its places and fonts, as XML for odf::readPdfXml: pdftohtml of poppler-utils in a process of its own, with
/// bounded memory, output and time, in a private folder that is removed. Faults: "intake-pdf-tool" if it is not there,
/// "intake-pdf-failed" (argument "log"), "intake-pdf-timeout", "cancelled", those of files.
json::Result<std::string> pdfToXml(const std::string& bytes, const OfficeSettings& settings, Cancellation cancellation, std::size_t limit);

/// How many pages a PDF file of a private folder has: pdfinfo, likewise. Faults: those of joinPdfs().
json::Result<int> pdfPages(const std::filesystem::path& folder, const std::string& name, const OfficeSettings& settings,
                           Cancellation cancellation);

/// Joins PDF files of a private folder into one in it, in their order: pdfunite of poppler-utils, likewise. Faults: "pdf-join-tool" if it
/// is not there, "pdf-join-failed" (argument "log"), "pdf-join-timeout", "cancelled".
std::optional<json::Fault> joinPdfs(const std::filesystem::path& folder, const std::vector<std::string>& names, const std::string& whole,
                                    const OfficeSettings& settings, Cancellation cancellation);

} // namespace vanthu::app
