#include "reader/Tasks.h"

#include "reader/Recipients.h"
#include "reader/SourcePlaces.h"
#include "reader/TaskTree.h"

#include "text/Scan.h"
#include "json/Value.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vanthu::reader {

namespace {

using model::DeadlineKind;

constexpr std::size_t kNone = TaskNode::kNoParent;

// What the form's fields of a task hold (templates/decree-30/fields/item.json).
constexpr std::size_t kMaxUnitLength = 300;
constexpr std::size_t kMaxUnits = 200;
constexpr std::size_t kMaxDeadlineLength = 500;

bool isTooLong(std::string_view text, std::size_t most) { return text.size() > most && text::countCharacters(text) > most; }

/// The form's fields of a task are single lines.
std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
}

/// Units and where they stand: in the heading or the duty of a node.
struct Leaders {
    std::size_t node = kNone;
    bool inHeading = false;
    std::vector<UnitName> units;
    bool isSure = true; ///< false for units named in the middle of a sentence: those that a paragraph names itself come first
};

constexpr std::string_view kParagraph = "paragraph";
constexpr std::string_view kOutline[] = {"section", "clause", "subclause", "subsubclause", "point", "dash", "plus"};

/// Whether a paragraph may belong below a heading beside it: paragraphs without number below any, others below a higher level.
bool isBelow(std::string_view level, std::string_view heading) {
    if (level == kParagraph) return true;
    const auto rank = [](std::string_view id) { return std::find(std::begin(kOutline), std::end(kOutline), id) - std::begin(kOutline); };
    return heading == kParagraph ? rank(level) >= rank("point") : rank(level) > rank(heading);
}

/// How many lines of each kind of label stand beside each other.
using LabelCounts = std::array<std::size_t, 3>;

class Annotator {
public:
    Annotator(const TaskSentence& sentence, TaskTree& tree, const SourcePlaces& places)
        : sentence_(sentence), tree_(tree), places_(places) {}

    void run() {
        walk(tree_.roots, {});
        labels(tree_.roots, kNone);
        loneDeadlines();
    }

    std::vector<Found> found;

private:
    TaskNode& node(std::size_t i) { return tree_.nodes[i]; }
    static bool hasTask(const TaskNode& node) { return node.item->task.has_value(); }

    /// Gives the tasks below one parent. `above` are the units of the nearest heading.
    void walk(const std::vector<std::size_t>& siblings, const Leaders& above) {
        Leaders beside; // a heading without children holds for what follows it
        for (const std::size_t i : siblings) {
            TaskNode& now = node(i);
            const bool isBeside = beside.node != kNone && isBelow(now.item->level, node(beside.node).item->level);
            if (!isBeside) beside = {};
            const Leaders& leaders = isBeside ? beside : above;
            if (now.outOfPlace || now.label) {
                walk(now.children, now.outOfPlace ? Leaders{} : leaders);
                continue;
            }
            Leaders below = visit(i, leaders, siblings.size() > 1);
            if (below.node == i && now.children.empty() && (now.text.empty() || !below.inHeading)) beside = below;
            walk(now.children, below);
        }
    }

    /// Gives one node its task, if it has one; gives the units that hold below it.
    Leaders visit(std::size_t i, const Leaders& leaders, bool hasSiblings) {
        TaskNode& now = node(i);
        const bool isTitle = !now.heading.empty();
        if (!now.unitHeading.empty() && (now.unitsInHeading || !now.children.empty() || hasSiblings)) {
            const Leaders below{i, now.unitsInHeading, now.unitHeading};
            if (now.unitsInHeading && !now.text.empty()) duty(i, below);
            return below;
        }
        const bool isUnder = !leaders.units.empty();
        if (const auto giving = sentence_.giving(now.duty(), isUnder && leaders.isSure)) return given(i, *giving);
        if (!isUnder) return {};
        if (isTitle && (!now.children.empty() || now.text.empty())) return leaders;
        duty(i, leaders);
        return {};
    }

