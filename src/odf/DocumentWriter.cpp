#include "odf/DocumentWriter.h"

#include "odf/AutomaticStyles.h"
#include "odf/ContentWriter.h"
#include "odf/StyleWriter.h"
#include "odf/Xml.h"

namespace vanthu::odf {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kMediaType = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kPackage = "http://docs.oasis-open.org/ns/office/1.2/meta/pkg#";
/// Levels of packing: docs/benchmarks.md shows the trade between time and size. The parts packed once are packed at every
/// start of the command, so they may not take long either. The form is stored as it is: packing it would take a fifth of the time
/// of a whole document to save 14 KB.
constexpr int kOnceLevel = 6;
constexpr int kContentLevel = 1;
constexpr int kFormLevel = 0;
constexpr int kStored = 0;

std::string manifestXml(std::string_view formPath) {
    std::string out(kDeclaration);
    Xml xml(out);
    xml.start("manifest:manifest").attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.attribute("manifest:version", "1.3");
    const auto entry = [&](std::string_view path, std::string_view type) {
        xml.start("manifest:file-entry").attribute("manifest:full-path", path);
        if (path == "/") xml.attribute("manifest:version", "1.3");
        xml.attribute("manifest:media-type", type).end("manifest:file-entry");
    };
    entry("/", kMediaType);
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) entry(part, "text/xml");
    entry("manifest.rdf", "application/rdf+xml");
    entry(formPath, "application/rdf+xml");
    xml.end("manifest:manifest");
    return out;
}

std::string rdfManifestXml(std::string_view formPath, std::string_view formType) {
    std::string out(kDeclaration);
    Xml xml(out);
    const std::string package(kPackage);
    const auto type = [&](const std::string& uri) { xml.start("rdf:type").attribute("rdf:resource", uri).end("rdf:type"); };
    xml.start("rdf:RDF").attribute("xmlns:rdf", kRdf).attribute("xmlns:pkg", kPackage);
    xml.start("rdf:Description").attribute("rdf:about", "");
    type(package + "Document");
    xml.start("pkg:hasPart").attribute("rdf:resource", formPath).end("pkg:hasPart").end("rdf:Description");
    xml.start("rdf:Description").attribute("rdf:about", formPath);
    type(package + "MetadataFile");
    type(std::string(formType));
    xml.end("rdf:Description").end("rdf:RDF");
    return out;
}

void formRdf(std::string& out, const EmbeddedForm& form) {
    out += kDeclaration;
    Xml xml(out);
    const std::size_t split = form.predicate.find('#') + 1;
    const std::string tag = "f:" + std::string(form.predicate.substr(split));
    xml.start("rdf:RDF").attribute("xmlns:rdf", kRdf).attribute("xmlns:f", form.predicate.substr(0, split));
    xml.start("rdf:Description").attribute("rdf:about", form.subject);
    xml.start(tag).text(form.json).end(tag);
    xml.end("rdf:Description").end("rdf:RDF");
}

void metaElements(Xml& xml, const Metadata& metadata, const EmbeddedForm* flatForm) {
    const auto element = [&](const char* tag, std::string_view value) {
        if (!value.empty()) xml.start(tag).text(value).end(tag);
    };
    xml.start("office:meta");
    element("meta:generator", metadata.generator);
    element("dc:title", metadata.title);
    element("dc:subject", metadata.subject);
    element("meta:initial-creator", metadata.author);
    element("dc:creator", metadata.author);
    for (const std::string& keyword : metadata.keywords) element("meta:keyword", keyword);
    element("dc:language", metadata.language);
    if (flatForm) {
        xml.start("meta:user-defined").attribute("meta:name", flatForm->property).attribute("meta:value-type", "string");
        xml.text(flatForm->json).end("meta:user-defined");
    }
    xml.end("office:meta");
}

/// The pieces of one document that both forms are put together from.
struct Pieces {
    std::string body, firstHeader, firstFooter, automatic;
};

Pieces writePieces(const layout::Layout& layout, const layout::Measures& measures) {
    Pieces pieces;
    AutomaticStyles styles(measures);
    pieces.body.reserve(std::size_t{64} * 1024);
    ContentWriter(layout, measures, pieces.body, styles).write();
    ContentWriter(layout, measures, pieces.firstHeader, styles).writeMargin(layout.firstHeader);
    ContentWriter(layout, measures, pieces.firstFooter, styles).writeMargin(layout.firstFooter);
    Xml xml(pieces.automatic);
    styles.write(xml);
    return pieces;
}

} // namespace

