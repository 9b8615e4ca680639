#include "reader/CopyPaper.h"

#include "reader/Letterhead.h"
#include "reader/Phrase.h"
#include "reader/Reader.h"
#include "reader/StepReader.h"
#include "reader/Tail.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vanthu::reader {
namespace {

using Part = layout::Recipe::Part;

constexpr std::size_t kMostAgencyLines = 6;
constexpr const char* kParts = "/parts";
constexpr const char* kAddress = "/address/";

bool prints(const Vocabulary& words, const KindWords& kind, const StepWords& step, std::string_view text) {
    const auto unknown = [](const WordingPiece&) { return std::string(); };
    return WordingMatch(words, kind, unknown).match(step.variants, text, false).has_value();
}

bool isCapital(const Line& line) { return line.source->capitals || isUpperText(line.text); }

bool isAgency(const Vocabulary& words, const Line& line) {
    return isUpperText(line.text) && startsWithAny(line.text, words.agencyStarts) != kNone;
}

/// The first of the lines with the name of who copies, which stands above or beside the form of the copy.
std::size_t blockFrom(const Vocabulary& words, const Lines& lines, std::size_t form) {
    std::size_t begin = form;
    for (std::size_t i = form; i > 0 && form - i < kMostAgencyLines; --i) {
        const Line& line = lines[i - 1];
        const auto &own = lines[form].source->cell, &cell = line.source->cell;
        if (own ? !cell || cell->table != own->table : !isUpperText(line.text)) break;
        if (own || isAgency(words, line)) begin = i - 1;
    }
    return begin;
}

bool isRecipients(const Vocabulary& words, const Line& line) {
    return isUpperStart(line.text) && startsWithAny(line.text, words.recipients) != kNone;
}

/// The block of the last copy below a document with recipients of its own.
std::optional<CopyPlace> findBlock(const Vocabulary& words, const KindWords& kind, const Lines& lines) {
    const StepWords* const step = kind.step(Part::copyBlock);
    bool hasRecipients = false;
    for (std::size_t i = lines.size(); step != nullptr && i-- > 1;) {
        hasRecipients = hasRecipients || isRecipients(words, lines[i]);
        if (!hasRecipients || !isCapital(lines[i]) || !prints(words, kind, *step, lines[i].text)) continue;
        const std::size_t begin = blockFrom(words, lines, i);
        if (begin == 0) return std::nullopt;
        return CopyPlace{&kind, lines[begin].paragraph, kNone};
    }
    return std::nullopt;
}

/// What the signature of an electronic copy says; a mark of circulation may stand before it.
std::optional<CopyPlace> findStamp(const Vocabulary& words, const KindWords& kind, const Lines& lines) {
    const StepWords* const step = kind.step(Part::stamp);
    if (step == nullptr) return std::nullopt;
    const auto look = [&](const Line& line) -> std::optional<CopyPlace> {
        for (std::size_t at = 0; at != std::string_view::npos; at = line.text.find("  ", at + 1)) {
            const std::string_view text = trimmed(line.text.substr(at));
            if (!prints(words, kind, *step, text)) continue;
            return CopyPlace{&kind, line.paragraph, static_cast<std::size_t>(text.data() - line.source->text.data())};
        }
        return std::nullopt;
    };
    for (const Line& line : lines.margins())
        if (const auto place = look(line); place && line.segments == nullptr) return place;
    if (lines.size() > 0 && lines[0].segments == nullptr) return look(lines[0]);
    return std::nullopt;
}

bool isMargin(const odf::SourceParagraph& paragraph) {
    return paragraph.region == odf::Region::header || paragraph.region == odf::Region::footer;
}

/// Left empty, so that the places of the others stay what they are.
void empty(odf::SourceParagraph& paragraph) {
    paragraph.text.clear();
    paragraph.label.clear();
    paragraph.leftovers.clear();
}

/// Without the block of the copy, or what its signature says. What stands in the margins belongs to what was copied.
odf::Source withoutCopy(const odf::Source& source, const CopyPlace& place) {
    odf::Source rest = source;
    if (place.stamp != kNone) {
        rest.paragraphs[place.paragraph].text.erase(place.stamp);
        return rest;
    }
    for (std::size_t i = place.paragraph; i < rest.paragraphs.size(); ++i)
        if (!isMargin(rest.paragraphs[i])) empty(rest.paragraphs[i]);
    return rest;
}

/// The copy alone.
odf::Source copyAlone(const odf::Source& source, const CopyPlace& place) {
    odf::Source alone = source;
    alone.keywords.clear();
    for (std::size_t i = 0; i < alone.paragraphs.size(); ++i) {
        const bool own = place.stamp == kNone ? i >= place.paragraph && !isMargin(alone.paragraphs[i]) : i == place.paragraph;
        if (!own) empty(alone.paragraphs[i]);
    }
    if (place.stamp != kNone) std::fill_n(alone.paragraphs[place.paragraph].text.begin(), place.stamp, ' ');
    return alone;
}

void readBlock(Context& context) {
    const StepWords& form = *context.kind->step(Part::copyBlock);
    StepReader steps(context, {&context.kind->steps, &context.document.facts}, 0, 0);
    Letterhead letterhead(context);
    std::size_t line = 0;
    for (; line < context.lines.size() && !isRecipients(context.words, context.lines[line]); ++line) {
        const Line& each = context.lines[line];
        if (!isCapital(each) || !steps.readText(form, each, each.text)) letterhead.take(each);
    }
    letterhead.finish();
    readTail(context, {line, context.lines.size(), kNone});
}

void readStamp(Context& context) {
    StepReader steps(context, {&context.kind->steps, &context.document.facts}, 0, 0);
    const Line& line = context.lines.margins().empty() ? context.lines[0] : context.lines.margins().front();
    steps.readText(*context.kind->step(Part::stamp), line, line.text);
}

/// All of what stands in an extract was chosen for it.
void chooseParts(const model::Document& original, model::Document& copy) {
    std::vector<model::Fact>& parts = factAt(copy.facts, kParts).members;
    const auto add = [&](const char* list, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) parts.emplace_back().text = list + std::to_string(i);
    };
    add("/content/", original.content.size());
    add("/appendices/", original.appendices.size());
}

