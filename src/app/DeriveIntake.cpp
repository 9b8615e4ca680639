#include "app/DeriveIntake.h"

#include "app/Citing.h"
#include "app/EmbeddedForm.h"
#include "app/RegisterEntry.h"
#include "app/SourceKind.h"
#include "json/Text.h"

#include <utility>

namespace vanthu::app {

namespace {

/// A form as text begins like JSON, which no document does.
bool isJson(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

json::Faults named(json::Faults faults, const std::string& name) {
    for (json::Fault& fault : faults)
        if (fault.source.empty()) fault.source = name;
    return faults;
}

std::string textAt(const json::Value& form, std::string_view pointer) {
    const json::Value* const value = form.at(pointer);
    return value != nullptr && value->isString() ? value->string() : std::string();
}

} // namespace

json::Result<DeriveSource> sourceOfForm(const Workbench& workbench, json::Value form) {
    const json::Result<const form::Kind*> kind = workbench.kindOf(form);
    if (!kind) return kind.faults;
    form::normalise(form);
    return DeriveSource{*kind, std::move(form), true, std::nullopt};
}

json::Result<TakenSource> takeSource(const Workbench& workbench, std::string bytes, const std::string& name,
                                     const IntakeSettings& settings) {
    json::Result<FoundForm> found = findSavedForm(bytes);
    if (!found && isJson(bytes)) return named(std::move(found.faults), name);
    if (found) {
        json::Result<DeriveSource> source = sourceOfForm(workbench, std::move(found->form));
        if (!source) return named(std::move(source.faults), name);
        return TakenSource{std::move(*source), std::nullopt};
    }
    const json::Result<DocumentReader> reader = DocumentReader::open(workbench);
    if (!reader) return reader.faults;
    json::Result<ReadDocument> read = reader->readBytes(std::move(bytes), name, settings);
    if (!read) return named(std::move(read.faults), name);
    DeriveSource source{read->kind, read->form, false, std::nullopt};
    return TakenSource{std::move(source), std::move(*read)};
}

json::Faults askRegister(const Workbench& workbench, DeriveSource& source, store::Store& store) {
    const auto known = store.known({source.ofForm ? fingerprintOfForm(source.form) : std::string(),
                                    form::fullSymbol(*source.kind, source.form.text("typeName"), source.form.text("symbol")),
                                    textAt(source.form, "/agency/name"), abstractOf(workbench, *source.kind, source.form)});
    if (!known) return known.faults;
    source.known = *known;
    return {};
}

} // namespace vanthu::app
