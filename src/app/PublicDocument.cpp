#include "app/PublicDocument.h"

#include "app/EmbeddedForm.h"
#include "app/TypedIn.h"
#include "form/Emptiness.h"
#include "form/Form.h"
#include "text/Characters.h"
#include "text/Scan.h"

#include <algorithm>
#include <utility>

namespace vanthu::app {

namespace {

constexpr std::size_t kMostNamed = 5;
constexpr std::string_view kNameless = "van-ban";

/// Protected words in what the paper says: the words of several fields together, or those of the kind itself.
json::Faults stillThere(const Workbench& workbench, const PublicDocument& document) {
    const json::Result<std::vector<PrintedParagraph>> printed = workbench.printed(document.version.form);
    if (!printed) return printed.faults;
    json::Faults faults;
    for (const PrintedParagraph& line : *printed) {
        const auto places = document.version.words.find(line.text);
        if (places.empty()) continue;
        const exchange::ProtectedWords::Place& place = places.front();
        const std::string words = line.text.substr(place.begin, place.end - place.begin);
        faults.push_back({line.pointer, "public-still-there", {{"words", form::excerpt(words)}, {"text", form::excerpt(line.text)}}});
        if (faults.size() == kMostNamed) break;
    }
    return faults;
}

json::Faults differences(const Workbench& workbench, const json::Value& form, std::string_view bytes) {
    const json::Result<Rendered> made = workbench.render(form, OdfFormat::flat);
    if (!made) return made.faults;
    const json::Result<std::vector<TypedParagraph>> typed = typedIn(bytes, made->bytes);
    if (!typed) return typed.faults;
    json::Faults faults;
    for (const TypedParagraph& paragraph : *typed) {
        if (faults.size() == kMostNamed) break;
        faults.push_back({"",
                          paragraph.missing ? "public-taken-out" : "public-typed-in",
                          {{"text", form::excerpt(paragraph.text)}, {"count", std::to_string(typed->size())}}});
    }
    return faults;
}

std::string lineOf(const Workbench& workbench, const form::Kind& kind, const exchange::PublicChange& change, Where named) {
    using Action = exchange::PublicChange::Action;
    const Messages& messages = workbench.messages();
    std::string where = form::placeAt(kind, change.pointer, messages.language());
    if (named == Where::pointers) where = messages.text("public-where", {{"where", std::move(where)}, {"pointer", change.pointer}});
    const std::vector<json::Argument> arguments{{"where", std::move(where)}, {"words", form::excerpt(change.words)}, {"by", change.by}};
    switch (change.action) {
    case Action::replaced:
        return messages.text("public-replaced", arguments);
    case Action::withheld:
        return messages.text("public-withheld", arguments);
    case Action::dropped:
        break;
    }
    return messages.text("public-dropped", arguments);
}

} // namespace

json::Result<PublicDocument> publicDocument(const Workbench& workbench, json::Value form) {
    if (json::Faults faults = workbench.check(form); !faults.empty()) return faults;
    const form::Kind& kind = **workbench.kindOf(form);
    const layout::Texts& texts = workbench.composer().vocabulary().texts;
    json::Result<exchange::PublicVersion> version = exchange::publicVersion(kind, std::move(form), {texts.withheld, texts.publicNote});
    if (!version) return version.faults;
    PublicDocument document{&kind, std::move(*version)};
    if (json::Faults faults = stillThere(workbench, document); !faults.empty()) return faults;
    return document;
}

json::Result<PublicDocument> publicDocumentOf(const Workbench& workbench, std::string_view bytes) {
    json::Result<FoundForm> found = findForm(bytes);
    if (!found) found = findSavedForm(bytes);
    if (!found) return found.faults;
    if (found->file == FormFile::json) return publicDocument(workbench, std::move(found->form));
    return publicDocumentOf(workbench, std::move(found->form), bytes);
}

json::Result<PublicDocument> publicDocumentOf(const Workbench& workbench, json::Value form, std::string_view document) {
    if (json::Faults faults = workbench.check(form); !faults.empty()) return faults;
    if (json::Faults faults = differences(workbench, form, document); !faults.empty()) return faults;
    return publicDocument(workbench, std::move(form));
}

std::vector<std::string> publicSummary(const Workbench& workbench, const PublicDocument& document, Where where) {
    std::vector<std::string> lines;
    for (const exchange::PublicChange& change : document.version.changes) lines.push_back(lineOf(workbench, *document.kind, change, where));
    if (lines.empty()) lines.push_back(workbench.messages().text("public-nothing"));
    for (const std::string& words : document.version.unused)
        lines.push_back(workbench.messages().text("public-unused", {{"words", form::excerpt(words)}}));
    return lines;
}

std::filesystem::path publicFileName(const std::filesystem::path& input, const PublicDocument& document, std::string_view extension) {
    std::string stem = input.stem().string();
    text::composeNfc(stem);
    for (auto places = document.version.words.find(stem); !places.empty(); places = document.version.words.find(stem))
        stem.erase(places.front().begin, places.front().end - places.front().begin);
    if (text::isBlank(stem)) stem = kNameless;
    return input.parent_path() / (stem.append(stem.ends_with(kPublicSuffix) ? "" : kPublicSuffix).append(".").append(extension));
}

} // namespace vanthu::app
