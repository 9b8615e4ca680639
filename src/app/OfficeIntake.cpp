#include "app/OfficeIntake.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/OfficeConverter.h"
#include "app/PdfTool.h"
#include "app/SourceKind.h"
#include "odf/OdfReader.h"
#include "odf/OldEncoding.h"
#include "odf/PdfReader.h"
#include "odf/ZipReader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace vanthu::app {
namespace {

json::Fault fault(const char* id) { return {"", id, {}, {}}; }

/// A document of others is not trusted with the whole machine.
constexpr ProcessLimits kOfficeLimits{std::size_t{4} << 30, std::size_t{1} << 30};

std::string_view extensionOf(SourceKind kind) {
    if (kind == SourceKind::docx) return ".docx";
    return kind == SourceKind::doc ? ".doc" : ".rtf";
}

/// What the office says when it makes documents is not what it means when it reads them.
json::Fault ofReading(json::Fault fault) {
    if (fault.id == "office-missing") fault.id = "intake-office-missing";
    if (fault.id == "office-no-document") fault.id = "intake-not-converted";
    if (fault.id == "office-crashed") fault.id = "intake-office-crashed";
    if (fault.id == "office-timeout") fault.id = "intake-office-timeout";
    return fault;
}

/// An office would unpack whatever a package holds: its parts are looked at first.
std::optional<json::Fault> checkPackage(std::string_view bytes, const odf::ReadLimits& limits) {
    odf::ReadLimits wide = limits;
    wide.unpackedBytes = std::size_t{512} << 20;
    json::Result<odf::ZipReader> zip = odf::ZipReader::open(bytes, wide);
    if (!zip) return zip.faults.front();
    for (const odf::ZipReader::Entry& entry : zip->entries()) {
        // Unpacked, and thrown away again: only so it is known that it is no longer than it says.
        if (const json::Result<std::string> part = zip->read(entry); !part) return part.faults.front();
    }
    return std::nullopt;
}

json::Result<odf::Source> throughOffice(const std::string& bytes, SourceKind kind, const IntakeSettings& settings) {
    if (kind == SourceKind::docx)
        if (auto refused = checkPackage(bytes, settings.limits)) return *refused;
    OfficeSettings office = settings.office;
    office.limits = kOfficeLimits;
    json::Result<OfficeConverter> converter = OfficeConverter::open(std::move(office), settings.cancellation);
    if (!converter) return ofReading(converter.faults.front());
    const std::string name = "document" + std::string(extensionOf(kind));
    WriteOptions options;
    options.mode = 0600;
    if (auto failed = writeWhole(converter->inputFolder() / name, bytes, options)) return *failed;
    std::optional<json::Fault> failed;
    std::string made;
    converter->convert({name}, OfficeFormat::odt, [&](const OfficeConverter::Outcome& outcome) {
        failed = outcome.fault ? outcome.fault : readFile(outcome.file, made, settings.limits.fileBytes);
    });
    if (failed) return ofReading(*failed);
    return odf::readDocument(made, settings.limits);
}

json::Result<odf::Source> throughPdfTool(const std::string& bytes, const IntakeSettings& settings) {
    const json::Result<std::string> xml = pdfToXml(bytes, settings.office, settings.cancellation, settings.limits.entryBytes);
    if (!xml) return xml.faults;
    return odf::readPdfXml(*xml, settings.limits);
}

json::Result<odf::Source> read(const std::string& bytes, SourceKind kind, const IntakeSettings& settings) {
    switch (kind) {
    case SourceKind::odf:
    case SourceKind::flatOdf:
        return odf::readDocument(bytes, settings.limits);
    case SourceKind::docx:
    case SourceKind::doc:
    case SourceKind::rtf:
        return throughOffice(bytes, kind, settings);
    case SourceKind::pdf:
        return throughPdfTool(bytes, settings);
    case SourceKind::encrypted:
        return fault("odf-encrypted");
    case SourceKind::otherZip:
        return fault("intake-zip");
    case SourceKind::otherCompound:
        return fault("intake-compound");
    case SourceKind::html:
        return fault("intake-html");
    case SourceKind::other:
    case SourceKind::text:
        break;
    }
    return fault("intake-unknown");
}

} // namespace

json::Result<Intake> intakeBytes(std::string bytes, const std::string& source, const IntakeSettings& settings) {
    if (bytes.empty()) return json::Fault{"", "intake-empty", {}, source};
    const SourceKind kind = sourceKindOf(bytes);
    if (kind == SourceKind::text) return Intake{std::nullopt, std::move(bytes)};
    json::Result<odf::Source> read = app::read(bytes, kind, settings);
    if (read) {
        odf::convertOldEncodings(*read);
        return Intake{std::move(*read), {}};
    }
    for (json::Fault& one : read.faults)
        if (one.source.empty()) one.source = source;
    return std::move(read.faults);
}

json::Result<Intake> intake(const std::filesystem::path& file, const IntakeSettings& settings) {
    std::string bytes;
    // Its size is looked at before anything is read.
    if (auto failed = readFile(file, bytes, settings.limits.fileBytes)) return *failed;
    return intakeBytes(std::move(bytes), file.native(), settings);
}

bool isIntakeFailure(const json::Fault& fault) {
    constexpr std::array<std::string_view, 10> kOfMachine{
        "intake-office-missing", "office-not-usable", "office-not-startable", "office-no-start",    "intake-office-crashed",
        "intake-office-timeout", "intake-pdf-tool",   "file-read-failed",     "file-no-permission", "cancelled"};
    return std::find(kOfMachine.begin(), kOfMachine.end(), fault.id) != kOfMachine.end() || fault.id.starts_with("output-");
}

} // namespace vanthu::app
