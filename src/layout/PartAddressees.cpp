// Box 9a of the diagram: to whom a letter, submission or report goes (appendix I, part I, II.9.c).
#include "layout/Composition.h"

#include <algorithm>

namespace vanthu::layout {

void Composition::addressees(const Recipe::Step& step, const Scope* scope) {
    const Values::Found list = values_.find(step.field, scope);
    if (list.fact == nullptr || list.fact->members.empty()) return;
    const std::vector<model::Fact>& names = list.fact->members;
    const std::string_view pointer = layout_.keep(std::string(list.pointer));
    const double room = composer_.textWidthMm(false);
    std::string_view words = texts_.addressees;
    if (step.words) words = layout_.keep(fillIn(*step.words, scope, nullptr).value_or(std::string()));
    if (names.size() == 1) {
        // One stands on the same line.
        Paragraph line = paragraph(styles_.addressLabel, at(pointer, std::size_t{0}));
        add(line, words);
        add(line, " ");
        add(line, trimmedEnd(names[0].text));
        const TextWidth::Wrapped wrapped = composer_.widths().wrap(layout_.textOf(line), *line.style, room);
        line.leftMm = wrapped.lines > 1 ? styles_.body->firstLineMm : (room - wrapped.widestMm) / 2;
        line.afterPt = composer_.measures().addresseesGapPt;
        return put(line);
    }
    // Several stand below each other, their dashes in a column below the colon.
    const TextWidth& widths = composer_.widths();
    double widest = 0;
    for (const model::Fact& name : names) widest = std::max(widest, widths.line(name.text, *styles_.addressee));
    double colon = widths.line(words, *styles_.addressLabel) - widths.line(":", *styles_.addressLabel);
    // Below the words of a telegram, which are longer, the dashes are set in like any first line (template 1.6).
    if (step.words) colon = std::min(colon, styles_.body->firstLineMm);
    const double dash = widths.line("- ", *styles_.addressee);
    const double left =
        std::max(styles_.body->firstLineMm, (room - std::max(colon + dash + widest, widths.line(words, *styles_.addressLabel))) / 2);
    Paragraph label = paragraph(styles_.addressLabel, words, pointer);
    label.leftMm = left;
    label.keepWithNext = true;
    put(label);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view name = trimmedEnd(names[i].text);
        Paragraph line = paragraph(styles_.addressee, name, at(pointer, i));
        line.numbered = true;
        line.leftMm = left + colon;
        line.hangingMm = dash;
        if (i + 1 == names.size()) line.afterPt = composer_.measures().addresseesGapPt;
        if (!bringsMark(name)) add(line, i + 1 < names.size() ? ";" : ".");
        put(line);
    }
}

} // namespace vanthu::layout
