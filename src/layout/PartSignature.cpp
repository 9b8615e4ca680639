// Boxes 7, 9b and 12 of the diagram: the signature at the right, the distribution list level with it at the left.
#include "layout/Composition.h"

#include <algorithm>

namespace vanthu::layout {

void Composition::signature(const Recipe::Step& step, const Scope* scope) {
    endMark();
    const double right = composer_.measures().signatureRightMm;
    Table table;
    table.role = Table::Role::signature;
    table.columnsMm = {composer_.textWidthMm(false) - right, right};
    table.rows.resize(1);
    table.rows[0].resize(2);
    recipients(table.rows[0][0]);
    signer(table.rows[0][1]);
    divideLongList(table);
    cellRoomMm_ = table.columnsMm[0];
    below(step, scope, table.rows.back()[0]);
    cellRoomMm_ = 0;
    keepTailTogether(table);
    sheet().blocks.emplace_back(std::move(table));
}

void Composition::below(const Recipe::Step& step, const Scope* scope, Cell& cell) {
    layout_.sheets.emplace_back(); // parts put their paragraphs on a sheet; these are taken from it
    steps(step.steps, scope);
    for (const Block& block : sheet().blocks)
        if (const auto* line = std::get_if<Paragraph>(&block)) cell.push_back(*line);
    layout_.sheets.pop_back();
}

void Composition::signatures(const std::string& field) {
    // Minutes: who took them signs at the left, the chair at the right, both as wide; the list stands below (template 1.9).
    endMark();
    const std::string_view pointer = layout_.keep(std::string(values_.find(field, nullptr).pointer));
    Table table;
    table.role = Table::Role::signature;
    table.columnsMm = {composer_.textWidthMm(false) / 2, composer_.textWidthMm(false) / 2};
    table.rows.assign(2, std::vector<Cell>(2));
    Cell& cell = table.rows[0][0];
    const auto text = [&](const char* name) { return layout_.keep(values_.text(field + "." + name, {}, nullptr)); };
    cell.push_back(paragraph(styles_.authority, text("post"), at(pointer, "post")));
    cell.push_back(paragraph(styles_.signerName, text("name"), at(pointer, "name")));
    cell.back().afterPt = composer_.measures().signatureGapPt;
    signer(table.rows[0][1]);
    recipients(table.rows[1][0]);
    table.rows[1][1].push_back(paragraph(styles_.tableText, std::string_view(), {}));
    // The list stays with the signatures unless it may fill a page itself.
    table.lastRowFlows = mayFillPage(table.rows[1][0], table.columnsMm[0]);
    table.whole = !table.lastRowFlows;
    keepTailTogether(table);
    sheet().blocks.emplace_back(std::move(table));
}

bool Composition::mayFillPage(const Cell& cell, double roomMm) const {
    constexpr double kSafeShare = 0.75;
    const PageMeasures& page = composer_.measures().page;
    return heightMm(cell, roomMm) >= kSafeShare * (page.heightMm - page.marginTopMm - page.marginBottomMm);
}

double Composition::heightMm(const Paragraph& line, double roomMm) const {
    constexpr double kMmPerPt = 25.4 / 72;
    const int lines = composer_.widths().wrap(layout_.textOf(line), *line.style, roomMm).lines;
    return lines * composer_.widths().lineHeightMm(*line.style) + (line.style->spaceBeforePt + line.style->spaceAfterPt) * kMmPerPt;
}

double Composition::heightMm(const Cell& cell, double roomMm) const {
    double height = 0;
    for (const Paragraph& line : cell) height += heightMm(line, roomMm);
    return height;
}

void Composition::divideLongList(Table& table) {
    // A row that is longer than a page is torn by the word processor, and the signature with it. Of a list that may be, only as
    // much as is level with the signature stays with it; the rest flows on below.
    Cell& list = table.rows[0][0];
    if (!mayFillPage(list, table.columnsMm[0])) return;
    const double level = heightMm(table.rows[0][1], table.columnsMm[1]);
    auto rest = list.begin();
    for (double height = 0; rest != list.end() && height <= level; ++rest) height += heightMm(*rest, table.columnsMm[0]);
    std::vector<Cell> row(2);
    row[0].assign(rest, list.end());
    list.erase(rest, list.end());
    row[1].push_back(paragraph(styles_.tableText, std::string_view(), {}));
    table.rows.push_back(std::move(row));
    table.lastRowFlows = true;
}

void Composition::recipients(Cell& cell) {
    cell.push_back(paragraph(styles_.recipientsLabel, texts_.recipients, {}));
    for (std::size_t i = 0; i < document_.recipients.size(); ++i) {
        const model::Recipient& recipient = document_.recipients[i];
        const std::string_view purpose = composer_.vocabulary().purpose(recipient.purpose);
        std::string_view name = trimmedEnd(recipient.name);
        if (!purpose.empty() && name.ends_with(';')) name.remove_suffix(1);
        Paragraph line = paragraph(styles_.recipient, name, at("/recipients", i));
        line.numbered = true;
        if (!purpose.empty()) {
            add(line, " (");
            add(line, purpose);
            add(line, ")");
        }
        const bool ended = purpose.empty() && bringsMark(name);
        if (!ended) add(line, ";");
        cell.push_back(line);
    }
    fileCopy(cell);
    drafterMark(cell);
}

void Composition::fileCopy(Cell& cell) {
    std::string text = texts_.fileCopy;
    for (const std::string& unit : document_.fileCopy.units) text.append(", ").append(unit);
    if (document_.fileCopy.copies) text.append(" (").append(std::to_string(*document_.fileCopy.copies)).append(")");
    Paragraph line = paragraph(styles_.recipient, layout_.keep(std::move(text)), "/fileCopy");
    line.numbered = true;
    add(line, ".");
    cell.push_back(line);
}

void Composition::drafterMark(Cell& cell) {
    const model::DrafterMark& mark = document_.drafterMark;
    if (mark.initials.empty()) return;
    std::string text = mark.initials;
    if (mark.copies) text.append(".(").append(std::to_string(*mark.copies)).append(")");
    cell.push_back(paragraph(styles_.drafterMark, layout_.keep(std::move(text)), "/drafterMark"));
}

void Composition::signer(Cell& cell) {
    const model::Signature& given = document_.signature;
    if (const Authority* authority = composer_.vocabulary().authority(given.authority)) {
        for (const std::string& pattern : authority->lines) {
            std::string text =
                fill(pattern, {{"collective", given.collective}, {"head", given.head}, {"unitHead", given.unitHead}, {"post", given.post}});
            cell.push_back(paragraph(styles_.authority, layout_.keep(std::move(text)), "/signature"));
        }
    }
    Paragraph name = paragraph(styles_.signerName, "/signature/name");
    if (!given.nameTitle.empty()) {
        add(name, given.nameTitle);
        add(name, " ");
    }
    add(name, given.name);
    cell.push_back(name);
}

void Composition::keepTailTogether(const Table& signature) {
    // A signature alone on a page would sign nothing that can be seen: at least two lines of the text go with it.
    constexpr int kLines = 2;
    const PageMeasures& page = composer_.measures().page;
    double block = 0;
    for (std::size_t i = 0; i < signature.rows.size() && (i == 0 || signature.whole); ++i) {
        const auto& row = signature.rows[i];
        block += std::max(heightMm(row[0], signature.columnsMm[0]), heightMm(row[1], signature.columnsMm[1]));
    }
    int lines = 0;
    auto& blocks = sheet().blocks;
    for (auto each = blocks.rbegin(); each != blocks.rend() && lines < kLines; ++each) {
        Paragraph* line = std::get_if<Paragraph>(&*each);
        if (line == nullptr) return;
        lines += composer_.widths().wrap(layout_.textOf(*line), *line->style, composer_.textWidthMm(false)).lines;
        // A word processor does not part a paragraph that is kept with the next: it begins a page with it. If what is left of it on
        // its last page leaves no room for the signature, it had better flow as it comes.
        const double lineMm = composer_.widths().lineHeightMm(*line->style);
        const int onPage = static_cast<int>((page.heightMm - page.marginTopMm - page.marginBottomMm) / lineMm);
        const int withBlock = onPage - static_cast<int>(block / lineMm) - kLines;
        const int onLastPage = (lines - 1) % onPage + 1;
        if (lines > withBlock && onLastPage > withBlock) return;
        line->keepWithNext = true;
    }
}

} // namespace vanthu::layout
