#include "odf/ContentWriter.h"

#include "odf/StyleWriter.h"

#include <charconv>

namespace vanthu::odf {

using layout::Paragraph;
using layout::Run;
using layout::Table;

ContentWriter::ContentWriter(const layout::Layout& layout, const layout::Measures& measures, std::string& body, AutomaticStyles& styles)
    : layout_(layout), measures_(measures), xml_(body), styles_(styles), lists_(xml_, measures) {}

void ContentWriter::write() {
    for (std::size_t i = 0; i < layout_.sheets.size(); ++i) sheet(layout_.sheets[i], i == 0);
    // A text that ends with a table gets a last paragraph from the word processor, as high as a line and at worst on a page of its
    // own: this one is next to nothing high.
    const bool endsWithTable = !layout_.sheets.empty() && !layout_.sheets.back().blocks.empty() &&
                               std::holds_alternative<Table>(layout_.sheets.back().blocks.back());
    if (endsWithTable) xml_.start("text:p").attribute("text:style-name", measures_.style("lastLine")->name).end("text:p");
}

void ContentWriter::writeMargin(const layout::Cell& cell) {
    margin_ = true;
    for (const Paragraph& line : cell) paragraph(line, {}, false);
    margin_ = false;
}

void ContentWriter::sheet(const layout::Sheet& sheet, bool first) {
    std::string_view masterPage = first             ? MasterPages::kFirst
                                  : sheet.landscape ? MasterPages::kLandscapeFirst
                                                    : MasterPages::kAppendixFirst;
    lists_.restart();
    for (const layout::Block& block : sheet.blocks) {
        this->block(block, masterPage, !masterPage.empty() && !first);
        masterPage = {};
    }
    lists_.close();
}

void ContentWriter::block(const layout::Block& block, std::string_view masterPage, bool restartPages) {
    if (const Paragraph* line = std::get_if<Paragraph>(&block)) return paragraph(*line, masterPage, restartPages);
    lists_.close();
    table(std::get<Table>(block), masterPage, restartPages);
}

void ContentWriter::paragraph(const Paragraph& paragraph, std::string_view masterPage, bool restartPages) {
    const bool heading = paragraph.style->outline > 0;
    const char* tag = heading ? "text:h" : "text:p";
    lists_.before(paragraph);
    xml_.start(tag).attribute("text:style-name", styles_.paragraph(paragraph, masterPage, restartPages));
    if (!margin_) {
        char id[16] = "vt";
        xml_.attribute("xml:id",
                       std::string_view(id, static_cast<std::size_t>(std::to_chars(id + 2, id + sizeof id, paragraph.id).ptr - id)));
    }
    if (heading) xml_.attribute("text:outline-level", std::to_string(paragraph.style->outline));
    runs(paragraph);
    xml_.end(tag);
    if (paragraph.ruleMm > 0) {
        lists_.close();
        xml_.start("text:p").attribute("text:style-name", styles_.rule(paragraph)).end("text:p");
    }
}

void ContentWriter::runs(const Paragraph& paragraph) {
    bool folding = true;
    for (std::uint32_t i = 0; i < paragraph.runCount; ++i) {
        const Run& run = layout_.runs[paragraph.firstRun + i];
        const bool last = i + 1 == paragraph.runCount;
        switch (run.kind) {
        case Run::Kind::text:
            xml_.paragraphText(run.text, folding, last);
            break;
        case Run::Kind::late:
            late(run, folding, last);
            break;
        case Run::Kind::box:
            box(run);
            break;
        }
    }
}

void ContentWriter::late(const Run& run, bool& folding, bool last) {
    // Names of bookmarks are unique: the second place of a number is "vanthu.number.2".
    std::string name = "vanthu.";
    name += run.name;
    if (const int count = ++lateCount_[run.name]; count > 1) name.append(".").append(std::to_string(count));
    xml_.start("text:bookmark-start").attribute("text:name", name).end("text:bookmark-start");
    xml_.paragraphText(run.text, folding, last);
    xml_.start("text:bookmark-end").attribute("text:name", name).end("text:bookmark-end");
}

void ContentWriter::box(const Run& run) {
    const std::string name = "vanthu.mark." + std::to_string(++boxes_);
    xml_.start("draw:frame").attribute("draw:style-name", frameStyle(*run.box)).attribute("draw:name", name);
    xml_.attribute("text:anchor-type", "as-char")
        .attribute("svg:width", mm(run.box->widthMm))
        .attribute("svg:height", mm(run.box->heightMm));
    xml_.attribute("draw:z-index", "0").start("draw:text-box");
    xml_.start("text:p").attribute("text:style-name", run.box->style->name).text(run.text).end("text:p");
    xml_.end("draw:text-box").end("draw:frame");
}

void ContentWriter::table(const Table& table, std::string_view masterPage, bool restartPages) {
    const std::string_view style = styles_.table(table, masterPage, restartPages);
    const std::string styleName(style);
    xml_.start("table:table").attribute("table:name", "VanThu_Bang" + std::to_string(++tables_)).attribute("table:style-name", styleName);
    for (std::size_t i = 0; i < table.columnsMm.size(); ++i)
        xml_.start("table:table-column").attribute("table:style-name", styleName + "." + columnLetter(i)).end("table:table-column");
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const bool head = table.headRow && i == 0;
        if (head) xml_.start("table:table-header-rows");
        row(table, i);
        if (head) xml_.end("table:table-header-rows");
    }
    xml_.end("table:table");
}

void ContentWriter::row(const Table& table, std::size_t index) {
    const bool flows = table.lastRowFlows && index + 1 == table.rows.size();
    const std::string_view style = flows ? AutomaticStyles::kFlowingRowStyle : AutomaticStyles::kRowStyle;
    xml_.start("table:table-row").attribute("table:style-name", style);
    for (const layout::Cell& cell : table.rows[index]) {
        xml_.start("table:table-cell").attribute("table:style-name", AutomaticStyles::cellStyle(table.role));
        xml_.attribute("office:value-type", "string");
        for (const Paragraph& line : cell) paragraph(line, {}, false);
        lists_.close();
        xml_.end("table:table-cell");
    }
    xml_.end("table:table-row");
}

} // namespace vanthu::odf
