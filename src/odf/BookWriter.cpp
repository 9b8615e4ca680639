#include "odf/BookWriter.h"

#include "odf/BookStyles.h"
#include "odf/ZipArchive.h"

#include <algorithm>

namespace vanthu::odf {

namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr int kLevel = 1; ///< as in DocumentWriter: size is traded for time

std::string_view mediaType(BookFormat format) {
    return format == BookFormat::text ? "application/vnd.oasis.opendocument.text" : "application/vnd.oasis.opendocument.spreadsheet";
}

/// A text with its lines as paragraphs.
void paragraphs(Xml& xml, std::string_view text, std::string_view style) {
    for (;;) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        xml.start("text:p");
        if (!style.empty()) xml.attribute("text:style-name", style);
        bool folding = true;
        xml.paragraphText(text.substr(0, end), folding, true).end("text:p");
        if (end == text.size()) return;
        text.remove_prefix(end + 1);
    }
}

std::string manifestXml(BookFormat format) {
    std::string out(kDeclaration);
    Xml xml(out);
    xml.start("manifest:manifest").attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.attribute("manifest:version", "1.3");
    xml.start("manifest:file-entry").attribute("manifest:full-path", "/").attribute("manifest:version", "1.3");
    xml.attribute("manifest:media-type", mediaType(format)).end("manifest:file-entry");
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"})
        xml.start("manifest:file-entry")
            .attribute("manifest:full-path", part)
            .attribute("manifest:media-type", "text/xml")
            .end("manifest:file-entry");
    xml.end("manifest:manifest");
    return out;
}

std::string metaXml(const BookPages& pages) {
    std::string out(kDeclaration);
    Xml xml(out);
    xml.start("office:document-meta");
    bookNamespaces(xml);
    xml.start("office:meta").start("meta:generator").text(pages.generator).end("meta:generator");
    xml.start("dc:title").text(pages.title).end("dc:title").start("dc:language").text("vi-VN").end("dc:language");
    xml.end("office:meta").end("office:document-meta");
    return out;
}

/// Covers, head and closing page in the one or the other format.
class Around {
public:
    Around(Xml& xml, const BookDesign& design, BookFormat format, const BookPages& pages)
        : xml_(xml), design_(design), format_(format), pages_(pages) {}

    /// All that stands before the first row, and after the last.
    void head() { format_ == BookFormat::text ? textHead() : sheetHead(); }
    void tail() { format_ == BookFormat::text ? textTail() : sheetTail(); }

private:
    void textHead() {
        for (int copy = 0; copy < 2; ++copy) textLines('B', pages_.cover);
        openTable(BookStyle::kBookTable, pages_.tableName);
    }
    void textTail() {
        xml_.end("table:table");
        textLines('K', pages_.closing);
        if (pages_.signatures.empty()) return;
        openTable(BookStyle::kSigned, pages_.closingName);
        xml_.start("table:table-row").attribute("table:style-name", BookStyle::kRow);
        for (std::size_t at = 0; at < pages_.signatures.size(); ++at) {
            xml_.start("table:table-cell").attribute("office:value-type", "string");
            textLines(signature(at), pages_.signatures[at]);
            xml_.end("table:table-cell");
        }
        xml_.end("table:table-row").end("table:table");
        xml_.start("text:p").attribute("text:style-name", BookStyle::kTail).end("text:p");
    }
    void sheetHead() {
        for (const std::string* name : {&pages_.coverName, &pages_.firstName}) {
            if (pages_.cover.empty()) break;
            openSheet(BookStyle::kCoverTable, *name);
            sheetLines('B', pages_.cover);
            xml_.end("table:table");
        }
        openTable(BookStyle::kBookTable, pages_.tableName);
    }
    void sheetTail() {
        xml_.end("table:table");
        if (pages_.closing.empty()) return;
        openSheet(BookStyle::kClosingTable, pages_.closingName);
        sheetLines('K', pages_.closing);
        std::size_t most = 0;
        for (const std::vector<BookLine>& signature : pages_.signatures) most = std::max(most, signature.size());
        for (std::size_t line = 0; line < most; ++line) {
            gap('S', line);
            xml_.start("table:table-row").attribute("table:style-name", BookStyle::kRow);
            for (std::size_t at = 0; at < pages_.signatures.size(); ++at) {
                if (line < pages_.signatures[at].size())
                    sheetCell(BookStyle::line(signature(at), line), pages_.signatures[at][line].text, 1);
                else
                    xml_.start("table:table-cell").end("table:table-cell");
            }
            xml_.end("table:table-row");
        }
        xml_.end("table:table");
    }

    static char signature(std::size_t at) { return static_cast<char>('S' + at); }
    std::size_t wide() const { return std::max<std::size_t>(pages_.signatures.size(), 1); }

    void textLines(char part, const std::vector<BookLine>& lines) {
        for (std::size_t at = 0; at < lines.size(); ++at) paragraphs(xml_, lines[at].text, BookStyle::line(part, at));
    }