    Leaders given(std::size_t i, const Giving& giving) {
        const Leaders named{i, node(i).dutyIsHeading(), giving.leads, giving.sureness != Sureness::guess};
        if (giving.form != Giving::Form::heading && !(giving.form == Giving::Form::opening && giving.isShort)) {
            give(i, named, giving.sureness);
            if (giving.form == Giving::Form::bare) fromAbove(i);
        }
        const bool opens = giving.form == Giving::Form::heading || giving.form == Giving::Form::opening;
        return opens ? named : Leaders{};
    }

    /// A duty below a heading that names the units, unless it names others itself.
    void duty(std::size_t i, const Leaders& leaders) {
        TaskNode& now = node(i);
        if (const auto giving = sentence_.giving(now.duty(), true); giving && giving->form == Giving::Form::duty)
            give(i, {i, now.dutyIsHeading(), giving->leads}, giving->sureness);
        else
            give(i, leaders, Sureness::certain);
    }

    void give(std::size_t i, const Leaders& leaders, Sureness sureness) {
        TaskNode& now = node(i);
        model::Task& task = now.item->task.emplace();
        TaskNode& from = node(leaders.node);
        const Tokens& tokens = leaders.inHeading ? from.heading : from.text;
        const std::string& text = leaders.inHeading ? from.item->heading : from.item->text;
        const std::size_t begin = tokens[leaders.units.front().begin].begin;
        // As many of the units as the form's field holds.
        std::size_t last = leaders.units.size() - 1;
        while (last > 0 && isTooLong(std::string_view(text).substr(begin, tokens[leaders.units[last].end - 1].end - begin), kMaxUnitLength))
            --last;
        const std::size_t end = tokens[leaders.units[last].end - 1].end;
        task.leadUnit = oneLine(text.substr(begin, end - begin));
        note(now.pointer + "/task/leadUnit", from.pointer + (leaders.inHeading ? "/heading" : "/text"), text, begin, end, sureness);
        const bool leadsHere = leaders.node == i && leaders.inHeading == now.dutyIsHeading();
        coordinate(i, i, sentence_.coordinating(now.duty(), leadsHere ? leaders.units : std::vector<UnitName>()), &leaders);
        if (const FoundDeadline* deadline = foremost(now.deadlines)) limit(i, i, *deadline);
    }

    void coordinate(std::size_t i, std::size_t source, const std::vector<UnitName>& units, const Leaders* leaders) {
        TaskNode& now = node(i);
        TaskNode& from = node(source);
        model::Task& task = *now.item->task;
        for (const UnitName& unit : units) {
            const bool leads = leaders != nullptr && leaders->node == source && leaders->inHeading == from.dutyIsHeading() &&
                               std::find(leaders->units.begin(), leaders->units.end(), unit) != leaders->units.end();
            std::string name = oneLine(textOf(from.dutyText(), from.duty(), unit));
            if (isTooLong(name, kMaxUnitLength) || task.coordinatingUnits.size() == kMaxUnits) continue;
            if (leads || std::find(task.coordinatingUnits.begin(), task.coordinatingUnits.end(), name) != task.coordinatingUnits.end())
                continue;
            const std::string pointer = json::pointerTo(now.pointer + "/task/coordinatingUnits", task.coordinatingUnits.size());
            note(pointer, from.dutyPointer(), from.dutyText(), from.duty()[unit.begin].begin, from.duty()[unit.end - 1].end,
                 Sureness::certain);
            task.coordinatingUnits.push_back(std::move(name));
        }
    }

    /// Sets the deadline of a task that has none yet; makes the task if need be.
    void limit(std::size_t i, std::size_t source, const FoundDeadline& deadline) {
        TaskNode& now = node(i);
        if (isTooLong(deadline.deadline.text, kMaxDeadlineLength)) return;
        if (!hasTask(now)) now.item->task.emplace();
        if (now.item->task->deadline.kind != DeadlineKind::none) return;
        now.item->task->deadline = deadline.deadline;
        now.item->task->deadline.text = oneLine(deadline.deadline.text);
        now.item->task->deadline.event = oneLine(deadline.deadline.event);
        TaskNode& from = node(source);
        note(now.pointer + "/task/deadline/text", from.dutyPointer(), from.dutyText(), deadline.begin, deadline.end, deadline.sureness);
    }

