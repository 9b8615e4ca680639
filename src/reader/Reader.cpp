#include "reader/Reader.h"

#include "reader/Head.h"
#include "reader/KindBody.h"
#include "reader/KindChoice.h"
#include "reader/Phrase.h"
#include "reader/Tail.h"

#include <algorithm>
#include <iterator>

namespace vanthu::reader {
namespace {

/// A text in which none of the parts stands is no document of this sort.
bool hasParts(const Context& context) {
    const model::Document& document = context.document;
    return !context.typeName.empty() || !document.letterhead.symbol.empty() || document.letterhead.issueDate.year ||
           !document.bases.empty() || !document.recipients.empty() || !document.signature.authority.empty();
}

} // namespace

json::Result<Reading> read(const Vocabulary& words, const std::vector<KindWords>& kinds, const odf::Source& source,
                           std::string_view wanted) {
    Reading reading;
    Ledger ledger;
    const Lines lines(source);
    Context context{words, lines, ledger, reading.document, reading.typeName};
    std::size_t head = readHead(context);
    const Tail tail = findTail(context, head);
    const auto named = std::ranges::find(kinds, wanted, &KindWords::id);
    context.kind = named == kinds.end() ? chooseKind(context, kinds, head, tail.begin) : &*named;
    if (context.kind == nullptr) return json::Fault{"", "read-no-kind", {{"type", reading.typeName}}};
    context.levels = &context.kind->levels;
    reading.document.kind = context.kind->id;
    // A paper without an abstract begins behind its type.
    if (context.kind->field("abstract") == nullptr && context.typeSlice.line != nullptr) {
        head = context.behindType;
        context.abstract.clear();
    }
    settleTitle(context);
    readBody(context, head, tail.begin);
    readTail(context, tail);
    context.levels = &words.levels;
    readAppendices(context, tail.end);
    if (!hasParts(context)) return json::Fault{"", "read-no-parts"};
    std::copy_if(source.keywords.begin(), source.keywords.end(), std::back_inserter(reading.document.keywords),
                 [](const std::string& keyword) { return !isBlankText(keyword); });
    ledger.finish(source, reading);
    return reading;
}

} // namespace vanthu::reader
