#include "odf/BookStyles.h"

namespace vanthu::odf {

namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char* kBorder = "0.5pt solid #000000";
constexpr const char* kPadding = "0.8mm";
/// A spreadsheet rounds each column: a table as wide as the page would have its last column on pages of their own.
constexpr double kSlack = 0.995;
constexpr double kFooterMm = 8;

const char* nameOf(Alignment alignment) {
    return alignment == Alignment::center ? "center" : alignment == Alignment::end ? "end" : "start";
}

void letters(Xml& xml, const std::string& font, double sizePt, bool bold, bool italic, bool struck = false) {
    xml.start("style:text-properties").attribute("style:font-name", font);
    for (const char* script : {"fo:font-size", "style:font-size-asian", "style:font-size-complex"}) xml.attribute(script, pt(sizePt));
    for (const char* script : {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"})
        xml.attribute(script, bold ? "bold" : "normal");
    for (const char* script : {"fo:font-style", "style:font-style-asian", "style:font-style-complex"})
        xml.attribute(script, italic ? "italic" : "normal");
    if (struck) xml.attribute("style:text-line-through-style", "solid").attribute("style:text-line-through-type", "single");
    xml.attribute("fo:language", "vi").attribute("fo:country", "VN").end("style:text-properties");
}

void alignment(Xml& xml, const char* where, double beforePt, bool keep) {
    xml.start("style:paragraph-properties").attribute("fo:text-align", where);
    if (beforePt > 0) xml.attribute("fo:margin-top", pt(beforePt));
    if (keep) xml.attribute("fo:keep-with-next", "always");
    xml.end("style:paragraph-properties");
}

Xml& begin(Xml& xml, const std::string& name, const char* family) {
    return xml.start("style:style").attribute("style:name", name).attribute("style:family", family);
}

void cellBox(Xml& xml, bool bordered, bool middle) {
    xml.start("style:table-cell-properties");
    if (bordered) xml.attribute("fo:border", kBorder).attribute("fo:padding", kPadding);
    xml.attribute("fo:wrap-option", "wrap").attribute("style:vertical-align", middle ? "middle" : "top").end("style:table-cell-properties");
}

/// The look of one kind of cell. In a text the paragraph carries it, in a spreadsheet the cell itself.
void cellStyle(Xml& xml, const BookDesign& design, BookFormat format, bool centred, bool struck) {
    const bool sheet = format == BookFormat::spreadsheet;
    begin(xml, BookStyle::cell(centred, struck), sheet ? "table-cell" : "paragraph");
    if (sheet) cellBox(xml, true, false);
    alignment(xml, centred ? "center" : "start", 0, false);
    letters(xml, design.font, design.cellPt, false, false, struck);
    xml.end("style:style");
}

void headStyle(Xml& xml, const BookDesign& design, BookFormat format) {
    const bool sheet = format == BookFormat::spreadsheet;
    begin(xml, sheet ? BookStyle::kHeadCell : BookStyle::kHeadText, sheet ? "table-cell" : "paragraph");
    if (sheet) cellBox(xml, true, true);
    alignment(xml, "center", 0, false);
    letters(xml, design.font, design.headPt, true, false);
    xml.end("style:style");
    if (sheet) return;
    begin(xml, BookStyle::kHeadCell, "table-cell");
    cellBox(xml, true, true);
    xml.end("style:style");
    begin(xml, BookStyle::kPlainCell, "table-cell");
    cellBox(xml, true, false);
    xml.end("style:style");
}

void lineStyles(Xml& xml, const BookDesign& design, BookFormat format, char part, const std::vector<BookLine>& lines, const char* page) {
    const bool sheet = format == BookFormat::spreadsheet;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const BookLine& line = lines[at];
        begin(xml, BookStyle::line(part, at), sheet ? "table-cell" : "paragraph");
        if (!sheet && at == 0 && page != nullptr) xml.attribute("style:master-page-name", page);
        if (sheet) {
            xml.start("style:table-cell-properties").attribute("fo:wrap-option", "wrap").attribute("style:vertical-align", "bottom");
            xml.end("style:table-cell-properties");
        }
        alignment(xml, nameOf(line.alignment), sheet ? 0 : line.beforePt, !sheet && part != 'B');
        letters(xml, design.font, line.sizePt, line.bold, line.italic);
        xml.end("style:style");
        if (!sheet) continue;
        // Room above a line is the height of an empty row before it.
        begin(xml, "R" + BookStyle::line(part, at), "table-row").start("style:table-row-properties");
        xml.attribute("style:row-height", pt(line.beforePt + 1)).attribute("style:use-optimal-row-height", "false");
        xml.end("style:table-row-properties").end("style:style");
    }
}

void table(Xml& xml, const char* name, const char* page, double widthMm, bool sheet) {
    begin(xml, name, "table");
    if (page != nullptr) xml.attribute("style:master-page-name", page);
    xml.start("style:table-properties");
    if (!sheet && page != nullptr) xml.attribute("style:page-number", "1");
    if (sheet)
        xml.attribute("table:display", "true");
    else
        xml.attribute("style:width", mm(widthMm)).attribute("table:align", "left").attribute("table:border-model", "collapsing");
    xml.attribute("style:writing-mode", "lr-tb").end("style:table-properties").end("style:style");
}

void column(Xml& xml, const std::string& name, double widthMm) {
    begin(xml, name, "table-column").start("style:table-column-properties").attribute("style:column-width", mm(widthMm));
    xml.end("style:table-column-properties").end("style:style");
}

/// `firstPage`: the number of its first page, or "continue"; may be empty.
void pageLayout(Xml& xml, const BookDesign& design, const char* name, bool cover, const std::string& firstPage) {
    xml.start("style:page-layout").attribute("style:name", std::string(name) + "_Kho").start("style:page-layout-properties");
    xml.attribute("fo:page-width", mm(design.pageWidthMm)).attribute("fo:page-height", mm(design.pageHeightMm));
    xml.attribute("style:print-orientation", "landscape");
    for (const char* side : {"fo:margin-top", "fo:margin-bottom", "fo:margin-right"}) xml.attribute(side, mm(design.marginMm));
    xml.attribute("fo:margin-left", mm(design.bindingMm));
    if (cover) xml.attribute("style:table-centering", "vertical");
    if (!firstPage.empty()) xml.attribute("style:first-page-number", firstPage);
    xml.attribute("style:writing-mode", "lr-tb").end("style:page-layout-properties");
    if (!cover) {
        xml.start("style:footer-style").start("style:header-footer-properties");
        xml.attribute("fo:min-height", mm(kFooterMm)).attribute("fo:margin-top", "2mm");
        xml.end("style:header-footer-properties").end("style:footer-style");
    }
    xml.end("style:page-layout");
}

void masterPage(Xml& xml, const char* name, bool numbered) {
    xml.start("style:master-page").attribute("style:name", name).attribute("style:page-layout-name", std::string(name) + "_Kho");
    // A spreadsheet puts the sheet's name and a page number on pages that say nothing.
    xml.start("style:header").attribute("style:display", "false").end("style:header");
    xml.start("style:footer");
    if (numbered) {
        xml.start("text:p").attribute("text:style-name", "PSoTrang");
        xml.start("text:page-number").text("1").end("text:page-number").end("text:p");
    } else {
        xml.attribute("style:display", "false");
    }
    xml.end("style:footer");
    xml.end("style:master-page");
}

} // namespace

std::string BookStyle::cell(bool centred, bool struck) { return std::string(centred ? "OGiua" : "OTrai") + (struck ? "Huy" : ""); }

void bookNamespaces(Xml& xml) {
    const auto name = [&](const char* prefix, const std::string& of) {
        xml.attribute(prefix, "urn:oasis:names:tc:opendocument:xmlns:" + of + ":1.0");
    };
    name("xmlns:office", "office");
    name("xmlns:style", "style");
    name("xmlns:text", "text");
    name("xmlns:table", "table");
    name("xmlns:fo", "xsl-fo-compatible");
    name("xmlns:svg", "svg-compatible");
    name("xmlns:meta", "meta");
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/").attribute("office:version", "1.3");
}

void bookFonts(Xml& xml, const BookDesign& design) {
    xml.start("office:font-face-decls").start("style:font-face").attribute("style:name", design.font);
    xml.attribute("svg:font-family", "'" + design.font + "'").end("style:font-face").end("office:font-face-decls");
}

std::string bookStylesXml(const BookDesign& design, BookFormat format, int firstPage) {
    const bool sheet = format == BookFormat::spreadsheet;
    std::string out(kDeclaration);
    Xml xml(out);
    xml.start("office:document-styles");
    bookNamespaces(xml);
    bookFonts(xml, design);
    xml.start("office:styles");
    xml.start("style:default-style").attribute("style:family", sheet ? "table-cell" : "paragraph");
    letters(xml, design.font, design.cellPt, false, false);
    xml.end("style:default-style").end("office:styles");
    xml.start("office:automatic-styles");
    pageLayout(xml, design, BookStyle::kCoverPage, true, {});
    pageLayout(xml, design, BookStyle::kBookPage, false, sheet ? std::to_string(firstPage) : std::string());
    if (sheet) pageLayout(xml, design, BookStyle::kClosingPage, false, "continue");
    begin(xml, "PSoTrang", "paragraph");
    alignment(xml, "end", 0, false);
    letters(xml, design.font, design.cellPt, false, false);
    xml.end("style:style").end("office:automatic-styles");
    xml.start("office:master-styles");
    masterPage(xml, BookStyle::kCoverPage, false);
    masterPage(xml, BookStyle::kBookPage, true);
    if (sheet) masterPage(xml, BookStyle::kClosingPage, true);
    xml.end("office:master-styles").end("office:document-styles");
    return out;
}

void writeBookStyles(Xml& xml, const BookDesign& design, BookFormat format, const BookPages& pages) {
    const bool sheet = format == BookFormat::spreadsheet;
    const double room = design.pageWidthMm - design.marginMm - design.bindingMm;
    xml.start("office:automatic-styles");
    lineStyles(xml, design, format, 'B', pages.cover, BookStyle::kCoverPage);
    lineStyles(xml, design, format, 'K', pages.closing, nullptr);
    for (std::size_t at = 0; at < pages.signatures.size(); ++at)
        lineStyles(xml, design, format, static_cast<char>('S' + at), pages.signatures[at], nullptr);
    headStyle(xml, design, format);
    for (const bool centred : {false, true}) {
        for (const bool struck : {false, true}) cellStyle(xml, design, format, centred, struck);
    }
    table(xml, BookStyle::kCoverTable, BookStyle::kCoverPage, room, sheet);
    table(xml, BookStyle::kClosingTable, sheet ? BookStyle::kClosingPage : BookStyle::kBookPage, room, sheet);
    double width = 0;
    for (std::size_t at = 0; at < design.columns.size(); ++at) {
        column(xml, BookStyle::column(at), design.columns[at].widthMm * (sheet ? kSlack : 1));
        width += design.columns[at].widthMm;
    }
    table(xml, BookStyle::kBookTable, BookStyle::kBookPage, width, sheet);
    table(xml, BookStyle::kSigned, nullptr, room, sheet);
    column(xml, BookStyle::kWide, sheet && !pages.signatures.empty() ? room / static_cast<double>(pages.signatures.size()) : room);
    if (!sheet && !pages.signatures.empty()) column(xml, BookStyle::kSignedColumn, room / static_cast<double>(pages.signatures.size()));
    begin(xml, BookStyle::kRow, "table-row").start("style:table-row-properties").attribute("fo:keep-together", "always");
    if (sheet) xml.attribute("style:use-optimal-row-height", "true");
    xml.end("style:table-row-properties").end("style:style");
    if (!sheet) {
        begin(xml, BookStyle::kTail, "paragraph");
        letters(xml, design.font, 1, false, false);
        xml.end("style:style");
    }
    xml.end("office:automatic-styles");
}

} // namespace vanthu::odf
