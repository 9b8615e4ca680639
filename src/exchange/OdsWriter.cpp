#include "exchange/Ods.h"

#include "odf/Xml.h"
#include "odf/ZipArchive.h"
#include "text/Scan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vanthu::exchange {

namespace {

constexpr std::string_view kMediaType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr int kLevel = 6;
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kNamespaces{
    {{"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
     {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
     {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
     {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
     {"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
     {"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
     {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"}}};

constexpr std::string_view kStyles =
    "<number:date-style style:name=\"D\"><number:day number:style=\"long\"/><number:text>/</number:text><number:month "
    "number:style=\"long\"/>"
    "<number:text>/</number:text><number:year number:style=\"long\"/></number:date-style>"
    "<style:style style:name=\"col\" style:family=\"table-column\"><style:table-column-properties "
    "style:column-width=\"45mm\"/></style:style>"
    "<style:style style:name=\"date\" style:family=\"table-cell\" style:data-style-name=\"D\"/>"
    "<style:style style:name=\"head\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/></style:style>";

bool isDay(std::string_view cell) {
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-') return false;
    return std::ranges::count_if(cell, [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

/// XML cannot carry controls and half characters; lists that have any are told so when they are checked.
std::string carried(std::string_view cell) {
    std::string text(cell);
    for (text::ScanResult seen = text::scan(text); seen.problem != text::Problem::none; seen = text::scan(text))
        text.erase(seen.byteOffset, 1);
    return text;
}

void root(odf::Xml& xml, std::string_view tag) {
    xml.start(tag);
    for (const auto& [prefix, uri] : kNamespaces) xml.attribute("xmlns:" + std::string(prefix), uri);
    xml.attribute("office:version", "1.3");
}

void writeCell(odf::Xml& xml, std::string_view cell, bool head) {
    xml.start("table:table-cell");
    if (head) xml.attribute("table:style-name", "head");
    if (!head && isDay(cell)) {
        xml.attribute("table:style-name", "date").attribute("office:value-type", "date").attribute("office:date-value", cell);
    } else if (!cell.empty()) {
        xml.attribute("office:value-type", "string");
    }
    const bool none = cell.empty();
    while (!none) {
        const std::size_t end = std::min(cell.find('\n'), cell.size());
        bool folding = true;
        xml.start("text:p").paragraphText(cell.substr(0, end), folding, true).end("text:p");
        if (end == cell.size()) break;
        cell.remove_prefix(end + 1);
    }
    xml.end("table:table-cell");
}

std::string contentXml(std::string_view name, const Sheet& sheet) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    odf::Xml xml(out);
    root(xml, "office:document-content");
    xml.start("office:automatic-styles").raw(kStyles).end("office:automatic-styles");
    xml.start("office:body").start("office:spreadsheet").start("table:table").attribute("table:name", name);
    const std::size_t columns = sheet.empty() ? 1 : std::max<std::size_t>(1, sheet.front().size());
    xml.start("table:table-column")
        .attribute("table:style-name", "col")
        .attribute("table:number-columns-repeated", std::to_string(columns));
    xml.end("table:table-column");
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        xml.start("table:table-row");
        for (const std::string& cell : sheet[i]) writeCell(xml, carried(cell), i == 0);
        xml.end("table:table-row");
    }
    xml.end("table:table").end("office:spreadsheet").end("office:body").end("office:document-content");
    return out;
}

/// Keeps the head in sight (frozen after the first row).
std::string settingsXml(std::string_view name) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    odf::Xml xml(out);
    const auto item = [&](std::string_view key, std::string_view type, std::string_view value) {
        xml.start("config:config-item").attribute("config:name", key).attribute("config:type", type).text(value).end("config:config-item");
    };
    root(xml, "office:document-settings");
    xml.start("office:settings").start("config:config-item-set").attribute("config:name", "ooo:view-settings");
    xml.start("config:config-item-map-indexed").attribute("config:name", "Views").start("config:config-item-map-entry");
    xml.start("config:config-item-map-named").attribute("config:name", "Tables");
    xml.start("config:config-item-map-entry").attribute("config:name", name);
    item("VerticalSplitMode", "short", "2");
    item("VerticalSplitPosition", "int", "1");
    item("PositionBottom", "int", "1");
    item("ActiveSplitRange", "short", "2");
    xml.end("config:config-item-map-entry").end("config:config-item-map-named").end("config:config-item-map-entry");
    xml.end("config:config-item-map-indexed").end("config:config-item-set").end("office:settings").end("office:document-settings");
    return out;
}

std::string manifestXml() {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    odf::Xml xml(out);
    xml.start("manifest:manifest")
        .attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
        .attribute("manifest:version", "1.3");
    for (const auto& [path, type] :
         {std::pair<std::string_view, std::string_view>{"/", kMediaType}, {"content.xml", "text/xml"}, {"settings.xml", "text/xml"}})
        xml.start("manifest:file-entry")
            .attribute("manifest:full-path", path)
            .attribute("manifest:media-type", type)
            .end("manifest:file-entry");
    xml.end("manifest:manifest");
    return out;
}

} // namespace

std::string writeOds(std::string_view name, const Sheet& sheet) {
    odf::ZipArchive archive;
    archive.add("mimetype", kMediaType, 0);
    archive.add("content.xml", contentXml(name, sheet), kLevel);
    archive.add("settings.xml", settingsXml(name), kLevel);
    archive.add("META-INF/manifest.xml", manifestXml(), kLevel);
    return archive.finish();
}

} // namespace vanthu::exchange
