// Parts that print fields which only some kinds have, as the kind's outline says: lines, repeated parts, tables.
#include "layout/Composition.h"

#include <algorithm>
#include <utility>

namespace vanthu::layout {

namespace {

constexpr std::string_view kWithheld = "withheld";

/// The line that stands instead of an entry which is not for the public; mostly empty.
std::string_view withheldOf(const model::Fact& entry) {
    const auto found = std::ranges::find(entry.members, kWithheld, &model::Fact::name);
    return found == entry.members.end() ? std::string_view() : std::string_view(found->text);
}

} // namespace

std::optional<std::string> Composition::fillIn(const Wording& words, const Scope* scope, std::string* pointer) {
    bool first = true;
    return words.fill([&](std::string_view path, const std::vector<std::string>& forms) {
        std::string text = values_.text(path, forms, scope);
        // An empty cell belongs to its row.
        if (std::exchange(first, false) && pointer != nullptr && pointers_)
            *pointer = text.empty() && scope != nullptr ? std::string(scope->pointer) : values_.find(path, scope).pointer;
        return text;
    });
}

void Composition::line(const Recipe::Step& step, const Scope* scope) {
    std::string pointer;
    std::optional<std::string> filled = fillIn(*step.words, scope, &pointer);
    if (!filled) return;
    const std::string_view text = layout_.keep(std::move(*filled));
    const std::string_view kept = pointers_ ? layout_.keep(std::move(pointer)) : std::string_view();
    putLine(step, step.heading, text, kept);
}

void Composition::putLine(const Recipe::Step& step, bool heading, std::string_view text, std::string_view pointer) {
    const Level* level = step.level.empty() ? nullptr : composer_.vocabulary().level(step.level);
    const ParagraphStyle* style = styles_.body;
    if (level != nullptr)
        style = heading ? level->heading : level->text;
    else if (const ParagraphStyle* named = composer_.measures().style(step.style))
        style = named;
    Paragraph result = paragraph(style, pointer);
    if (style->listId >= 0) {
        result.numbered = true;
        result.ordinal = count(*style);
    }
    add(result, text);
    if (style->align == Align::center) balance(result, layout_.textOf(result), roomMm());
    if (step.ruled) rule(result, layout_.textOf(result), composer_.measures().rules.abstract, roomMm());
    put(result);
}

void Composition::sentence(const Recipe::Step& step, const Scope* scope) {
    std::string text = values_.text(step.field, {}, scope);
    if (text.empty()) return;
    std::string pointer = values_.find(step.field, scope).pointer;
    const ParagraphStyle* const style = composer_.measures().style(step.style);
    put(paragraph(style == nullptr ? styles_.body : style, layout_.keep(std::move(text)), layout_.keep(std::move(pointer))));
}

void Composition::factItems(const std::string& field, const Scope* scope) {
    const Values::Found found = values_.find(field, scope);
    if (found.fact != nullptr) items(found.fact->items, layout_.keep(std::string(found.pointer)));
}

void Composition::each(const Recipe::Step& step, const Scope* scope) {
    const Values::Found list = values_.find(step.field, scope);
    if (list.fact == nullptr) return;
    const std::string_view pointer = layout_.keep(std::string(list.pointer));
    for (std::size_t i = 0; i < list.fact->members.size(); ++i) {
        const Scope entry{&list.fact->members[i], i + 1, at(pointer, i), scope, i + 1 == list.fact->members.size()};
        const std::string_view withheld = withheldOf(*entry.entry);
        if (withheld.empty())
            steps(step.steps, &entry);
        else
            putLine(step.steps.front(), false, withheld, at(entry.pointer, kWithheld));
    }
}

std::vector<Cell> Composition::withheldRow(const Recipe::Step& step, const Scope& entry, std::string_view withheld) {
    // The number stays and the line takes the widest column; whatever else the row said is gone.
    const auto widest = std::ranges::max_element(step.columns, {}, &Recipe::Column::width);
    std::vector<Cell> row;
    for (const Recipe::Column& column : step.columns) {
        const bool number = column.cell.paths() == std::vector<std::string>{"#"};
        std::string text;
        if (&column == &*widest)
            text = withheld;
        else if (number)
            text = fillIn(column.cell, &entry, nullptr).value_or(std::string());
        const std::string_view pointer = number ? entry.pointer : at(entry.pointer, kWithheld);
        row.push_back({paragraph(column.centred ? styles_.tableNumber : styles_.tableText, layout_.keep(std::move(text)), pointer)});
    }
    return row;
}

void Composition::factTable(const Recipe::Step& step, const Scope* scope) {
    const Values::Found list = values_.find(step.field, scope);
    if (list.fact == nullptr || list.fact->members.empty()) return;
    const std::string_view pointer = layout_.keep(std::string(list.pointer));
    double shares = 0;
    for (const Recipe::Column& column : step.columns) shares += column.width;
    Table table;
    table.role = Table::Role::ruled;
    table.headRow = true;
    auto& head = table.rows.emplace_back();
    for (const Recipe::Column& column : step.columns) {
        table.columnsMm.push_back(roomMm() * column.width / shares);
        head.push_back({paragraph(styles_.tableHead, column.title, {})});
    }
    for (std::size_t i = 0; i < list.fact->members.size(); ++i) {
        const Scope entry{&list.fact->members[i], i + 1, at(pointer, i), scope, i + 1 == list.fact->members.size()};
        auto& row = table.rows.emplace_back();
        if (const std::string_view withheld = withheldOf(*entry.entry); !withheld.empty()) {
            row = withheldRow(step, entry, withheld);
            continue;
        }
        for (const Recipe::Column& column : step.columns) {
            std::string where;
            std::string text = fillIn(column.cell, &entry, &where).value_or(std::string());
            const std::string_view kept = pointers_ ? layout_.keep(std::move(where)) : std::string_view();
            row.push_back({paragraph(column.centred ? styles_.tableNumber : styles_.tableText, layout_.keep(std::move(text)), kept)});
        }
    }
    sheet().blocks.emplace_back(std::move(table));
}

} // namespace vanthu::layout
