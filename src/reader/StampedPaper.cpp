#include "reader/StampedPaper.h"

#include "reader/AttachedText.h"
#include "reader/Letterhead.h"
#include "reader/Outline.h"
#include "reader/Phrase.h"
#include "reader/StepReader.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Part = layout::Recipe::Part;

constexpr std::size_t kMostHeadLines = 30;

/// Such a kind begins with what the signature says and has no block of a copy.
bool isStamped(const KindWords& kind) {
    return !kind.steps.empty() && kind.steps.front().step->part == Part::stamp && kind.step(Part::copyBlock) == nullptr;
}

bool prints(const Context& context, const KindWords& kind, const StepWords& step, std::string_view text) {
    const auto unknown = [](const WordingPiece&) { return std::string(); };
    return WordingMatch(context.words, kind, unknown).match(step.variants, text, false).has_value();
}

bool isStamp(const Context& context, const KindWords& kind, const Line& line) {
    return std::ranges::any_of(
        kind.steps, [&](const StepWords& step) { return step.step->part == Part::stamp && prints(context, kind, step, line.text); });
}

/// The stamp, and where the lines of the paper begin.
struct Start {
    const Line* stamp = nullptr;
    std::size_t first = 0;
};

Start startOf(const Context& context, const KindWords& kind) {
    for (const Line& line : context.lines.margins())
        if (isStamp(context, kind, line)) return {&line, 0};
    // In a plain text it is the first line.
    if (context.lines.size() > 0 && isStamp(context, kind, context.lines[0])) return {&context.lines[0], 1};
    return {};
}

std::size_t mottoOf(const Context& context, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i)
        for (const std::string& motto : context.words.motto)
            if (startsWithLetters(context.lines[i].text, motto) != kNone) return i;
    return kNone;
}

std::size_t referenceOf(const Context& context, std::size_t from) {
    for (std::size_t i = from; i < context.lines.size() && i < from + kMostHeadLines; ++i)
        if (isReference(context, context.lines[i])) return i;
    return kNone;
}

/// Whether the lines stand as the recipe prints them.
bool fits(const Context& context, const KindWords& kind) {
    const Start start = startOf(context, kind);
    const std::size_t reference = start.stamp == nullptr ? kNone : referenceOf(context, start.first);
    if (reference == kNone) return false;
    const bool hasHead = mottoOf(context, start.first, reference) != kNone;
    return hasHead == (kind.step(Part::letterhead) != nullptr);
}

class Stamped {
public:
    explicit Stamped(Context& context) : context_(context), steps_(context, {&context.kind->steps, &context.document.facts}, 0, 0) {}

    void read() {
        const Start start = startOf(context_, *context_.kind);
        for (const Line& line : context_.lines.margins()) readMargin(line, &line == start.stamp);
        if (start.first == 1) readMargin(*start.stamp, true);
        std::size_t reference = referenceOf(context_, start.first);
        if (reference == kNone) reference = start.first;
        std::size_t line = readLetterhead(start.first, reference);
        line = readLines(line, reference);
        readItems(line);
    }

private:
    void readMargin(const Line& line, bool isStamp) {
        for (const StepWords& step : context_.kind->steps)
            if (isStamp && step.step->part == Part::stamp && steps_.readText(step, line, line.text)) return;
        letterhead_.takeMargin(line);
    }

    std::size_t readLetterhead(std::size_t from, std::size_t end) {
        const std::size_t motto = context_.kind->step(Part::letterhead) == nullptr ? kNone : mottoOf(context_, from, end);
        if (motto == kNone) return from;
        for (std::size_t i = from; i <= motto; ++i) letterhead_.take(context_.lines[i]);
        letterhead_.finish();
        return motto + 1;
    }

    /// The lines of the recipe in their order; what stands between two of them goes with the last before the reference. Gives the first
    /// line behind them.
    std::size_t readLines(std::size_t line, std::size_t reference) {
        for (std::size_t i = 0; i < context_.kind->steps.size(); ++i) {
            const StepWords& step = context_.kind->steps[i];
            if (step.step->part != Part::line || line >= context_.lines.size()) continue;
            const bool isLast = reference > line && isReferenceNext(i);
            if (isLast && reference > line + 1) {
                readRun(step, line, reference);
                line = reference;
            } else if (steps_.readText(step, context_.lines[line], context_.lines[line].text)) {
                ++line;
            }
        }
        return line;
    }

    bool isReferenceNext(std::size_t index) const {
        const std::vector<StepWords>& steps = context_.kind->steps;
        return index + 2 < steps.size() && steps[index + 1].step->part == Part::line && steps[index + 2].step->part != Part::line;
    }

    /// A title of several paragraphs is one value.
    void readRun(const StepWords& step, std::size_t from, std::size_t end) {
        const WordingVariant& words = step.variants.front();
        if (words.pieces.size() != 1 || words.pieces[0].shape == nullptr) return;
        std::vector<Slice> slices;
        for (std::size_t i = from; i < end; ++i) slices.push_back({&context_.lines[i], context_.lines[i].text});
        std::string* const own = ownMember(context_.document, words.pieces[0].text);
        const std::string pointer = '/' + words.pieces[0].text;
        (own == nullptr ? factAt(context_.document.facts, pointer).text : *own) = valueOf(slices);
        context_.ledger.found(pointer, Sureness::likely, slices);
    }

    void readItems(std::size_t from) {
        Counting counting(context_.words);
        Outline(context_, context_.document.content, "/content", counting).read(from, context_.lines.size(), context_.lines.size());
    }

    Context& context_;
    StepReader steps_;
    Letterhead letterhead_{context_};
};

} // namespace

const KindWords* stampedKind(Context& context, const std::vector<KindWords>& kinds, std::string_view wanted) {
    const auto named = std::ranges::find(kinds, wanted, &KindWords::id);
    if (named != kinds.end()) return isStamped(*named) ? &*named : nullptr;
    const auto found = std::ranges::find_if(kinds, [&](const KindWords& kind) { return isStamped(kind) && fits(context, kind); });
    return found == kinds.end() ? nullptr : &*found;
}

void readStamped(Context& context) {
    context.levels = &context.kind->levels;
    context.document.kind = context.kind->id;
    Stamped(context).read();
}

} // namespace vanthu::reader
