#pragma once

#include "app/Cancellation.h"
#include "app/OfficeLocation.h"
#include "odf/ReadLimits.h"
#include "odf/Source.h"
#include "json/Fault.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vanthu::app {

struct IntakeSettings {
    OfficeSettings office; ///< for .docx, .doc, .rtf; its search path also finds pdftohtml of poppler-utils, for .pdf
    Cancellation cancellation;
    odf::ReadLimits limits;
};

/// What a file gave: paragraphs, or plain bytes that may be text in some encoding and are for the reader of texts to make out.
struct Intake {
    std::optional<odf::Source> source;
    std::string text; ///< if there is no source
};

/// Reads an existing document whatever its format, which its content tells and not its name. OpenDocument is read here; the formats of Word
/// go through one headless office with a private profile and folder (0700, removed), PDF through pdftohtml. Faults name the file;
/// isIntakeFailure() tells those that are the machine's.
json::Result<Intake> intake(const std::filesystem::path& file, const IntakeSettings& settings);
/// The same of bytes that were read already; `source` names them in faults.
json::Result<Intake> intakeBytes(std::string bytes, const std::string& source, const IntakeSettings& settings);

/// True if a fault of reading is the machine's (no office, no disk) and not the document's.
bool isIntakeFailure(const json::Fault& fault);

} // namespace vanthu::app
