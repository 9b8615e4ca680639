// Appendices (appendix I, part I, III.1), each with page numbers of its own, and the table of all tasks.
#include "layout/Composition.h"

#include "text/Roman.h"

#include <algorithm>
#include <numeric>

namespace vanthu::layout {
namespace {

std::string joined(const std::vector<std::string>& units) {
    std::string text;
    for (const std::string& unit : units) text.append(text.empty() ? "" : ", ").append(unit);
    return text;
}

void collectTasks(const std::vector<model::Item>& items, std::vector<const model::Item*>& found) {
    for (const model::Item& item : items) {
        if (item.task) found.push_back(&item);
        collectTasks(item.children, found);
    }
}

void collectTasks(const std::vector<model::Fact>& facts, std::vector<const model::Item*>& found) {
    for (const model::Fact& fact : facts) {
        collectTasks(fact.items, found);
        collectTasks(fact.members, found);
    }
}

void collectRows(const std::vector<model::Item>& items, std::vector<const model::Item*>& rows) {
    for (const model::Item& item : items) {
        if (isRow(item)) rows.push_back(&item);
        collectRows(item.children, rows);
    }
}

} // namespace

bool isRow(const model::Item& item) { return item.task && item.children.empty(); }

std::vector<const model::Item*> Composition::tableTasks() const {
    std::vector<const model::Item*> tasks;
    if (!document_.taskTable) return tasks;
    collectTasks(document_.content, tasks);
    collectTasks(document_.facts, tasks);
    return tasks;
}

std::size_t Composition::appendixCount() const { return document_.appendices.size() + (tableTasks().empty() ? 0 : 1); }

void Composition::appendixHead(const model::Appendix& appendix, std::string_view title, std::string_view pointer) {
    resetCounters();
    std::string label = texts_.appendix;
    ++appendicesDone_;
    // One appendix alone has no number; two or more have Roman ones (III.1.a).
    if (appendixCount() > 1) label.append(" ").append(text::roman(appendicesDone_));
    put(paragraph(styles_.appendixLabel, layout_.keep(std::move(label)), {}));
    put(paragraph(styles_.appendixTitle, title, pointer));
    auto& printed = std::get<Paragraph>(sheet().blocks.back());
    balance(printed, layout_.textOf(printed), roomMm());
    reference(appendix.electronic);
}

void Composition::reference(bool electronic) {
    Paragraph reference = paragraph(styles_.appendixReference, std::string_view());
    std::string_view pattern = texts_.appendixReference;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        add(reference, pattern.substr(0, open));
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        if (name == "typeName")
            add(reference, document_.typeName.empty() ? std::string_view(recipe_.typeTitle) : std::string_view(document_.typeName));
        else if (name == "number" && electronic)
            add(reference, texts_.openNumber); // filled in on paper only (III.1.c)
        else if (name == "number")
            addNumber(reference);
        else if (name == "date" && electronic)
            add(reference,
                layout_.keep(fill(texts_.date, {{"day", texts_.openDay}, {"month", texts_.openMonth}, {"year", texts_.openYear}})));
        else if (name == "date")
            addDate(reference);
        else if (name == "agency")
            add(reference, document_.letterhead.issuingAgency);
        pattern.remove_prefix(close + 1);
    }
    if (!pattern.empty()) add(reference, pattern);
    balance(reference, layout_.textOf(reference), roomMm());
    rule(reference, layout_.textOf(reference), composer_.measures().rules.abstract, roomMm());
    put(reference);
}

void Composition::attached(const Recipe::Step& step, const Scope* scope) {
    const Values::Found found = values_.find(step.field, scope);
    if (found.fact == nullptr || !isChosen(found.pointer)) return;
    const Scope text{found.fact, 1, layout_.keep(std::string(found.pointer)), scope, true};
    layout_.sheets.emplace_back();
    resetCounters();
    itemPrinted_ = false;
    steps(step.steps, &text);
    endMark();
}

void Composition::appendices() {
    for (std::size_t i = 0; i < document_.appendices.size(); ++i) {
        const model::Appendix& appendix = document_.appendices[i];
        const std::string_view pointer = at("/appendices", i);
        if (!isChosen(pointer)) {
            ++appendicesDone_;
            continue;
        }
        layout_.sheets.emplace_back().landscape = appendix.landscape;
        appendixHead(appendix, appendix.title, at(pointer, "title"));
        tasksInTable_ = appendix.taskTable;
        itemPrinted_ = false;
        items(appendix.content, at(pointer, "content"));
        tasksInTable_ = false;
        if (appendix.taskTable) {
            std::vector<const model::Item*> rows;
            collectRows(appendix.content, rows);
            if (!rows.empty()) tasksAsTable(rows);
        }
        const model::Fact facts{{}, {}, {}, {}, appendix.facts};
        const Scope scope{&facts, i + 1, pointer, nullptr, false};
        steps(composer_.appendix().steps, &scope);
        if (!appendix.content.empty()) endMark();
    }
}

void Composition::taskTable() {
    const std::vector<const model::Item*> tasks = tableTasks();
    if (tasks.empty() || !extent_.parts.empty()) return;
    layout_.sheets.emplace_back();
    appendixHead({}, texts_.taskTable.title, {});
    tasksAsTable(tasks);
}

void Composition::tasksAsTable(const std::vector<const model::Item*>& tasks) {
    const TaskTableTexts& texts = texts_.taskTable;
    Table table;
    const Paragraph* above = sheet().blocks.empty() ? nullptr : std::get_if<Paragraph>(&sheet().blocks.back());
    const bool belowHead = above != nullptr && above->style == styles_.appendixReference;
    table.role = belowHead ? Table::Role::tasks : Table::Role::ruled;
    table.headRow = true;
    const bool reports = std::ranges::any_of(tasks, [](const model::Item* item) { return !item->task->reportTo.empty(); });
    std::vector<double> shares = texts.widths;
    std::vector<std::string_view> columns(texts.columns.begin(), texts.columns.end());
    if (reports) shares.push_back(texts.reportWidth), columns.push_back(texts.reportColumn);
    const double whole = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (const double share : shares) table.columnsMm.push_back(roomMm() * share / whole);
    auto& head = table.rows.emplace_back();
    for (const std::string_view column : columns) head.push_back({paragraph(styles_.tableHead, column, {})});
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const model::Task& task = *tasks[i]->task;
        auto& row = table.rows.emplace_back();
        const std::string& what = tasks[i]->text.empty() ? tasks[i]->heading : tasks[i]->text;
        row.push_back({paragraph(styles_.tableNumber, layout_.keep(std::to_string(i + 1)), {})});
        row.push_back({paragraph(styles_.tableText, layout_.keep(withCapital(what)), {})});
        row.push_back({paragraph(styles_.tableText, task.leadUnit, {})});
        row.push_back({paragraph(styles_.tableText, layout_.keep(joined(task.coordinatingUnits)), {})});
        row.push_back({paragraph(styles_.tableText, layout_.keep(withCapital(task.deadline.text)), {})});
        if (reports) row.push_back({paragraph(styles_.tableText, task.reportTo, {})});
    }
    sheet().blocks.emplace_back(std::move(table));
}

} // namespace vanthu::layout