    /// "Giao … thực hiện." after the paragraphs that say what: a day named there is its deadline.
    void fromAbove(std::size_t i) {
        for (std::size_t at = i; at-- > 0;) {
            const TaskNode& above = node(at);
            if (above.label || hasTask(above) || !above.unitHeading.empty() || !above.heading.empty()) return;
            for (const FoundDeadline& one : above.deadlines) {
                const bool isDay = one.deadline.kind == DeadlineKind::fixed ||
                                   (one.deadline.kind == DeadlineKind::recurring && one.deadline.bound != model::Bound::within);
                if (!isDay) continue;
                used_.push_back(at);
                return limit(i, at, one);
            }
        }
    }

    /// Lines such as "Thời gian thực hiện: …" and "Đơn vị chủ trì: …", children first.
    void labels(const std::vector<std::size_t>& siblings, std::size_t parent) {
        std::size_t segment = 0;
        LabelCounts counts{};
        for (const std::size_t i : siblings) {
            if (node(i).label) ++counts[static_cast<std::size_t>(node(i).label->what)];
        }
        for (std::size_t k = 0; k < siblings.size(); ++k) {
            labels(node(siblings[k]).children, siblings[k]);
            const auto& label = node(siblings[k]).label;
            if (!label || node(siblings[k]).outOfPlace) continue;
            const std::size_t target = targetOf(siblings, k, parent, counts);
            if (label->what == LabelLine::What::time) {
                if (const FoundDeadline* deadline = foremost(node(siblings[k]).deadlines)) {
                    if (!limitAll(siblings, segment, k, parent, *deadline) && target != kNone) limit(target, siblings[k], *deadline);
                }
                segment = k + 1;
            } else if (target != kNone) {
                assign(target, siblings[k], *label);
            }
        }
    }

    void assign(std::size_t target, std::size_t source, const LabelLine& label) {
        TaskNode& from = node(source);
        const auto units = sentence_.units().listAt(from.duty(), label.value, true);
        if (units.empty()) return;
        model::Item& item = *node(target).item;
        if (label.what == LabelLine::What::lead && (!item.task || item.task->leadUnit.empty())) {
            const std::optional<model::Task> before = item.task;
            give(target, {source, from.dutyIsHeading(), units}, Sureness::certain);
            if (before) {
                item.task->coordinatingUnits = before->coordinatingUnits;
                if (before->deadline.kind != DeadlineKind::none) item.task->deadline = before->deadline;
            }
        } else if (label.what == LabelLine::What::coordinate) {
            if (!item.task) item.task.emplace();
            coordinate(target, source, units, nullptr);
        }
    }

    /// The paragraph that a label line belongs to: the one above where each has its own, else the heading they stand below.
    std::size_t targetOf(const std::vector<std::size_t>& siblings, std::size_t k, std::size_t parent, const LabelCounts& counts) {
        const std::size_t same = counts[static_cast<std::size_t>(node(siblings[k]).label->what)];
        std::size_t above = kNone;
        for (std::size_t back = k; back-- > 0 && above == kNone;) {
            if (!node(siblings[back]).label) above = siblings[back];
        }
        if (above != kNone && (same > 1 || parent == kNone || node(parent).parent == kNone)) return above;
        return parent == kNone ? above : parent;
    }

    /// Limits every task between two lines of time; false if there is none.
    bool limitAll(const std::vector<std::size_t>& siblings, std::size_t begin, std::size_t k, std::size_t parent,
                  const FoundDeadline& deadline) {
        const TaskNode& line = node(siblings[k]);
        // "Thời gian thực hiện: Xây dựng kế hoạch trước ngày …" says what the day is for: the last task above.
        if (deadline.begin != line.duty()[line.label->value].begin) {
            for (std::size_t at = siblings[k]; at-- > (parent == kNone ? 0 : parent);) {
                if (hasTask(node(at))) return limit(at, siblings[k], deadline), true;
            }
        }
        bool any = parent != kNone && hasTask(node(parent));
        if (any) limit(parent, siblings[k], deadline);
        for (std::size_t i = begin; i < k; ++i) any = limitBelow(siblings[i], siblings[k], deadline) || any;
        return any;
    }

    bool limitBelow(std::size_t i, std::size_t source, const FoundDeadline& deadline) {
        bool any = hasTask(node(i));
        if (any) limit(i, source, deadline);
        for (const std::size_t child : node(i).children) any = limitBelow(child, source, deadline) || any;
        return any;
    }

