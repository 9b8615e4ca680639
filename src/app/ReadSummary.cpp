#include "app/ReadSummary.h"

#include <algorithm>

namespace vanthu::app {
namespace {

std::size_t countOf(const reader::Reading& reading, reader::Sureness sureness) {
    return static_cast<std::size_t>(
        std::count_if(reading.found.begin(), reading.found.end(), [sureness](const auto& found) { return found.sureness == sureness; }));
}

/// Where a person looks for it: a line of a text, or a paragraph counted from 1.
std::string placeOf(const Messages& messages, const odf::Source& source, const reader::Span& span) {
    const odf::SourceParagraph& paragraph = source.paragraphs[span.paragraph];
    if (paragraph.firstLine > 0) return messages.text("read-at-line", {{"line", std::to_string(paragraph.firstLine)}});
    return messages.text("read-at-paragraph", {{"paragraph", std::to_string(span.paragraph + 1)}});
}

} // namespace

std::string readSummary(const Workbench& workbench, const ReadDocument& document) {
    const Messages& messages = workbench.messages();
    const reader::Reading& reading = document.reading;
    const auto line = [&](std::string_view id, std::vector<json::Argument> arguments) { return messages.text(id, arguments) + "\n"; };
    std::string text = line("read-summary", {{"kind", document.kind->title.in(messages.language())},
                                             {"values", std::to_string(reading.found.size())},
                                             {"certain", std::to_string(countOf(reading, reader::Sureness::certain))},
                                             {"likely", std::to_string(countOf(reading, reader::Sureness::likely))},
                                             {"guess", std::to_string(countOf(reading, reader::Sureness::guess))}});
    for (const reader::Found& found : reading.found) {
        if (found.sureness != reader::Sureness::guess || found.spans.empty()) continue;
        text += line("read-guess", {{"at", placeOf(messages, document.source, found.spans.front())},
                                    {"field", form::labelAt(*document.kind, found.pointer, messages.language())}});
    }
    for (const reader::Span& span : reading.unplaced) {
        text +=
            line("read-unplaced", {{"at", placeOf(messages, document.source, span)},
                                   {"text", document.source.paragraphs[span.paragraph].text.substr(span.begin, span.end - span.begin)}});
    }
    for (const json::Fault& fault : document.faults)
        text += line("read-missing", {{"pointer", fault.pointer}, {"sentence", workbench.sentence(fault, document.kind)}});
    return text;
}

} // namespace vanthu::app
