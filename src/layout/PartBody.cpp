// Boxes 5 and 6 of the diagram: type and abstract, legal bases, the content.
#include "layout/Composition.h"

#include "text/Scan.h"

namespace vanthu::layout {
namespace {

bool endsWithAny(std::string_view text, std::string_view characters) {
    return !text.empty() && characters.find(text.back()) != std::string_view::npos;
}

} // namespace

void Composition::title(const Scope* scope) {
    if (scope != nullptr) {
        // Of a text that is attached: the rule stands below the line that says to what (template 1.3).
        const std::string_view type = layout_.keep(text::upperCase(values_.text("typeName", {}, scope)));
        put(paragraph(styles_.typeName, type, at(scope->pointer, "typeName")));
        const std::string_view text = layout_.keep(values_.text("abstract", {}, scope));
        Paragraph abstract = paragraph(styles_.attachedAbstract, text, at(scope->pointer, "abstract"));
        balance(abstract, layout_.textOf(abstract), roomMm());
        return put(abstract);
    }
    const bool alone = document_.abstract.empty();
    const ParagraphStyle* const style = alone ? styles_.typeNameAlone : styles_.typeName;
    const bool own = !document_.typeName.empty();
    const std::string_view type = own ? layout_.keep(text::upperCase(document_.typeName)) : std::string_view(recipe_.typeName);
    Paragraph name = paragraph(style, type, own ? "/typeName" : "");
    // Papers without an abstract have the rule below their type (templates 1.8, 1.10).
    if (alone) rule(name, type, composer_.measures().rules.abstract, roomMm());
    put(name);
    if (alone) return;
    Paragraph abstract = paragraph(styles_.abstract, document_.abstract, "/abstract");
    const std::string printed = layout_.textOf(abstract);
    balance(abstract, printed, roomMm());
    rule(abstract, printed, composer_.measures().rules.abstract, roomMm());
    put(abstract);
}

void Composition::bases() {
    // Each ends with a semicolon, the last with a full stop (II.6.a); what is typed with its own mark is left as typed.
    for (std::size_t i = 0; i < document_.bases.size(); ++i) {
        const std::string_view basis = trimmedEnd(document_.bases[i]);
        Paragraph line = paragraph(styles_.basis, basis, at("/bases", i));
        if (!endsWithAny(basis, ";.,:")) add(line, i + 1 < document_.bases.size() ? ";" : ".");
        put(line);
    }
}

void Composition::items(const std::vector<model::Item>& items, std::string_view pointer) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string_view inner = at(pointer, i);
        item(items[i], inner);
        this->items(items[i].children, at(inner, "children"));
    }
}

void Composition::item(const model::Item& item, std::string_view pointer) {
    // What is left out is counted all the same: an extract keeps the numbers of its parts.
    hidden_ = !isChosen(pointer) || (tasksInTable_ && isRow(item));
    itemPrinted_ = itemPrinted_ || !hidden_;
    printItem(item, pointer);
    hidden_ = false;
}

void Composition::printItem(const model::Item& item, std::string_view pointer) {
    const Level* level = composer_.vocabulary().level(item.level);
    if (level == nullptr) level = composer_.vocabulary().level("paragraph");
    const std::string_view text = item.task && item.task->composed ? composedTask(item) : std::string_view(item.text);
    if (level->label != nullptr) {
        centredHeading(item, *level, text, pointer);
    } else if (!item.heading.empty()) {
        numbered(item, level->heading, item.heading, at(pointer, "heading"));
        // A heading takes the number and a line of its own; its text follows without one (appendix I, part I, V, row 6).
        if (!text.empty()) put(paragraph(styles_.body, text, at(pointer, "text")));
    } else {
        numbered(item, level->text, text, at(pointer, "text"));
    }
}

void Composition::centredHeading(const model::Item& item, const Level& level, std::string_view text, std::string_view pointer) {
    // "Chương I" on a line of its own, its title in capitals on the next (appendix I, part I, II.6.d).
    numbered(item, level.label, {}, at(pointer, "level"));
    if (!item.heading.empty()) {
        Paragraph heading = paragraph(level.heading, item.heading, at(pointer, "heading"));
        balance(heading, item.heading, roomMm());
        put(heading);
    }
    if (!text.empty()) put(paragraph(level.text, text, at(pointer, "text")));
}

void Composition::numbered(const model::Item& item, const ParagraphStyle* style, std::string_view text, std::string_view pointer) {
    Paragraph line = paragraph(style, pointer);
    if (!item.label.empty()) {
        add(line, item.label);
        if (!text.empty()) add(line, " ");
        if (style->listId >= 0) restartBelow(*style);
    } else if (style->listId >= 0) {
        line.numbered = true;
        line.ordinal = count(*style);
    }
    add(line, text);
    put(line);
}

std::string_view Composition::composedTask(const model::Item& item) {
    const model::Task& task = *item.task;
    std::string others;
    for (const std::string& unit : task.coordinatingUnits) others.append(others.empty() ? "" : ", ").append(unit);
    std::string text;
    // Where the lead unit stands above, only the others are named.
    const std::string& pattern = !task.leadUnit.empty() ? (others.empty() ? texts_.taskLead : texts_.taskLeadAndOthers) : texts_.taskOthers;
    if (!task.leadUnit.empty() || !others.empty()) text = fill(pattern, {{"leadUnit", task.leadUnit}, {"coordinatingUnits", others}});
    text += item.text;
    // Where the heading says it all, the units stand alone.
    while (item.text.empty() && endsWithAny(text, ": ")) text.pop_back();
    if (!task.deadline.text.empty()) {
        while (endsWithAny(text, ";. \n")) text.pop_back();
        text += "." + fill(texts_.taskDeadline, {{"deadline", task.deadline.text}});
    }
    if (!task.reportTo.empty()) {
        while (endsWithAny(text, ";. \n")) text.pop_back();
        text += "." + fill(texts_.taskReport, {{"reportTo", task.reportTo}});
    }
    return layout_.keep(std::move(text));
}

void Composition::endMark() {
    if (!recipe_.endMark || (!extent_.parts.empty() && !itemPrinted_)) return;
    auto& blocks = sheet().blocks;
    if (Paragraph* last = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.back()); last != nullptr && last->runCount > 0) {
        const std::string_view text = trimmedEnd(layout_.runs[last->firstRun + last->runCount - 1].text);
        const std::string_view mark = texts_.endMark;
        if (text.ends_with(mark)) return;
        std::string ended(text);
        // A sentence that has its full stop needs only the rest of the mark, and so does one that has more of it.
        std::size_t there = mark.size();
        while (there > 0 && !text.ends_with(mark.substr(0, there))) --there;
        ended += mark.substr(there);
        layout_.runs[last->firstRun + last->runCount - 1].text = layout_.keep(std::move(ended));
    }
}

} // namespace vanthu::layout
