#include "odf/AutomaticStyles.h"

#include <numeric>

namespace vanthu::odf {

using layout::Table;

template <class Key> std::string_view AutomaticStyles::findOrAdd(std::vector<Entry<Key>>& entries, const Key& key, const char* prefix) {
    for (const Entry<Key>& entry : entries)
        if (entry.key == key) return entry.name;
    return entries.emplace_back(Entry<Key>{key, prefix + std::to_string(entries.size() + 1)}).name;
}

std::string_view AutomaticStyles::paragraph(const layout::Paragraph& paragraph, std::string_view masterPage, bool restartPages) {
    const bool ruled = paragraph.ruleMm > 0 && paragraph.style->spaceAfterPt > 0;
    if (!paragraph.keepWithNext && masterPage.empty() && paragraph.sideMm <= 0 && paragraph.leftMm <= 0 && paragraph.afterPt <= 0 && !ruled)
        return paragraph.style->name;
    return findOrAdd(paragraphs_,
                     ParagraphKey{paragraph.style, paragraph.keepWithNext, restartPages, ruled, paragraph.sideMm, paragraph.leftMm,
                                  paragraph.hangingMm, paragraph.afterPt, masterPage},
                     "P");
}

std::string_view AutomaticStyles::rule(const layout::Paragraph& paragraph) {
    const bool keep = paragraph.keepWithNext || paragraph.style->keepWithNext;
    return findOrAdd(rules_, RuleKey{paragraph.ruleMm, paragraph.ruleRoomMm, paragraph.style->spaceAfterPt, keep}, "R");
}

std::string_view AutomaticStyles::table(const Table& table, std::string_view masterPage, bool restartPages) {
    return tables_
        .emplace_back(
            TableEntry{table.role, table.whole, table.columnsMm, masterPage, restartPages, "T" + std::to_string(tables_.size() + 1)})
        .name;
}

std::string_view AutomaticStyles::cellStyle(Table::Role role) {
    return role == Table::Role::tasks || role == Table::Role::ruled ? "TCellRuled" : "TCell";
}

void AutomaticStyles::write(Xml& xml) const {
    for (const auto& entry : paragraphs_) writeParagraph(xml, entry);
    for (const auto& entry : rules_) writeRule(xml, entry);
    for (const TableEntry& entry : tables_) writeTable(xml, entry);
    if (!tables_.empty()) writeCells(xml);
}

void AutomaticStyles::writeParagraph(Xml& xml, const Entry<ParagraphKey>& entry) const {
    const ParagraphKey& key = entry.key;
    xml.start("style:style").attribute("style:name", entry.name).attribute("style:family", "paragraph");
    xml.attribute("style:parent-style-name", key.style->name);
    if (!key.masterPage.empty()) xml.attribute("style:master-page-name", key.masterPage);
    xml.start("style:paragraph-properties");
    // Only here, not in a common style: Word files lose the restart otherwise.
    if (key.restartPages) xml.attribute("style:page-number", "1");
    if (key.keepWithNext || key.style->keepWithNext) xml.attribute("fo:keep-with-next", "always");
    if (key.sideMm > 0) xml.attribute("fo:margin-left", mm(key.sideMm)).attribute("fo:margin-right", mm(key.sideMm));
    if (key.leftMm > 0) {
        // Both, or the list's own indent stays in force for the other.
        xml.attribute("fo:margin-left", mm(key.leftMm + key.hangingMm)).attribute("fo:text-indent", mm(-key.hangingMm));
    }
    if (key.afterPt > 0) {
        // Here and below: both, or the word processor takes the one above for none.
        xml.attribute("fo:margin-top", pt(key.style->spaceBeforePt))
            .attribute("fo:margin-bottom", pt(key.style->spaceAfterPt + key.afterPt));
    } else if (key.ruled) {
        xml.attribute("fo:margin-top", pt(key.style->spaceBeforePt)).attribute("fo:margin-bottom", "0pt");
    }
    xml.end("style:paragraph-properties").end("style:style");
}

void AutomaticStyles::writeRule(Xml& xml, const Entry<RuleKey>& entry) const {
    const RuleKey& key = entry.key;
    const std::string side = mm((key.roomMm - key.lengthMm) / 2);
    const std::string line = pt(measures_.rules.thicknessPt) + " solid #000000";
    xml.start("style:style").attribute("style:name", entry.name).attribute("style:family", "paragraph");
    xml.attribute("style:parent-style-name", measures_.style("rule")->name).start("style:paragraph-properties");
    xml.attribute("fo:margin-left", side).attribute("fo:margin-right", side);
    xml.attribute("fo:margin-top", pt(measures_.ruleGapPt)).attribute("fo:margin-bottom", pt(key.afterPt));
    xml.attribute("fo:padding", "0mm");
    xml.attribute("fo:border-top", line).attribute("fo:border-bottom", "none");
    xml.attribute("fo:border-left", "none").attribute("fo:border-right", "none");
    if (key.keepWithNext) xml.attribute("fo:keep-with-next", "always");
    xml.end("style:paragraph-properties").end("style:style");
}

double AutomaticStyles::gapAbove(Table::Role role) const {
    if (role == Table::Role::signature) return measures_.signatureGapPt;
    return role == Table::Role::ruled ? measures_.tableGapPt : 0;
}

void AutomaticStyles::writeTable(Xml& xml, const TableEntry& entry) const {
    const double width = std::accumulate(entry.columnsMm.begin(), entry.columnsMm.end(), 0.0);
    xml.start("style:style").attribute("style:name", entry.name).attribute("style:family", "table");
    if (!entry.masterPage.empty()) xml.attribute("style:master-page-name", entry.masterPage);
    xml.start("style:table-properties").attribute("style:width", mm(width)).attribute("table:align", "left");
    if (entry.restartPages) xml.attribute("style:page-number", "1");
    xml.attribute("fo:margin-top", pt(gapAbove(entry.role)));
    xml.attribute("table:border-model", "collapsing").attribute("style:may-break-between-rows", entry.whole ? "false" : "true");
    xml.end("style:table-properties").end("style:style");
    for (std::size_t i = 0; i < entry.columnsMm.size(); ++i) {
        xml.start("style:style").attribute("style:name", entry.name + "." + columnLetter(i)).attribute("style:family", "table-column");
        xml.start("style:table-column-properties").attribute("style:column-width", mm(entry.columnsMm[i]));
        xml.end("style:table-column-properties").end("style:style");
    }
}

void AutomaticStyles::writeCells(Xml& xml) const {
    // A row stays whole; one that is longer than a page is split by the word processor all the same, and nothing is lost.
    for (const bool flows : {false, true}) {
        xml.start("style:style").attribute("style:name", flows ? kFlowingRowStyle : kRowStyle).attribute("style:family", "table-row");
        xml.start("style:table-row-properties").attribute("fo:keep-together", flows ? "auto" : "always");
        xml.end("style:table-row-properties").end("style:style");
    }
    for (const bool ruled : {true, false}) {
        xml.start("style:style").attribute("style:name", ruled ? "TCellRuled" : "TCell").attribute("style:family", "table-cell");
        xml.start("style:table-cell-properties").attribute("style:vertical-align", "top");
        xml.attribute("fo:padding", ruled ? "1mm" : "0mm").attribute("fo:border", ruled ? "0.5pt solid #000000" : "none");
        xml.end("style:table-cell-properties").end("style:style");
    }
}

std::string columnLetter(std::size_t index) { return std::string(1, static_cast<char>('A' + index % 26)); }

} // namespace vanthu::odf
