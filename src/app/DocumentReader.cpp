#include "app/DocumentReader.h"

#include "app/CitedAgain.h"
#include "app/Copy.h"
#include "app/ReadingKinds.h"
#include "form/Unplaced.h"
#include "reader/Citations.h"
#include "reader/Reader.h"
#include "reader/Tasks.h"
#include "reader/TextIntake.h"
#include "text/Scan.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vanthu::app {
namespace {

bool before(const reader::Span& a, const reader::Span& b) {
    return a.paragraph != b.paragraph ? a.paragraph < b.paragraph : a.begin < b.begin;
}

std::string_view fieldOf(std::string_view pointer) {
    pointer.remove_prefix(1);
    return pointer.substr(0, pointer.find('/'));
}

/// In order, and each stretch once: the deadline of a paragraph without a place stands in it.
void joinOverlaps(std::vector<reader::Span>& spans) {
    std::ranges::sort(spans, before);
    std::vector<reader::Span> joined;
    for (const reader::Span& span : spans) {
        if (!joined.empty() && joined.back().paragraph == span.paragraph && span.begin < joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    spans = std::move(joined);
}

/// What was found and the kind has no field for has no place.
void settleFields(const form::Kind& kind, reader::Reading& reading) {
    const auto homeless = std::stable_partition(reading.found.begin(), reading.found.end(), [&](const reader::Found& found) {
        return kind.root.find(fieldOf(found.pointer)) != nullptr;
    });
    for (auto found = homeless; found != reading.found.end(); ++found)
        reading.unplaced.insert(reading.unplaced.end(), found->spans.begin(), found->spans.end());
    reading.found.erase(homeless, reading.found.end());
    joinOverlaps(reading.unplaced);
}

/// The places of what was copied become places of the copy, below its field.
void adopt(reader::Reading& copy, const std::string& field, reader::Reading& original) {
    for (reader::Found& found : original.found) {
        found.pointer = '/' + field + found.pointer;
        copy.found.push_back(std::move(found));
    }
    for (reader::Citation& citation : original.citations) {
        citation.pointer = '/' + field + citation.pointer;
        copy.citations.push_back(std::move(citation));
    }
    copy.implied.insert(copy.implied.begin(), original.implied.begin(), original.implied.end());
    copy.unplaced.insert(copy.unplaced.begin(), original.unplaced.begin(), original.unplaced.end());
    joinOverlaps(copy.unplaced);
}

/// So many bytes of a text, at most, that it is cut between two characters.
std::size_t cutAt(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return most;
}

/// What found no place, as the form keeps it: an entry for each piece, several in one only where there are too many.
json::Array unplacedOf(const reader::Reading& reading, const odf::Source& source) {
    const std::size_t together = reading.unplaced.size() / form::kMaxUnplaced + 1;
    json::Array pieces;
    std::string text;
    for (std::size_t i = 0; i < reading.unplaced.size(); ++i) {
        const reader::Span& span = reading.unplaced[i];
        text.append(text.empty() ? "" : "\n").append(source.paragraphs[span.paragraph].text, span.begin, span.end - span.begin);
        if ((i + 1) % together != 0 && i + 1 != reading.unplaced.size()) continue;
        for (std::string_view rest = text; !rest.empty();) {
            const std::size_t cut = cutAt(rest, form::kMaxUnplacedLength);
            pieces.emplace_back(rest.substr(0, cut));
            rest.remove_prefix(cut);
        }
        text.clear();
    }
    return pieces;
}

json::Value textValue(std::string_view text) { return json::Value(text); }

json::Value numberValue(std::size_t number) { return json::Value(static_cast<std::int64_t>(number)); }

json::Value placeOf(const odf::Source& source, const reader::Span& span) {
    json::Value place{json::Object{}};
    const odf::SourceParagraph& paragraph = source.paragraphs[span.paragraph];
    place.set("paragraph", numberValue(span.paragraph));
    place.set("begin", numberValue(span.begin));
    place.set("end", numberValue(span.end));
    if (paragraph.firstLine > 0) {
        place.set("firstLine", numberValue(paragraph.firstLine));
        place.set("lastLine", numberValue(paragraph.lastLine));
    }
    if (!paragraph.id.empty()) place.set("id", textValue(paragraph.id));
    return place;
}

std::string_view nameOf(reader::Sureness sureness) {
    switch (sureness) {
    case reader::Sureness::certain:
        return "certain";
    case reader::Sureness::likely:
        return "likely";
    case reader::Sureness::guess:
        break;
    }
    return "guess";
}

std::string_view nameOf(reader::Implied::Why why) {
    switch (why) {
    case reader::Implied::Why::printed:
        return "printed";
    case reader::Implied::Why::number:
        return "number";
    case reader::Implied::Why::markup:
        return "markup";
    case reader::Implied::Why::rule:
        return "rule";
    case reader::Implied::Why::pageNumber:
        break;
    }
    return "page-number";
}

json::Value withText(const odf::Source& source, const reader::Span& span) {
    json::Value place = placeOf(source, span);
    place.set("text", json::Value(source.paragraphs[span.paragraph].text.substr(span.begin, span.end - span.begin)));
    return place;
}

json::Array valuesOf(const ReadDocument& document) {
    json::Array values;
    values.reserve(document.reading.found.size());
    for (const reader::Found& found : document.reading.found) {
        json::Value value{json::Object{}};
        value.set("pointer", textValue(found.pointer));
        value.set("sureness", textValue(nameOf(found.sureness)));
        json::Array places;
        for (const reader::Span& span : found.spans) places.push_back(placeOf(document.source, span));
        value.set("at", std::move(places));
        values.push_back(std::move(value));
    }
    return values;
}

json::Array citationsOf(const reader::Reading& reading) {
    json::Array citations;
    for (const reader::Citation& citation : reading.citations) {
        json::Value value{json::Object{}};
        value.set("pointer", textValue(citation.pointer));
        value.set("begin", numberValue(citation.begin));
        value.set("end", numberValue(citation.end));
        for (const auto& [name, text] : {std::pair("type", &citation.type),
                                         {"number", &citation.number},
                                         {"symbol", &citation.symbol},
                                         {"issuer", &citation.issuer},
                                         {"title", &citation.title}})
            if (!text->empty()) value.set(name, json::Value(*text));
        json::Value date{json::Object{}};
        if (citation.date.day) date.set("day", json::Value(*citation.date.day));
        if (citation.date.month) date.set("month", json::Value(*citation.date.month));
        if (citation.date.year) date.set("year", json::Value(*citation.date.year));
        if (!date.object().empty()) value.set("date", std::move(date));
        citations.push_back(std::move(value));
    }
    return citations;
}

} // namespace

bool ReadDocument::isWhole() const {
    return reading.unplaced.empty() && faults.empty() &&
           std::none_of(reading.found.begin(), reading.found.end(),
                        [](const reader::Found& found) { return found.sureness == reader::Sureness::guess; });
}

DocumentReader::DocumentReader(const Workbench& workbench, std::shared_ptr<const reader::Vocabulary> words,
                               std::shared_ptr<const std::vector<reader::KindWords>> kinds, reader::TaskVocabulary taskWords)
    : workbench_(&workbench), words_(std::move(words)), kinds_(std::move(kinds)),
      taskWords_(std::make_shared<const reader::TaskVocabulary>(std::move(taskWords))) {}

json::Result<DocumentReader> DocumentReader::open(const Workbench& workbench) {
    auto words = reader::Vocabulary::load(workbench.data(), workbench.composer());
    if (!words) return words.faults;
    auto taskWords = reader::TaskVocabulary::load(workbench.data());
    if (!taskWords) return taskWords.faults;
    auto kept = std::make_shared<const reader::Vocabulary>(std::move(*words));
    auto kinds = readingKinds(workbench, *kept);
    if (!kinds) return kinds.faults;
    return DocumentReader(workbench, std::move(kept), std::make_shared<const std::vector<reader::KindWords>>(std::move(*kinds)),
                          std::move(*taskWords));
}

json::Result<ReadDocument> DocumentReader::read(odf::Source source, std::string_view kindId) const {
    return read(std::move(source), kindId, {});
}

json::Result<ReadDocument> DocumentReader::read(odf::Source source, std::string_view kindId,
                                                const std::vector<model::Citation>& cited) const {
    if (!kindId.empty()) {
        json::Value named;
        named.set("kind", json::Value(kindId));
        if (const auto kind = workbench_->kindOf(named); !kind) return kind.faults;
    }
    auto reading = reader::read(*words_, *kinds_, source, kindId);
    if (!reading) return reading.faults;
    ReadDocument document;
    document.kind = workbench_->kind(reading->document.kind);
    document.form = formOf(*reading, source, cited);
    if (!reading->unplaced.empty()) document.form.set(form::kUnplacedMember, json::Value(unplacedOf(*reading, source)));
    document.faults = form::validate(*document.kind, document.form);
    document.source = std::move(source);
    document.reading = std::move(*reading);
    return document;
}

json::Value DocumentReader::formOf(reader::Reading& reading, const odf::Source& source, const std::vector<model::Citation>& cited) const {
    reader::TaskReader(*taskWords_).annotate(reading, &source);
    citeAgain(*workbench_, cited, reading.document);
    reader::Citations(*taskWords_).annotate(reading);
    const form::Kind& kind = *workbench_->kind(reading.document.kind);
    settleFields(kind, reading);
    json::Value form = form::fromDocument(kind, reading.document);
    const form::Field* const field = copied(kind);
    if (field == nullptr || reading.original.empty()) return form;
    // Recursion goes as deep as copies are made of copies.
    form.set(field->name, formOf(reading.original.front(), source, {}));
    adopt(reading, field->name, reading.original.front());
    return form;
}

json::Result<ReadDocument> DocumentReader::readText(std::string bytes, std::string_view kind) const {
    auto source = reader::readText(*words_, std::move(bytes));
    if (!source) return source.faults;
    return read(std::move(*source), kind);
}

json::Result<ReadDocument> DocumentReader::readBytes(std::string bytes, const std::string& source, const IntakeSettings& settings,
                                                     std::string_view kind) const {
    const std::vector<model::Citation> cited = citationsIn(*workbench_, bytes);
    auto taken = intakeBytes(std::move(bytes), source, settings);
    if (!taken) return taken.faults;
    return taken->source ? read(std::move(*taken->source), kind, cited) : readText(std::move(taken->text), kind);
}

namespace {

json::Value sentencesOf(const Workbench& workbench, const json::Faults& faults, const form::Kind* kind) {
    json::Array sentences;
    for (const json::Fault& fault : faults) {
        json::Value value{json::Object{}};
        value.set("pointer", json::Value(fault.pointer));
        value.set("sentence", json::Value(workbench.sentence(fault, kind)));
        sentences.push_back(std::move(value));
    }
    return json::Value(std::move(sentences));
}

} // namespace

json::Value answerOf(const Workbench& workbench, const ReadDocument& document, deadlines::Moment now) {
    json::Value answer{json::Object{}};
    answer.set("form", document.form);
    answer.set("typeName", json::Value(document.reading.typeName));
    answer.set("values", valuesOf(document));
    json::Array implied;
    for (const reader::Implied& each : document.reading.implied) {
        json::Value value = placeOf(document.source, each.span);
        value.set("why", textValue(nameOf(each.why)));
        implied.push_back(std::move(value));
    }
    answer.set("implied", std::move(implied));
    json::Array unplaced;
    for (const reader::Span& span : document.reading.unplaced) unplaced.push_back(withText(document.source, span));
    answer.set("unplaced", std::move(unplaced));
    answer.set("citations", citationsOf(document.reading));
    json::Array encodings;
    for (const std::string& encoding : document.source.encodings) encodings.push_back(json::Value(encoding));
    answer.set("encodings", std::move(encodings));
    answer.set("missing", sentencesOf(workbench, document.faults, document.kind));
    answer.set("remarks", sentencesOf(workbench, workbench.advice(document.form, now), document.kind));
    return answer;
}

} // namespace vanthu::app