DocumentWriter::DocumentWriter(const layout::Measures& measures, std::string_view formPath, std::string_view formType)
    : measures_(measures), stylesBegin_(stylesBegin()), mimetype_(ZipArchive::pack("mimetype", kMediaType, 0)),
      manifest_(ZipArchive::pack("META-INF/manifest.xml", manifestXml(formPath), kOnceLevel)),
      rdfManifest_(ZipArchive::pack("manifest.rdf", rdfManifestXml(formPath, formType), kOnceLevel)),
      plainStyles_(ZipArchive::pack("styles.xml", stylesBegin_ + stylesEnd({}, {}), kOnceLevel)) {}

std::string DocumentWriter::stylesBegin() const {
    std::string out(kDeclaration);
    Xml xml(out);
    xml.start("office:document-styles");
    rootAttributes(xml);
    writeFonts(xml, measures_);
    writeNamedStyles(xml, measures_);
    xml.start("office:automatic-styles");
    writePageLayouts(xml, measures_);
    xml.end("office:automatic-styles");
    return out;
}

std::string DocumentWriter::stylesEnd(std::string_view firstHeader, std::string_view firstFooter) const {
    std::string out;
    Xml xml(out);
    writeMasterPages(xml, measures_, firstHeader, firstFooter);
    xml.end("office:document-styles");
    return out;
}

void DocumentWriter::addStyles(ZipArchive& archive, std::string_view firstHeader, std::string_view firstFooter) const {
    std::call_once(beginning_->once, [this] { beginning_->packed = PackedBeginning(stylesBegin_, kContentLevel); });
    const std::string end = stylesEnd(firstHeader, firstFooter);
    if (beginning_->packed)
        archive.add("styles.xml", beginning_->packed, end, kContentLevel);
    else
        archive.add("styles.xml", stylesBegin_ + end, kContentLevel);
}

std::string DocumentWriter::package(const layout::Layout& layout, const Metadata& metadata, const EmbeddedForm& form) const {
    const Pieces pieces = writePieces(layout, measures_);
    std::string content;
    content.reserve(pieces.body.size() + pieces.automatic.size() + 2048);
    content += kDeclaration;
    Xml xml(content);
    xml.start("office:document-content");
    rootAttributes(xml);
    writeFonts(xml, measures_);
    xml.start("office:automatic-styles").raw(pieces.automatic).end("office:automatic-styles");
    xml.start("office:body").start("office:text").raw(pieces.body).end("office:text").end("office:body");
    xml.end("office:document-content");

    std::string meta(kDeclaration);
    Xml metaXml(meta);
    metaXml.start("office:document-meta");
    metaRootAttributes(metaXml);
    metaElements(metaXml, metadata, nullptr);
    metaXml.end("office:document-meta");

    std::string rdf;
    rdf.reserve(form.json.size() + 512);
    formRdf(rdf, form);

    ZipArchive archive;
    archive.add(mimetype_);
    archive.add("content.xml", content, kContentLevel);
    if (pieces.firstHeader.empty() && pieces.firstFooter.empty())
        archive.add(plainStyles_);
    else
        addStyles(archive, pieces.firstHeader, pieces.firstFooter);
    archive.add("meta.xml", meta, kStored);
    archive.add(rdfManifest_);
    archive.add(form.path, rdf, kFormLevel);
    archive.add(manifest_);
    return archive.finish();
}

std::string DocumentWriter::flat(const layout::Layout& layout, const Metadata& metadata, const EmbeddedForm& form) const {
    const Pieces pieces = writePieces(layout, measures_);
    std::string out(kDeclaration);
    Xml xml(out);
    xml.start("office:document");
    rootAttributes(xml);
    xml.attribute("office:mimetype", kMediaType);
    metaElements(xml, metadata, &form);
    writeFonts(xml, measures_);
    writeNamedStyles(xml, measures_);
    xml.start("office:automatic-styles");
    writePageLayouts(xml, measures_);
    xml.raw(pieces.automatic).end("office:automatic-styles");
    writeMasterPages(xml, measures_, pieces.firstHeader, pieces.firstFooter);
    xml.start("office:body").start("office:text").raw(pieces.body).end("office:text").end("office:body");
    xml.end("office:document");
    return out;
}

} // namespace vanthu::odf
