#include "odf/OdfReader.h"

#include "odf/DocumentHandler.h"
#include "odf/ZipReader.h"
#include "text/Scan.h"

#include <iterator>
#include <optional>
#include <utility>

namespace vanthu::odf {
namespace {

constexpr std::string_view kFlat = "office:document";

/// Finds out whether a package is encrypted: each encrypted part says so in the manifest.
class ManifestHandler : public XmlHandler {
public:
    void start(Name name, const Attributes&) override {
        if (name == Name::manifestEncryptionData) refused = json::Fault{"", "odf-encrypted", {}, {}};
    }
    void end(Name) override {}
    void text(std::string_view) override {}
};

json::Fault missing(std::string_view entry) { return {"", "odf-part-missing", {{"entry", std::string(entry)}}, {}}; }

/// Reads one part of a package; a part that need not be there is passed over.
std::optional<json::Fault> readPart(ZipReader& zip, std::string_view name, bool needed, const ReadLimits& limits, XmlHandler& handler) {
    const ZipReader::Entry* const entry = zip.find(name);
    if (entry == nullptr) return needed ? std::optional<json::Fault>(missing(name)) : std::nullopt;
    const json::Result<std::string> content = zip.read(*entry);
    if (!content) return content.faults.front();
    return readXml(*content, name, limits, handler, name.substr(0, 9) == "META-INF/");
}

std::optional<json::Fault> checkType(ZipReader& zip) {
    const ZipReader::Entry* const entry = zip.find("mimetype");
    if (entry == nullptr) return json::Fault{"", "odf-no-document", {}, {}};
    const json::Result<std::string> type = zip.read(*entry);
    if (!type) return type.faults.front();
    return DocumentHandler::checkType(*type);
}

std::optional<json::Fault> readPackage(std::string_view bytes, const ReadLimits& limits, DocumentHandler& document) {
    json::Result<ZipReader> zip = ZipReader::open(bytes, limits);
    if (!zip) return zip.faults.front();
    if (auto fault = checkType(*zip)) return fault;
    ManifestHandler manifest;
    if (auto fault = readPart(*zip, "META-INF/manifest.xml", false, limits, manifest)) return fault;
    if (auto fault = readPart(*zip, "meta.xml", false, limits, document)) return fault;
    if (auto fault = readPart(*zip, "styles.xml", false, limits, document)) return fault;
    return readPart(*zip, "content.xml", true, limits, document);
}

} // namespace

json::Result<Source> readDocument(std::string_view bytes, const ReadLimits& limits) {
    if (bytes.size() > limits.fileBytes) return json::Fault{"", "odf-too-large", {}, {}};
    DocumentHandler document(limits);
    const std::optional<json::Fault> fault =
        looksLikeZip(bytes) ? readPackage(bytes, limits, document) : readXml(bytes, kFlat, limits, document);
    if (fault) return *fault;
    if (!document.hasBody()) return json::Fault{"", "odf-no-document", {}, {}};
    return document.finish();
}

} // namespace vanthu::odf