    /// A day named without anybody: kept as a task without a unit.
    void loneDeadlines() {
        for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
            TaskNode& now = node(i);
            if (hasTask(now) || now.label || now.outOfPlace || std::find(used_.begin(), used_.end(), i) != used_.end()) continue;
            const FoundDeadline* deadline = foremost(now.deadlines);
            if (deadline != nullptr && deadline->deadline.kind == DeadlineKind::fixed) limit(i, i, *deadline);
        }
    }

    void note(std::string pointer, const std::string& value, const std::string& text, std::size_t begin, std::size_t end,
              Sureness sureness) {
        Found one{std::move(pointer), places_.spans(value, text, begin, end), sureness};
        const auto [known, isNew] = foundAt_.try_emplace(one.pointer, found.size());
        if (isNew)
            found.push_back(std::move(one));
        else
            found[known->second] = std::move(one);
    }

    const TaskSentence& sentence_;
    TaskTree& tree_;
    const SourcePlaces& places_;
    std::unordered_map<std::string, std::size_t> foundAt_; ///< where in `found` a pointer stands
    std::vector<std::size_t> used_;                        ///< nodes whose deadline belongs to a task below
};

/// The document's own year is its topic where its abstract names it ("năm 2024").
OwnDate ownDate(const model::Document& document, const Lexicon& lexicon) {
    OwnDate own{document.letterhead.issueDate, false};
    if (!own.issued.year) return own;
    for (const Token& token : lexicon.tokenise(document.abstract)) {
        own.yearIsTheTopic = own.yearIsTheTopic || (token.isNumber() && static_cast<int>(token.number) == *own.issued.year);
    }
    return own;
}

DeadlineContext contextOf(const model::Document& document, const TaskVocabulary& words, const Deadlines& deadlines) {
    DeadlineContext context{ownDate(document, words.lexicon), {}};
    const auto define = [&](const std::string& text) {
        deadlines.define(text, words.lexicon.tokenise(text), context.own, context.defined);
    };
    for (const std::string& basis : document.bases) define(basis);
    define(document.opening);
    for (const model::Item& item : document.content) {
        define(item.text);
        for (const model::Item& child : item.children) define(child.text);
    }
    return context;
}

} // namespace

/// The deadlines that a table names, as data.
void readDeadlines(std::vector<model::Item>& items, const TaskSentence& sentence, const Lexicon& lexicon, const DeadlineContext& context) {
    for (model::Item& item : items) {
        readDeadlines(item.children, sentence, lexicon, context);
        if (!item.task || item.task->deadline.text.empty() || item.task->deadline.kind != DeadlineKind::none) continue;
        const std::string text = item.task->deadline.text;
        const auto found = sentence.deadlines().find(text, lexicon.tokenise(text), context, 0);
        if (const FoundDeadline* const deadline = foremost(found)) item.task->deadline = deadline->deadline;
        item.task->deadline.text = text;
    }
}

TaskReport TaskReader::annotate(Reading& reading, const odf::Source* source) const {
    const TaskSentence sentence(words_);
    const DeadlineContext context = contextOf(reading.document, words_, sentence.deadlines());
    const SourcePlaces places(reading.found, source);
    std::vector<Found> found;
    const auto read = [&](std::vector<model::Item>& content, const std::string& pointer) {
        TaskTree tree(content, pointer, words_, sentence, context);
        Annotator annotator(sentence, tree, places);
        annotator.run();
        std::move(annotator.found.begin(), annotator.found.end(), std::back_inserter(found));
    };
    read(reading.document.content, "/content");
    for (std::size_t i = 0; i < reading.document.appendices.size(); ++i) {
        model::Appendix& appendix = reading.document.appendices[i];
        // Where tasks stand in a table, a sentence beside it is none: it would be printed as a row.
        if (appendix.taskTable)
            readDeadlines(appendix.content, sentence, words_.lexicon, context);
        else
            read(appendix.content, json::pointerTo("/appendices", i) + "/content");
    }
    TaskReport report = matchRecipients(reading.document, words_);
    std::move(found.begin(), found.end(), std::back_inserter(reading.found));
    return report;
}

} // namespace vanthu::reader
