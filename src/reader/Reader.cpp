#include "reader/Reader.h"

#include "reader/AttachedText.h"
#include "reader/CopyPaper.h"
#include "reader/Head.h"
#include "reader/KindBody.h"
#include "reader/KindChoice.h"
#include "reader/Letterhead.h"
#include "reader/Phrase.h"
#include "reader/StampedPaper.h"
#include "reader/Tail.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace vanthu::reader {
namespace {

/// A text in which none of the parts stands is no document of this sort.
bool hasParts(const Context& context) {
    const model::Document& document = context.document;
    return !context.typeName.empty() || !document.letterhead.symbol.empty() || document.letterhead.issueDate.year ||
           !document.bases.empty() || !document.recipients.empty() || !document.signature.authority.empty();
}

/// Behind the type, and behind what of the letterhead stands below it.
std::size_t behindLetterhead(const Context& context, std::size_t head) {
    // It is asked of the lines, not of the context's values.
    Context same = context;
    const Letterhead letterhead(same);
    while (head > context.behindType && !letterhead.isPart(context.lines[head - 1])) --head;
    return head;
}

/// A document with head, body and tail.
std::optional<json::Fault> readWhole(Context& context, const std::vector<KindWords>& kinds, std::string_view wanted) {
    std::size_t head = readHead(context);
    const Tail tail = findTail(context, head);
    const auto named = std::ranges::find(kinds, wanted, &KindWords::id);
    context.kind = named == kinds.end() ? chooseKind(context, kinds, head, tail) : &*named;
    if (context.kind == nullptr) return json::Fault{"", "read-no-kind", {{"type", context.typeName}}};
    context.levels = &context.kind->levels;
    context.document.kind = context.kind->id;
    // A paper without an abstract begins behind its type.
    if (context.kind->field("abstract") == nullptr && context.typeSlice.line != nullptr) {
        head = behindLetterhead(context, head);
        context.abstract.clear();
    }
    settleTitle(context);
    readBody(context, head, tail.begin);
    const StepWords* const attached = context.kind->step(layout::Recipe::Part::attached);
    const bool hasAttached = attached != nullptr && tail.attached != kNone;
    readTail(context, {tail.begin, hasAttached ? tail.attached : tail.end, kNone});
    context.levels = &context.words.levels;
    if (hasAttached) readAttached(context, *attached, tail.attached, tail.end);
    readAppendices(context, tail.end);
    if (!hasParts(context)) return json::Fault{"", "read-no-parts"};
    return std::nullopt;
}

} // namespace

json::Result<Reading> read(const Vocabulary& words, const std::vector<KindWords>& kinds, const odf::Source& source, std::string_view wanted,
                           int copies) {
    if (copies > 0)
        if (const auto copy = findCopy(words, kinds, source, wanted)) return readCopy(words, kinds, source, *copy, copies - 1);
    Reading reading;
    Ledger ledger;
    const Lines lines(source);
    Context context{words, lines, ledger, reading.document, reading.typeName};
    context.kind = stampedKind(context, kinds, wanted);
    if (context.kind != nullptr)
        readStamped(context);
    else if (auto fault = readWhole(context, kinds, wanted))
        return *std::move(fault);
    std::copy_if(source.keywords.begin(), source.keywords.end(), std::back_inserter(reading.document.keywords),
                 [](const std::string& keyword) { return !isBlankText(keyword); });
    ledger.finish(source, reading);
    return reading;
}

} // namespace vanthu::reader
