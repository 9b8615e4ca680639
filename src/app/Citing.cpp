#include "app/Citing.h"

#include "app/Days.h"
#include "app/FormFile.h"
#include "app/RegisterEntry.h"
#include "form/Citations.h"
#include "form/Emptiness.h"
#include "form/Form.h"
#include "form/LetteredNumber.h"
#include "layout/CitationPrinter.h"
#include "model/CitationMark.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vanthu::app {

namespace {

using json::Value;

json::Array& citationsIn(Value& form) {
    Value* list = form.find(form::kCitationsMember);
    if (list == nullptr || !list->isArray()) {
        form.set(form::kCitationsMember, Value(json::Array{}));
        list = form.find(form::kCitationsMember);
    }
    return list->array();
}

bool hasCitation(const Value& form, std::string_view id) {
    const Value* const list = form.find(form::kCitationsMember);
    if (list == nullptr || !list->isArray()) return false;
    return std::any_of(list->array().begin(), list->array().end(), [&](const Value& citation) { return citation.text("id") == id; });
}

// Recursion goes as deep as the form.
void replaceInTexts(Value& value, std::string_view from, std::string_view to) {
    if (value.isObject()) {
        for (json::Member& member : value.object()) replaceInTexts(member.value, from, to);
    } else if (value.isArray()) {
        for (Value& entry : value.array()) replaceInTexts(entry, from, to);
    } else if (value.isString()) {
        std::string& text = value.string();
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }
}

std::string markOf(std::string_view id) { return std::string(model::kCitationOpen).append(id).append(model::kCitationClose); }

bool isWhole(const Value& citation) {
    const Value* const number = citation.find("number");
    const Value* const day = citation.at("/date/day");
    return number != nullptr && form::letteredNumber(*number) && day != nullptr && day->isInteger();
}

bool complete(Value& citation, const store::Registration& known) {
    if (known.number == 0 || known.issuedOn.empty()) return false;
    setNumber(citation, known);
    return true;
}

} // namespace

std::string abstractOf(const Workbench& workbench, const form::Kind& kind, const Value& form) {
    const model::Document document = form::toDocument(kind, form);
    return layout::CitationPrinter::inShort(document, workbench.composer().vocabulary().texts, document.abstract);
}

Value citationOf(const Workbench& workbench, const form::Kind& kind, const Value& form, std::string_view id, bool ofForm) {
    Value citation{json::Object{}};
    const std::string_view named = form.text("typeName");
    citation.set("id", Value(id));
    citation.set("type", Value(named.empty() ? kind.typeTitle : std::string(named)));
    const auto take = [&](const char* name, const Value* value) {
        if (value != nullptr && !form::isEmpty(*value)) citation.set(name, *value);
    };
    take("number", form.find("number"));
    const Value symbol(form::fullSymbol(kind, named, form.text("symbol")));
    take("symbol", &symbol);
    take("date", form.find("date"));
    take("issuer", form.at("/agency/name"));
    const Value abstract(abstractOf(workbench, kind, form));
    take("abstract", &abstract);
    if (ofForm) citation.set("fingerprint", Value(fingerprintOfForm(form)));
    return citation;
}

void freeCitationId(Value& form, std::string_view id) {
    if (!hasCitation(form, id)) return;
    std::string other;
    for (int i = 2; other.empty() || hasCitation(form, other); ++i) other = std::string(id) + "-" + std::to_string(i);
    replaceInTexts(form, markOf(id), markOf(other));
    for (Value& citation : citationsIn(form))
        if (citation.text("id") == id) citation.set("id", Value(other));
}

void carryCitations(Value& form, const Value& earlier) {
    const Value* const list = earlier.find(form::kCitationsMember);
    if (list == nullptr || !list->isArray()) return;
    std::set<std::string, std::less<>> mentioned;
    form::forEachText(form, [&](const std::string& text, const auto&) {
        for (auto mark = model::nextCitation(text); mark; mark = model::nextCitation(text, mark->end)) mentioned.emplace(mark->id);
    });
    for (const Value& citation : list->array())
        if (mentioned.contains(citation.text("id")) && !hasCitation(form, citation.text("id"))) citationsIn(form).push_back(citation);
}

bool lacksNumbers(const Value& form) {
    const Value* const list = form.find(form::kCitationsMember);
    if (list == nullptr || !list->isArray()) return false;
    return std::ranges::any_of(list->array(), [](const Value& citation) { return citation.isObject() && !isWhole(citation); });
}

json::Result<int> completeCitations(Value& form, store::Store& store) {
    int completed = 0;
    if (Value* const list = form.find(form::kCitationsMember); list != nullptr && list->isArray()) {
        for (Value& citation : list->array()) {
            if (!citation.isObject() || isWhole(citation)) continue;
            const store::EarlierDocument wanted{std::string(citation.text("fingerprint")), std::string(citation.text("symbol")),
                                                std::string(citation.text("issuer")), std::string(citation.text("abstract"))};
            const auto known = store.known(wanted);
            if (!known) return known.faults;
            if (*known && complete(citation, (*known)->registration)) ++completed;
        }
    }
    return completed;
}

json::Result<int> completeFile(const Workbench& workbench, store::Store& store, const std::filesystem::path& file) {
    json::Result<OpenFormFile> opened = OpenFormFile::open(workbench, file);
    if (!opened) {
        for (json::Fault& fault : opened.faults)
            if (fault.id == "register-typed-in") fault.id = "complete-typed-in";
        return std::move(opened.faults);
    }
    json::Result<int> completed = completeCitations(opened->form(), store);
    if (!completed || *completed == 0) return completed;
    if (json::Faults faults = opened->write(workbench); !faults.empty()) return faults;
    return completed;
}

} // namespace vanthu::app
