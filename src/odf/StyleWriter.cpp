#include "odf/StyleWriter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace vanthu::odf {
namespace {

using layout::Align;
using layout::ListStyle;
using layout::Measures;
using layout::ParagraphStyle;

constexpr std::pair<const char*, const char*> kNamespaces[] = {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                                               {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                                                               {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                                                               {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                                                               {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
                                                               {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                                                               {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                                                               {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                                                               {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                                               {"xmlns:xlink", "http://www.w3.org/1999/xlink"}};

const char* alignName(Align align) {
    switch (align) {
    case Align::center:
        return "center";
    case Align::end:
        return "end";
    case Align::justify:
        return "justify";
    case Align::start:
        break;
    }
    return "start";
}

std::string percent(double factor) { return std::to_string(std::lround(factor * 100)) + "%"; }

void fontSize(Xml& xml, const ParagraphStyle& style) {
    xml.attribute("fo:font-size", pt(style.sizePt));
    xml.attribute("style:font-size-asian", pt(style.sizePt)).attribute("style:font-size-complex", pt(style.sizePt));
}

void paragraphProperties(Xml& xml, const ParagraphStyle& style) {
    xml.start("style:paragraph-properties");
    xml.attribute("fo:text-align", alignName(style.align));
    if (style.align == Align::justify) xml.attribute("fo:text-align-last", "start");
    xml.attribute("fo:margin-left", "0mm").attribute("fo:margin-right", "0mm");
    xml.attribute("fo:text-indent", mm(style.firstLineMm));
    xml.attribute("fo:margin-top", pt(style.spaceBeforePt)).attribute("fo:margin-bottom", pt(style.spaceAfterPt));
    xml.attribute("fo:line-height", style.lineHeightPt > 0 ? pt(style.lineHeightPt) : percent(style.lineSpacing));
    xml.attribute("fo:orphans", "2").attribute("fo:widows", "2");
    if (style.keepWithNext) xml.attribute("fo:keep-with-next", "always");
    xml.end("style:paragraph-properties");
}

void textProperties(Xml& xml, const ParagraphStyle& style, const std::string& font) {
    xml.start("style:text-properties").attribute("style:font-name", font);
    fontSize(xml, style);
    const char* weight = style.bold ? "bold" : "normal";
    const char* slant = style.italic ? "italic" : "normal";
    xml.attribute("fo:font-weight", weight).attribute("style:font-weight-asian", weight).attribute("style:font-weight-complex", weight);
    xml.attribute("fo:font-style", slant).attribute("style:font-style-asian", slant).attribute("style:font-style-complex", slant);
    if (style.caps) xml.attribute("fo:text-transform", "uppercase");
    xml.attribute("fo:color", style.color.empty() ? std::string_view("#000000") : std::string_view(style.color));
    xml.end("style:text-properties");
}

const ParagraphStyle* byId(const Measures& measures, const std::string& id) { return id.empty() ? nullptr : measures.style(id); }

void paragraphStyle(Xml& xml, const Measures& measures, const ParagraphStyle& style) {
    const ParagraphStyle* parent = byId(measures, style.parent);
    const ParagraphStyle* next = byId(measures, style.next);
    xml.start("style:style").attribute("style:name", style.name).attribute("style:display-name", style.label);
    xml.attribute("style:family", "paragraph").attribute("style:parent-style-name", parent ? parent->name : std::string("Standard"));
    if (next) xml.attribute("style:next-style-name", next->name);
    // In a style, list-style-name gives a person who picks it the number at once (ODF 1.3, part 3, 19.508).
    if (style.outline > 0) xml.attribute("style:default-outline-level", std::to_string(style.outline));
    if (style.listId >= 0) {
        xml.attribute("style:list-style-name", measures.lists()[static_cast<std::size_t>(style.listId)].name);
        xml.attribute("style:list-level", std::to_string(style.listLevel));
    }
    xml.attribute("style:class", "text");
    paragraphProperties(xml, style);
    textProperties(xml, style, measures.font);
    xml.end("style:style");
}

void listLevelProperties(Xml& xml, double firstLineMm) {
    xml.start("style:list-level-properties").attribute("text:list-level-position-and-space-mode", "label-alignment");
    xml.start("style:list-level-label-alignment").attribute("text:label-followed-by", "space");
    xml.attribute("fo:text-indent", mm(firstLineMm)).attribute("fo:margin-left", "0mm");
    xml.end("style:list-level-label-alignment").end("style:list-level-properties");
}

std::string numberStyle(const ListStyle& list) { return list.name + "_So"; }

/// A bold number before an upright text needs a character style of its own.
void numberStyles(Xml& xml, const Measures& measures) {
    for (const ListStyle& list : measures.lists()) {
        if (std::none_of(list.levels.begin(), list.levels.end(), [](const layout::ListLevel& level) { return level.bold; })) continue;
        xml.start("style:style").attribute("style:name", numberStyle(list)).attribute("style:display-name", list.label + ", số");
        xml.attribute("style:family", "text").start("style:text-properties");
        xml.attribute("fo:font-weight", "bold").attribute("style:font-weight-asian", "bold").attribute("style:font-weight-complex", "bold");
        xml.end("style:text-properties").end("style:style");
    }
}

void listStyle(Xml& xml, const Measures& measures, const ListStyle& list, std::size_t index) {
    xml.start("text:list-style").attribute("style:name", list.name).attribute("style:display-name", list.label);
    for (std::size_t i = 0; i < list.levels.size(); ++i) {
        const layout::ListLevel& level = list.levels[i];
        // The label stands where the first line of the paragraphs of this level does.
        double firstLine = 0;
        for (const ParagraphStyle& style : measures.styles())
            if (style.listId == static_cast<int>(index) && style.listLevel <= static_cast<int>(i) + 1) firstLine = style.firstLineMm;
        const bool bullet = !level.bullet.empty();
        const char* tag = bullet ? "text:list-level-style-bullet" : "text:list-level-style-number";
        xml.start(tag).attribute("text:level", std::to_string(i + 1));
        if (level.bold) xml.attribute("text:style-name", numberStyle(list));
        if (bullet) {
            xml.attribute("text:bullet-char", level.bullet);
        } else {
            if (!level.prefix.empty()) xml.attribute("style:num-prefix", level.prefix);
            xml.attribute("style:num-suffix", level.suffix).attribute("style:num-format", level.format);
            if (level.displayLevels > 1) xml.attribute("text:display-levels", std::to_string(level.displayLevels));
        }
        listLevelProperties(xml, firstLine);
        // Without its own font a dash becomes a symbol in Word files.
        if (bullet) xml.start("style:text-properties").attribute("style:font-name", measures.font).end("style:text-properties");
        xml.end(tag);
    }
    xml.end("text:list-style");
}

void defaultStyle(Xml& xml, const Measures& measures) {
    const ParagraphStyle* body = measures.style("body");
    xml.start("style:default-style").attribute("style:family", "paragraph");
    xml.start("style:paragraph-properties").attribute("fo:orphans", "2").attribute("fo:widows", "2");
    xml.attribute("style:tab-stop-distance", mm(12.7)).attribute("style:writing-mode", "page").end("style:paragraph-properties");
    xml.start("style:text-properties").attribute("style:font-name", measures.font);
    fontSize(xml, *body);
    xml.attribute("fo:language", "vi").attribute("fo:country", "VN");
    xml.attribute("style:language-asian", "none").attribute("style:country-asian", "none");
    xml.attribute("style:language-complex", "none").attribute("style:country-complex", "none");
    xml.attribute("style:use-window-font-color", "true").end("style:text-properties").end("style:default-style");
    xml.start("style:default-style").attribute("style:family", "table");
    xml.start("style:table-properties")
        .attribute("table:border-model", "collapsing")
        .end("style:table-properties")
        .end("style:default-style");
    xml.start("style:default-style").attribute("style:family", "table-row");
    xml.start("style:table-row-properties")
        .attribute("fo:keep-together", "auto")
        .end("style:table-row-properties")
        .end("style:default-style");
}

void frameStyles(Xml& xml, const Measures& measures) {
    // The parent named "Frame" is what makes a text box of the word processor out of a shape.
    xml.start("style:style").attribute("style:name", "Frame").attribute("style:family", "graphic");
    xml.start("style:graphic-properties").attribute("draw:fill", "none").attribute("text:anchor-type", "as-char");
    xml.end("style:graphic-properties").end("style:style");
    for (const layout::BoxMeasures& box : measures.boxes()) {
        const std::string border = "1pt solid " + (box.style->color.empty() ? std::string("#000000") : box.style->color);
        xml.start("style:style").attribute("style:name", frameStyle(box)).attribute("style:family", "graphic");
        xml.attribute("style:parent-style-name", "Frame").start("style:graphic-properties");
        xml.attribute("fo:margin-left", "0mm").attribute("fo:margin-right", "0mm").attribute("fo:margin-top", "0mm");
        xml.attribute("fo:margin-bottom", "0mm").attribute("fo:padding", "0mm").attribute("fo:border", border);
        xml.attribute("style:wrap", "none").attribute("style:vertical-pos", "top").attribute("style:vertical-rel", "baseline");
        xml.attribute("style:shadow", "none").attribute("draw:textarea-vertical-align", "middle");
        xml.end("style:graphic-properties").end("style:style");
    }
}

struct PageShape {
    const char* name;
    bool landscape;
    bool first;
};

constexpr std::array<PageShape, 5> kPages{{{"VanThu_KhoDau", false, true},
                                           {"VanThu_KhoSau", false, false},
                                           {"VanThu_KhoPhuLuc", false, true},
                                           {"VanThu_KhoNgangDau", true, true},
                                           {"VanThu_KhoNgangSau", true, false}}};

void headerFooter(Xml& xml, const char* tag, double heightMm, const char* gap) {
    xml.start(tag).start("style:header-footer-properties");
    xml.attribute("svg:height", mm(heightMm)).attribute(gap, "0mm").attribute("style:dynamic-spacing", "false");
    xml.end("style:header-footer-properties").end(tag);
}

void pageLayout(Xml& xml, const layout::PageMeasures& page, const PageShape& shape, bool addressFooter) {
    // The page number stands in the top margin, so a numbered page begins at the header's distance and its header fills the rest.
    const double header = page.marginTopMm - page.headerDistanceMm;
    xml.start("style:page-layout").attribute("style:name", shape.name).start("style:page-layout-properties");
    xml.attribute("fo:page-width", mm(shape.landscape ? page.heightMm : page.widthMm));
    xml.attribute("fo:page-height", mm(shape.landscape ? page.widthMm : page.heightMm));
    xml.attribute("style:print-orientation", shape.landscape ? "landscape" : "portrait");
    xml.attribute("fo:margin-top", mm(page.headerDistanceMm)).attribute("fo:margin-bottom", mm(page.marginBottomMm));
    xml.attribute("fo:margin-left", mm(page.marginLeftMm)).attribute("fo:margin-right", mm(page.marginRightMm));
    xml.attribute("style:writing-mode", "lr-tb").end("style:page-layout-properties");
    headerFooter(xml, "style:header-style", header, "fo:margin-bottom");
    if (addressFooter) {
        xml.start("style:footer-style").start("style:header-footer-properties").attribute("fo:min-height", "8mm");
        xml.attribute("fo:margin-top", "2mm").attribute("style:dynamic-spacing", "false");
        xml.attribute("fo:border-top", "0.75pt solid #000000").attribute("fo:border-bottom", "none");
        xml.attribute("fo:border-left", "none").attribute("fo:border-right", "none").attribute("fo:padding-top", "1mm");
        xml.end("style:header-footer-properties").end("style:footer-style");
    } else {
        xml.start("style:footer-style").end("style:footer-style");
    }
    xml.end("style:page-layout");
}

struct MasterPage {
    const char* name;
    const char* label;
    const char* layout;
    const char* next;
};

void masterPage(Xml& xml, const Measures& measures, const MasterPage& page, bool numbered, std::string_view header,
                std::string_view footer) {
    xml.start("style:master-page").attribute("style:name", page.name).attribute("style:display-name", page.label);
    xml.attribute("style:page-layout-name", page.layout);
    if (page.next) xml.attribute("style:next-style-name", page.next);
    xml.start("style:header");
    if (!header.empty()) {
        xml.raw(header);
    } else {
        xml.start("text:p").attribute("text:style-name", measures.style("pageNumber")->name);
        if (numbered) xml.start("text:page-number").attribute("text:select-page", "current").text("2").end("text:page-number");
        xml.end("text:p");
    }
    xml.end("style:header");
    if (!footer.empty()) xml.start("style:footer").raw(footer).end("style:footer");
    xml.end("style:master-page");
}

} // namespace

void rootAttributes(Xml& xml) {
    for (const auto& [name, uri] : kNamespaces) xml.attribute(name, uri);
    xml.attribute("office:version", "1.3");
}

void metaRootAttributes(Xml& xml) {
    for (const auto& [name, uri] : kNamespaces) {
        const std::string_view prefix(name);
        if (prefix == "xmlns:office" || prefix == "xmlns:meta" || prefix == "xmlns:dc") xml.attribute(name, uri);
    }
    xml.attribute("office:version", "1.3");
}

void writeFonts(Xml& xml, const Measures& measures) {
    xml.start("office:font-face-decls").start("style:font-face").attribute("style:name", measures.font);
    xml.attribute("svg:font-family", "'" + measures.font + "'").attribute("style:font-family-generic", "roman");
    xml.attribute("style:font-pitch", "variable").end("style:font-face").end("office:font-face-decls");
}

void writeNamedStyles(Xml& xml, const Measures& measures) {
    xml.start("office:styles");
    defaultStyle(xml, measures);
    xml.start("style:style").attribute("style:name", "Standard").attribute("style:family", "paragraph");
    xml.attribute("style:class", "text").end("style:style");
    for (const ParagraphStyle& style : measures.styles()) paragraphStyle(xml, measures, style);
    frameStyles(xml, measures);
    numberStyles(xml, measures);
    for (std::size_t i = 0; i < measures.lists().size(); ++i) listStyle(xml, measures, measures.lists()[i], i);
    xml.end("office:styles");
}

void writePageLayouts(Xml& xml, const Measures& measures) {
    for (std::size_t i = 0; i < kPages.size(); ++i) pageLayout(xml, measures.page, kPages[i], i == 0);
}

void writeMasterPages(Xml& xml, const Measures& measures, std::string_view firstHeader, std::string_view firstFooter) {
    xml.start("office:master-styles");
    masterPage(xml, measures, {MasterPages::kNext, "VT Trang có số", "VanThu_KhoSau", nullptr}, true, {}, {});
    masterPage(xml, measures, {MasterPages::kFirst, "VT Trang đầu", "VanThu_KhoDau", MasterPages::kNext}, false, firstHeader, firstFooter);
    masterPage(xml, measures, {MasterPages::kAppendixFirst, "VT Trang đầu phụ lục", "VanThu_KhoPhuLuc", MasterPages::kNext}, false, {}, {});
    masterPage(xml, measures, {MasterPages::kLandscapeFirst, "VT Trang ngang đầu", "VanThu_KhoNgangDau", MasterPages::kLandscapeNext},
               false, {}, {});
    masterPage(xml, measures, {MasterPages::kLandscapeNext, "VT Trang ngang có số", "VanThu_KhoNgangSau", nullptr}, true, {}, {});
    xml.end("office:master-styles");
}

std::string frameStyle(const layout::BoxMeasures& box) { return "VanThu_Khung_" + box.id; }

} // namespace vanthu::odf