/// A copy has no address of its own: what a text tool put below it stands at the foot of what was copied.
void giveAddress(Reading& copy, Reading& original) {
    if (original.document.address != model::AgencyAddress{}) return;
    std::swap(copy.document.address, original.document.address);
    const auto own = std::stable_partition(copy.found.begin(), copy.found.end(),
                                           [](const Found& found) { return !found.pointer.starts_with(kAddress); });
    std::move(own, copy.found.end(), std::back_inserter(original.found));
    copy.found.erase(own, copy.found.end());
}

} // namespace

std::optional<CopyPlace> findCopy(const Vocabulary& words, const std::vector<KindWords>& kinds, const odf::Source& source,
                                  std::string_view wanted) {
    const Lines lines(source);
    for (const KindWords& kind : kinds) {
        if (kind.step(Part::copyBlock) == nullptr || (!wanted.empty() && wanted != kind.id)) continue;
        if (auto block = findBlock(words, kind, lines)) return block;
        if (auto stamp = findStamp(words, kind, lines)) return stamp;
    }
    return std::nullopt;
}

json::Result<Reading> readCopy(const Vocabulary& words, const std::vector<KindWords>& kinds, const odf::Source& source,
                               const CopyPlace& place, int depth) {
    auto original = read(words, kinds, withoutCopy(source, place), {}, depth);
    if (!original) return original.faults;
    Reading reading;
    Ledger ledger;
    const odf::Source alone = copyAlone(source, place);
    const Lines lines(alone);
    Context context{words, lines, ledger, reading.document, reading.typeName};
    context.kind = place.kind;
    reading.document.kind = place.kind->id;
    if (place.stamp == kNone)
        readBlock(context);
    else
        readStamp(context);
    ledger.finish(alone, reading);
    const model::Fact* const form = findFact(reading.document.facts, "/form");
    // The last of the forms is the extract.
    const Shape* const forms = place.kind->field("form");
    if (form != nullptr && forms != nullptr && form->text == forms->labels.back()) chooseParts(original->document, reading.document);
    giveAddress(reading, *original);
    reading.original.push_back(std::move(*original));
    return reading;
}

} // namespace vanthu::reader
