#include "reader/KindBody.h"

#include "reader/Facts.h"
#include "reader/Head.h"
#include "reader/Outline.h"
#include "reader/Phrase.h"
#include "reader/StepReader.h"

#include <algorithm>
#include <map>

namespace vanthu::reader {
namespace {

constexpr std::size_t kMostClosingLines = 3;
constexpr std::string_view kCompetence = "competence";

bool isNumbered(const Vocabulary& words, const Line& line) { return !line.source->label.empty() || itemMark(words, line.text); }

/// "Ủy ban nhân dân huyện yêu cầu …".
bool agencySpeaks(const Vocabulary& words, std::string_view text) {
    constexpr std::size_t kNear = 100;
    if (!isUpperStart(text) || startsWithAny(text, words.agencyStarts) == kNone) return false;
    const std::string_view start = text.substr(0, kNear);
    return std::any_of(words.closingVerbs.begin(), words.closingVerbs.end(), [&](const std::string& verb) {
        std::size_t end = 0;
        return find(start, verb, end) != kNone;
    });
}

class Body {
public:
    Body(Context& context, std::size_t from, std::size_t end)
        : context_(context), from_(from), end_(end), steps_(context, {&context.kind->steps, &context.document.facts}, from, end),
          counting_(context.words), content_(context, context.document.content, "/content", counting_) {}

    void read() {
        const std::size_t head = readPowerHolder();
        steps_.readAddressees();
        steps_.read();
        readFirst(head);
        const std::size_t closing = closingFrom();
        readRest(closing);
        readClosing(closing);
        for (FieldOutline& outline : steps_.outlines())
            if (!outline.items.empty()) factAt(context_.document.facts, outline.pointer).items = std::move(outline.items);
    }

private:
    bool isFree(std::size_t line) const { return !steps_.isClaimed(line) && steps_.outlineOf(line) == nullptr; }

    /// Who decides has a field of its own in some kinds; in others the recipe's first sentence prints it.
    std::size_t readPowerHolder() {
        if (from_ == end_ || context_.kind->field(kCompetence) == nullptr || !holdsPower(context_, from_)) return from_;
        const Line& line = context_.lines[from_];
        context_.document.competence = valueOf(line.text);
        context_.ledger.found("/competence", Sureness::certain, line, line.text);
        steps_.claim(from_);
        return from_ + 1;
    }

    /// Legal bases and opening stand above all other free lines.
    void readFirst(std::size_t begin) {
        while (begin < end_ && !isFree(begin)) ++begin;
        std::size_t end = begin;
        while (end < end_ && isFree(end)) ++end;
        if (!context_.kind->hasBases && !context_.kind->hasOpening) return;
        for (const std::size_t after = readBases(context_, begin, end); begin < after; ++begin) steps_.claim(begin);
    }

    /// Where the closing sentences begin: the last free lines without a number that speak like such. `closingEnd_` if there are none.
    std::size_t closingFrom() {
        closingEnd_ = end_;
        while (closingEnd_ > from_ && steps_.isClaimed(closingEnd_ - 1)) --closingEnd_;
        const std::size_t end = closingEnd_;
        if (!context_.kind->hasClosing || end == from_) return end;
        for (std::size_t i = end; i > from_ && end - i < kMostClosingLines; --i) {
            if (!mayClose(i - 1)) break;
            if (startsWithAny(context_.lines[i - 1].text, context_.words.closingSureStarts) != kNone) return i - 1;
        }
        if (!mayClose(end - 1)) return end;
        const std::string_view last = context_.lines[end - 1].text;
        if (startsWithAny(last, context_.words.closingStarts) == kNone) {
            const bool more = end > from_ + 1 && isFree(end - 2);
            if (!more || !agencySpeaks(context_.words, last)) return end;
        }
        // Below a heading it may as well be its text.
        const bool apart = end == from_ + 1 || !isFree(end - 2) || endsWithAny(context_.lines[end - 2].text, ".;…");
        return apart ? end - 1 : end;
    }

    bool mayClose(std::size_t line) const {
        const Line& last = context_.lines[line];
        return isFree(line) && !isNumbered(context_.words, last) && last.source->region == odf::Region::body;
    }

    /// Everything that no step of the recipe printed, in the order of the paper: numbers go on from one part to the next.
    void readRest(std::size_t closing) {
        std::map<FieldOutline*, Outline> outlines;
        for (std::size_t line = from_; line < closing;) {
            if (steps_.isClaimed(line)) {
                count(line++);
                continue;
            }
            FieldOutline* const owner = steps_.outlineOf(line);
            std::size_t run = line;
            while (run < closing && !steps_.isClaimed(run) && steps_.outlineOf(run) == owner) ++run;
            if (owner == nullptr)
                content_.read(line, run, end_);
            else
                outlines.try_emplace(owner, context_, owner->items, owner->pointer, counting_).first->second.read(line, run, end_);
            line = run;
        }
    }

    void count(std::size_t line) {
        const layout::Recipe::Step* const step = steps_.levelStep(line);
        if (step == nullptr) return;
        content_.close();
        const LevelWords* const level = context_.level(step->level);
        if (level != nullptr) counting_.count(*level);
    }

    void readClosing(std::size_t begin) {
        const std::size_t end = closingEnd_;
        for (std::size_t i = begin; i + 1 < end; ++i) content_.addAtRoot(context_.lines[i], context_.lines[i].text, Sureness::likely);
        if (begin == end) return;
        const Line& line = context_.lines[end - 1];
        std::string_view mark;
        const std::string_view text = end == end_ ? withoutEndMark(line.text, mark) : line.text;
        context_.ledger.implied(line, mark);
        context_.document.closing = valueOf(text);
        const bool sure = startsWithAny(text, context_.words.closingSureStarts) != kNone;
        context_.ledger.found("/closing", sure ? Sureness::certain : Sureness::likely, line, text);
    }

    Context& context_;
    const std::size_t from_, end_;
    std::size_t closingEnd_ = 0;
    StepReader steps_;
    Counting counting_;
    Outline content_;
};

} // namespace

void readBody(Context& context, std::size_t from, std::size_t end) { Body(context, from, end).read(); }

} // namespace vanthu::reader
