#include "reader/Reader.h"

#include "reader/Head.h"
#include "reader/Outline.h"
#include "reader/Phrase.h"
#include "reader/Tail.h"

#include <algorithm>
#include <iterator>

namespace vanthu::reader {
namespace {

constexpr std::size_t kMostClosingLines = 3;

bool isNumbered(const Vocabulary& words, const Line& line) { return !line.source->label.empty() || itemMark(words, line.text); }

/// "Trong quá trình …", or the agency itself: "Ủy ban nhân dân huyện yêu cầu …".
bool speaksInTheEnd(const Vocabulary& words, std::string_view text) {
    constexpr std::size_t kNear = 100;
    if (startsWithAny(text, words.closingStarts) != kNone) return true;
    if (!isUpperStart(text) || startsWithAny(text, words.agencyStarts) == kNone) return false;
    const std::string_view start = text.substr(0, kNear);
    return std::any_of(words.closingVerbs.begin(), words.closingVerbs.end(), [&](const std::string& verb) {
        std::size_t end = 0;
        return find(start, verb, end) != kNone;
    });
}

/// Where the closing sentences begin: the last lines without a number that speak like such. `end` if there are none.
std::size_t closingFrom(const Context& context, std::size_t from, std::size_t end) {
    for (std::size_t i = end; i > from && end - i < kMostClosingLines; --i) {
        const Line& line = context.lines[i - 1];
        if (isNumbered(context.words, line) || line.source->region != odf::Region::body) break;
        if (startsWithAny(line.text, context.words.closingSureStarts) != kNone) return i - 1;
    }
    if (end < from + 2) return end;
    const Line& last = context.lines[end - 1];
    if (isNumbered(context.words, last) || !speaksInTheEnd(context.words, last.text)) return end;
    // Below a heading it may as well be its text.
    return endsWithAny(context.lines[end - 2].text, ".;…") ? end - 1 : end;
}

void readClosing(Context& context, Outline& outline, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i + 1 < end; ++i) outline.addAtRoot(context.lines[i], context.lines[i].text, Sureness::likely);
    if (begin == end) return;
    const Line& line = context.lines[end - 1];
    std::string_view mark;
    const std::string_view text = withoutEndMark(line.text, mark);
    context.ledger.implied(line, mark);
    context.document.closing = valueOf(text);
    const bool sure = startsWithAny(text, context.words.closingSureStarts) != kNone;
    context.ledger.found("/closing", sure ? Sureness::certain : Sureness::likely, line, text);
}

/// A text in which none of the parts stands is no document of this sort.
bool hasParts(const Context& context) {
    const model::Document& document = context.document;
    return !context.typeName.empty() || !document.letterhead.symbol.empty() || document.letterhead.issueDate.year ||
           !document.bases.empty() || !document.recipients.empty() || !document.signature.authority.empty();
}

} // namespace

json::Result<Reading> read(const Vocabulary& words, const odf::Source& source) {
    Reading reading;
    Ledger ledger;
    const Lines lines(source);
    Context context{words, lines, ledger, reading.document, reading.typeName};
    const std::size_t head = readHead(context);
    const Tail tail = findTail(context, head);
    const std::size_t content = readBases(context, head, tail.begin);
    const std::size_t closing = closingFrom(context, content, tail.begin);
    Outline outline(context, reading.document.content, "/content");
    outline.read(content, closing, tail.begin);
    readClosing(context, outline, closing, tail.begin);
    readTail(context, tail);
    readAppendices(context, tail.end);
    if (!hasParts(context)) return json::Fault{"", "read-no-parts"};
    std::copy_if(source.keywords.begin(), source.keywords.end(), std::back_inserter(reading.document.keywords),
                 [](const std::string& keyword) { return !isBlankText(keyword); });
    ledger.finish(source, reading);
    return reading;
}

} // namespace vanthu::reader
