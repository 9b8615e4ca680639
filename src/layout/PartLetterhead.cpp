// Boxes 1 to 4 of the diagram in appendix I, part I, IV: the two columns at the head of the paper, the marks, and what stands in
// the margins of page 1.
#include "layout/Composition.h"

namespace vanthu::layout {

void Composition::letterhead(const Recipe::Step& step) {
    const double right = composer_.measures().letterheadRightMm;
    Table table;
    table.role = Table::Role::letterhead;
    table.columnsMm = {composer_.textWidthMm(false) - right, right};
    // Two rows, so that the number and the date stand level however many lines the agencies need (II.4.c).
    table.rows.resize(step.withoutNumber ? 1 : 2);
    for (auto& row : table.rows) row.resize(2);
    agencies(table.rows[0][0]);
    nation(table.rows[0][1]);
    if (step.withoutNumber) {
        sheet().blocks.emplace_back(std::move(table));
        return;
    }
    numberLine(table.rows[1][0]);
    if (step.words) subject(table.rows[1][0], *step.words);
    if (step.withoutDate)
        table.rows[1][1].push_back(paragraph(styles_.placeDate, std::string_view(), {}));
    else
        placeAndDate(table.rows[1][1]);
    marks(table.rows[1][0]);
    sheet().blocks.emplace_back(std::move(table));
    circulation();
    address();
}

void Composition::agencies(Cell& cell) {
    const double room = composer_.textWidthMm(false) - composer_.measures().letterheadRightMm;
    const model::Letterhead& head = document_.letterhead;
    if (!head.parentAgency.empty()) {
        cell.push_back(paragraph(styles_.parentAgency, head.parentAgency, "/agency/parent"));
        balance(cell.back(), head.parentAgency, room);
    }
    cell.push_back(paragraph(styles_.issuingAgency, head.issuingAgency, "/agency/name"));
    balance(cell.back(), head.issuingAgency, room);
    rule(cell.back(), head.issuingAgency, composer_.measures().rules.agency, room);
}

void Composition::nation(Cell& cell) {
    cell.push_back(paragraph(styles_.nation, texts_.nation, {}));
    cell.push_back(paragraph(styles_.motto, texts_.motto, {}));
    rule(cell.back(), texts_.motto, composer_.measures().rules.motto, composer_.measures().letterheadRightMm);
}

void Composition::numberLine(Cell& cell) {
    Paragraph line = paragraph(styles_.number, "/number");
    add(line, texts_.number);
    addNumber(line);
    cell.push_back(line);
}

void Composition::subject(Cell& cell, const Wording& words) {
    // A letter has no type name: its abstract stands under the number (II.5.b).
    std::string pointer;
    std::optional<std::string> filled = fillIn(words, nullptr, &pointer);
    if (!filled) return;
    const std::string_view text = layout_.keep(std::move(*filled));
    cell.push_back(paragraph(styles_.subject, text, layout_.keep(std::move(pointer))));
    cell.back().afterPt = composer_.measures().addresseesGapPt;
    balance(cell.back(), text, composer_.textWidthMm(false) - composer_.measures().letterheadRightMm);
}

void Composition::addNumber(Paragraph& line) {
    const auto& number = document_.letterhead.number;
    const std::string_view text =
        number ? layout_.keep(twoDigits(*number) + document_.letterhead.numberSuffix) : std::string_view(texts_.openNumber);
    addRun(line, {Run::Kind::late, text, "number", nullptr});
    add(line, "/");
    add(line, document_.letterhead.symbol);
}

void Composition::marks(Cell& cell) {
    const Vocabulary& words = composer_.vocabulary();
    for (const Mark* mark :
         {Vocabulary::mark(words.secrecy, document_.marks.secrecy), Vocabulary::mark(words.urgency, document_.marks.urgency)}) {
        if (mark == nullptr) continue;
        Paragraph line = paragraph(styles_.markLine, "/marks");
        addRun(line, {Run::Kind::box, mark->print, {}, mark->box});
        cell.push_back(line);
    }
}

void Composition::placeAndDate(Cell& cell) {
    Paragraph line = paragraph(styles_.placeDate, "/date");
    add(line, document_.letterhead.place);
    add(line, ", ");
    addDate(line);
    cell.push_back(line);
}

void Composition::addDate(Paragraph& line) {
    const model::OpenDate& date = document_.letterhead.issueDate;
    // Day below 10 and months 1 and 2 are written with a zero, others without (II.4.b).
    const std::string day = date.day ? twoDigits(*date.day) : std::string();
    const std::string month = !date.month ? std::string() : *date.month < 3 ? twoDigits(*date.month) : std::to_string(*date.month);
    const std::string year = date.year ? std::to_string(*date.year) : std::string();
    const struct {
        std::string_view name, value, open;
    } values[] = {{"day", day, texts_.openDay}, {"month", month, texts_.openMonth}, {"year", year, texts_.openYear}};
    std::string_view pattern = texts_.date;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        add(line, pattern.substr(0, open));
        for (const auto& [name, value, blank] : values)
            if (pattern.substr(open + 1, close - open - 1) == name)
                addRun(line, {Run::Kind::late, value.empty() ? blank : layout_.keep(std::string(value)), name, nullptr});
        pattern.remove_prefix(close + 1);
    }
    if (!pattern.empty()) add(line, pattern);
}

void Composition::circulation() {
    const Mark* mark = Vocabulary::mark(composer_.vocabulary().circulation, document_.marks.circulation);
    if (mark == nullptr) return;
    Paragraph line = paragraph(styles_.circulationLine, "/marks/circulation");
    addRun(line, {Run::Kind::box, mark->print, {}, mark->box});
    layout_.firstHeader.push_back(line);
}

void Composition::publicNote() {
    // At the foot of the first page: seen at once, and the text, its numbers and the place of the signature stay as they were signed.
    if (document_.publicNote.empty()) return;
    // Above the address, also where no letterhead has put that there.
    layout_.firstFooter.insert(layout_.firstFooter.begin(), paragraph(styles_.address, document_.publicNote, "/publicNote"));
}

void Composition::address() {
    const model::AgencyAddress& given = document_.address;
    const auto line = [&](std::initializer_list<std::pair<std::string_view, std::string_view>> parts) {
        std::string text;
        for (const auto& [label, value] : parts) {
            if (value.empty()) continue;
            if (!text.empty()) text += ", ";
            text.append(label).append(value);
        }
        if (!text.empty()) layout_.firstFooter.push_back(paragraph(styles_.address, layout_.keep(std::move(text)), "/address"));
    };
    line({{texts_.address, given.address}});
    line({{texts_.phone, given.phone}, {texts_.fax, given.fax}});
    line({{texts_.email, given.email}, {texts_.website, given.website}});
}

} // namespace vanthu::layout
