// Copies (appendix I, part II; templates 3.1, 3.2): what stands below the copied document, or in its top right corner.
#include "layout/Composition.h"

#include <utility>

namespace vanthu::layout {

void Composition::stamp(const Recipe::Step& step, const Scope* scope) {
    std::string pointer;
    std::optional<std::string> filled = fillIn(*step.words, scope, &pointer);
    if (!filled) return;
    Paragraph line = paragraph(styles_.stamp, layout_.keep(std::move(pointer)));
    if (!layout_.firstHeader.empty() && layout_.runs[layout_.firstHeader.back().firstRun].kind == Run::Kind::box) {
        // Box 14 is right of box 11, in one line with it: the margin has no room for two.
        addRun(line, layout_.runs[layout_.firstHeader.back().firstRun]);
        add(line, "  ");
        layout_.firstHeader.pop_back();
    }
    add(line, layout_.keep(*std::move(filled)));
    layout_.firstHeader.push_back(line);
}

void Composition::copyBlock(const Recipe::Step& step, const Scope* scope) {
    std::string pointer;
    const std::string_view form = layout_.keep(fillIn(*step.words, scope, &pointer).value_or(std::string()));
    Paragraph above = paragraph(styles_.copyRule, std::string_view(), {});
    above.ruleMm = above.ruleRoomMm = roomMm();
    put(above);
    const double right = composer_.measures().letterheadRightMm;
    Table table;
    table.role = Table::Role::signature;
    table.columnsMm = {composer_.textWidthMm(false) - right, right};
    table.rows.assign(3, std::vector<Cell>(2));
    agencies(table.rows[0][0]);
    table.rows[0][1].push_back(paragraph(styles_.copyForm, form, layout_.keep(std::move(pointer))));
    numberLine(table.rows[1][0]);
    table.rows[1][0].back().afterPt = composer_.measures().signatureGapPt;
    placeAndDate(table.rows[1][1]);
    recipients(table.rows[2][0]);
    signer(table.rows[2][1]);
    // All of it stands on one sheet (appendix I, part II, II.2.a), unless its list may fill a page itself.
    table.lastRowFlows = mayFillPage(table.rows[2][0], table.columnsMm[0]);
    table.whole = !table.lastRowFlows;
    sheet().blocks.emplace_back(std::move(table));
}

} // namespace vanthu::layout
