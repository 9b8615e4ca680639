#include "reader/AttachedText.h"

#include "reader/DateWords.h"
#include "reader/Facts.h"
#include "reader/Outline.h"
#include "reader/Phrase.h"
#include "reader/Tail.h"

#include <algorithm>
#include <utility>

namespace vanthu::reader {
namespace {

using Part = layout::Recipe::Part;

constexpr std::size_t kMostHeadLines = 12; ///< above the line that says to what it is attached
constexpr const char* kTypeName = "/typeName";
constexpr const char* kAbstract = "/abstract";
constexpr const char* kElectronic = "/electronic";

bool isType(const Context& context, const Line& line) {
    std::size_t end = 0;
    return isUpperText(line.text) && typeAt(context.words, line.text, end) != kNone && end == line.text.size();
}

/// Agencies, nation and motto again, as they stand at the head of the document.
bool isHeadAgain(const Context& context, const Line& line) {
    const model::Letterhead& head = context.document.letterhead;
    const std::string text = folded(line.text);
    if (text == folded(head.issuingAgency) || text == folded(head.parentAgency)) return true;
    for (const WordList* phrases : {&context.words.nation, &context.words.motto})
        for (const std::string& phrase : *phrases)
            if (startsWithLetters(line.text, phrase) == line.text.size()) return true;
    return false;
}

const StepWords* stepOf(const StepWords& attached, Part part) {
    for (const StepWords& step : attached.steps)
        if (step.step->part == part) return &step;
    return nullptr;
}

/// "số          ngày": room for a number that is not given.
bool leavesNumberOpen(const Context& context, std::string_view text) {
    constexpr std::size_t kLeastRoom = 2;
    for (const std::string& word : context.words.number) {
        std::size_t end = 0;
        if (find(text, word, end) == kNone) continue;
        const std::size_t label = end;
        skipOpen(text, end);
        if (end >= label + kLeastRoom && end < text.size() && text[end] != '/' && !isDigit(text[end])) return true;
    }
    return false;
}

class Attached {
public:
    Attached(Context& context, const StepWords& step)
        : context_(context), step_(step), pointer_('/' + step.step->field), facts_(factAt(context.document.facts, pointer_).members) {}

    void read(std::size_t from, std::size_t end) {
        std::size_t line = from;
        for (; line < end && !isType(context_, context_.lines[line]); ++line)
            if (isHeadAgain(context_, context_.lines[line])) context_.ledger.implied(context_.lines[line], context_.lines[line].text);
        if (line < end) line = readTitle(line, end);
        readItems(line, end);
    }

private:
    std::size_t readTitle(std::size_t line, std::size_t end) {
        const Line& type = context_.lines[line];
        std::size_t typeEnd = 0;
        factAt(facts_, kTypeName).text = context_.words.typeNames[typeAt(context_.words, type.text, typeEnd)];
        context_.ledger.found(pointer_ + kTypeName, Sureness::certain, type, type.text);
        std::vector<Slice> abstract;
        for (++line; line < end && !isReference(context_, context_.lines[line]); ++line)
            abstract.push_back({&context_.lines[line], context_.lines[line].text});
        factAt(facts_, kAbstract).text = valueOf(abstract);
        context_.ledger.found(pointer_ + kAbstract, abstract.size() > 1 ? Sureness::likely : Sureness::certain, abstract);
        if (line == end) return end;
        bool isOpen = false;
        takeReference(context_, context_.lines[line], isOpen);
        if (isOpen) factAt(facts_, kElectronic).text = "true";
        return line + 1;
    }

    void readItems(std::size_t from, std::size_t end) {
        const StepWords* const items = stepOf(step_, Part::items);
        if (items == nullptr || items->shape == nullptr) return;
        const std::vector<LevelWords> levels = context_.words.levelsOf(items->shape->levels);
        const std::vector<LevelWords>* const before = std::exchange(context_.levels, &levels);
        const std::string field = '/' + items->step->field;
        std::vector<model::Item> read;
        Counting counting(context_.words);
        Outline(context_, read, pointer_ + field, counting).read(from, end, end);
        factAt(facts_, field).items = std::move(read);
        context_.levels = before;
    }

    Context& context_;
    const StepWords& step_;
    const std::string pointer_;
    std::vector<model::Fact>& facts_;
};

} // namespace

bool isReference(const Context& context, const Line& line) {
    return startsWithAny(line.text, context.words.appendixReference) != kNone || context.hasStyle(line, "appendixReference");
}

std::size_t attachedFrom(const Context& context, std::size_t from) {
    for (std::size_t i = from; i < context.lines.size(); ++i) {
        if (!isReference(context, context.lines[i])) continue;
        const std::size_t least = std::max(from, i - std::min(i, kMostHeadLines));
        std::size_t begin = i;
        while (begin > least && !startsAppendix(context, context.lines[begin]) && !isType(context, context.lines[begin])) --begin;
        if (begin == i || !isType(context, context.lines[begin])) continue;
        while (begin > least && isHeadAgain(context, context.lines[begin - 1])) --begin;
        return begin;
    }
    return kNone;
}

void readAttached(Context& context, const StepWords& step, std::size_t from, std::size_t end) { Attached(context, step).read(from, end); }

void takeReference(Context& context, const Line& line, bool& isOpen) {
    const model::Letterhead& head = context.document.letterhead;
    for (std::size_t at = 0; at < line.text.size(); ++at) {
        if (!isDigit(line.text[at])) continue;
        std::int64_t number = 0;
        for (; at < line.text.size() && isDigit(line.text[at]) && number < 100000000; ++at) number = number * 10 + (line.text[at] - '0');
        const bool known =
            number == head.number || number == head.issueDate.day || number == head.issueDate.month || number == head.issueDate.year;
        if (!known) return;
    }
    context.ledger.implied(line, line.text);
    isOpen = leavesNumberOpen(context, line.text);
}

} // namespace vanthu::reader