    /// The table of the entries (or of the signatures), up to its first row.
    void openTable(const char* style, const std::string& name) {
        const bool book = style == BookStyle::kBookTable;
        xml_.start("table:table").attribute("table:name", name).attribute("table:style-name", style);
        const std::size_t columns = book ? design_.columns.size() : pages_.signatures.size();
        for (std::size_t at = 0; at < columns; ++at)
            xml_.start("table:table-column")
                .attribute("table:style-name", book ? BookStyle::column(at) : BookStyle::kSignedColumn)
                .end("table:table-column");
        if (!book) return;
        xml_.start("table:table-header-rows");
        headRow([&](std::size_t at) { return design_.columns[at].head; });
        headRow([](std::size_t at) { return "(" + std::to_string(at + 1) + ")"; });
        xml_.end("table:table-header-rows");
    }

    template <class TextOf> void headRow(TextOf textOf) {
        xml_.start("table:table-row").attribute("table:style-name", BookStyle::kRow);
        for (std::size_t at = 0; at < design_.columns.size(); ++at) {
            xml_.start("table:table-cell").attribute("table:style-name", BookStyle::kHeadCell).attribute("office:value-type", "string");
            paragraphs(xml_, textOf(at), format_ == BookFormat::text ? BookStyle::kHeadText : "");
            xml_.end("table:table-cell");
        }
        xml_.end("table:table-row");
    }

    void openSheet(const char* style, const std::string& name) {
        xml_.start("table:table").attribute("table:name", name).attribute("table:style-name", style);
        xml_.start("table:table-column").attribute("table:style-name", BookStyle::kWide);
        xml_.attribute("table:number-columns-repeated", std::to_string(wide())).end("table:table-column");
    }
    void gap(char part, std::size_t at) {
        xml_.start("table:table-row").attribute("table:style-name", "R" + BookStyle::line(part, at));
        xml_.start("table:table-cell").end("table:table-cell").end("table:table-row");
    }
    void sheetLines(char part, const std::vector<BookLine>& lines) {
        for (std::size_t at = 0; at < lines.size(); ++at) {
            gap(part, at);
            xml_.start("table:table-row").attribute("table:style-name", BookStyle::kRow);
            sheetCell(BookStyle::line(part, at), lines[at].text, wide());
            xml_.end("table:table-row");
        }
    }
    void sheetCell(const std::string& style, const std::string& text, std::size_t span) {
        xml_.start("table:table-cell").attribute("table:style-name", style).attribute("office:value-type", "string");
        if (span > 1) xml_.attribute("table:number-columns-spanned", std::to_string(span)).attribute("table:number-rows-spanned", "1");
        paragraphs(xml_, text, {});
        xml_.end("table:table-cell");
        if (span > 1)
            xml_.start("table:covered-table-cell")
                .attribute("table:number-columns-repeated", std::to_string(span - 1))
                .end("table:covered-table-cell");
    }

    Xml& xml_;
    const BookDesign& design_;
    BookFormat format_;
    const BookPages& pages_;
};

} // namespace

void BookWriter::cell(Xml& xml, std::string_view text, std::size_t column, bool struck) const {
    const bool sheet = format_ == BookFormat::spreadsheet;
    const std::string style = BookStyle::cell(design_.columns[column].centred, struck);
    xml.start("table:table-cell").attribute("table:style-name", sheet ? style : BookStyle::kPlainCell);
    if (!sheet || !text.empty()) {
        xml.attribute("office:value-type", "string");
        paragraphs(xml, text, sheet ? std::string_view() : std::string_view(style));
    }
    xml.end("table:table-cell");
}

void BookWriter::row(std::span<const std::string> cells, bool struck) {
    Xml xml(rows_);
    xml.start("table:table-row").attribute("table:style-name", BookStyle::kRow);
    for (std::size_t at = 0; at < cells.size(); ++at) cell(xml, cells[at], at, struck && at + 1 < cells.size());
    xml.end("table:table-row");
}

std::string BookWriter::finish(const BookPages& pages) {
    const bool sheet = format_ == BookFormat::spreadsheet;
    const char* const body = sheet ? "office:spreadsheet" : "office:text";
    std::string before(kDeclaration);
    std::string after;
    // One document, written in three pieces: the rows are long, and are not copied.
    Xml head(before);
    head.start("office:document-content");
    bookNamespaces(head);
    bookFonts(head, design_);
    writeBookStyles(head, design_, format_, pages);
    head.start("office:body").start(body);
    Around(head, design_, format_, pages).head();
    Xml tail(after);
    Around(tail, design_, format_, pages).tail();
    tail.end(body).end("office:body").end("office:document-content");
    std::string content = std::move(rows_);
    content.insert(0, before).append(after);
    ZipArchive archive;
    archive.add("mimetype", mediaType(format_), 0);
    archive.add("content.xml", content, kLevel);
    archive.add("styles.xml", bookStylesXml(design_, format_, pages.firstPage), kLevel);
    archive.add("meta.xml", metaXml(pages), kLevel);
    archive.add("META-INF/manifest.xml", manifestXml(format_), kLevel);
    return archive.finish();
}

} // namespace vanthu::odf
