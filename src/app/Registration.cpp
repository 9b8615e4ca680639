#include "app/Registration.h"

#include "app/AtomicFile.h"
#include "app/EmbeddedForm.h"
#include "app/Files.h"
#include "app/RegisterEntry.h"
#include "json/Text.h"

#include <charconv>

namespace vanthu::app {

namespace {

/// A document as bytes, or the form itself.
json::Result<std::string> bytesOf(const Workbench& workbench, FormFile file, const json::Value& form) {
    if (file == FormFile::json) return json::dump(form, 2);
    json::Result<Rendered> rendered = workbench.render(form, file == FormFile::package ? OdfFormat::package : OdfFormat::flat);
    if (!rendered) return rendered.faults;
    return std::move(rendered->bytes);
}

/// Reads the form and makes sure that what is written later loses nothing.
json::Result<FoundForm> readForm(const Workbench& workbench, const std::string& bytes) {
    json::Result<FoundForm> found = findForm(bytes);
    if (!found) return found;
    if (json::Faults faults = workbench.check(found->form); !faults.empty()) return faults;
    if (found->file == FormFile::json) return found;
    const json::Result<std::string> made = bytesOf(workbench, found->file, found->form);
    if (!made) return made.faults;
    if (*made != bytes) return json::Fault{"", "register-typed-in"};
    return found;
}

json::Faults withSource(json::Faults faults, const std::filesystem::path& file) {
    for (json::Fault& fault : faults) {
        if (fault.source.empty()) fault.source = file.native();
    }
    return faults;
}

/// A form's fault and not the store's is told with the file's name.
bool isOfFile(const json::Fault& fault) { return fault.id == "register-has-number"; }

json::Result<store::Registration> enter(const Workbench& workbench, store::Store& store, json::Value& form, const RegisterOrder& order) {
    const form::Kind& kind = **workbench.kindOf(form);
    const json::Value* const had = form.find("number");
    const std::int64_t before = had != nullptr && had->isInteger() ? had->integer() : 0;
    const store::Document document = entryOf(kind, form, order);
    store::NumberOrder wanted;
    wanted.series = !order.series.empty() ? order.series : document.secrecy.empty() ? "all" : "secret";
    wanted.year = std::atoi(document.issuedOn->substr(0, 4).c_str());
    wanted.expected = order.expected;
    wanted.again = order.again;
    const std::vector<json::Argument> arguments{{"number", std::to_string(before)}};
    // A number the register did not give is not overwritten, and none is spent on it.
    if (before != 0) {
        const json::Result<std::int64_t> known = store.numberOf(document.fingerprint);
        if (!known) return known.faults;
        if (*known == 0) return json::Fault{"/number", "register-has-number", arguments};
    }
    json::Result<store::Registration> given = store.registerDocument(order.occasion, document, wanted);
    if (given) setNumber(form, *given);
    return given;
}

} // namespace

json::Result<store::Registration> registerFile(const Workbench& workbench, store::Store& store, const std::filesystem::path& file,
                                               const RegisterOrder& order) {
    std::string bytes;
    if (std::optional<json::Fault> fault = readFile(file, bytes)) return std::move(*fault);
    json::Result<FoundForm> found = readForm(workbench, bytes);
    if (!found) return withSource(std::move(found.faults), file);
    json::Result<store::Registration> given = enter(workbench, store, found->form, order);
    if (!given) return isOfFile(given.faults.front()) ? withSource(std::move(given.faults), file) : std::move(given.faults);
    const json::Result<std::string> made = bytesOf(workbench, found->file, found->form);
    if (!made) return withSource(made.faults, file);
    if (*made != bytes) {
        if (std::optional<json::Fault> fault = writeWhole(file, *made, {.durable = true})) {
            return json::Faults{*fault, {"", "register-file-left", {{"number", std::to_string(given->number)}}, file.native()}};
        }
    }
    return given;
}

json::Result<store::NumberReference> readReference(const std::string& text, int year) {
    store::NumberReference reference;
    reference.year = year;
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + slash, reference.number);
    if (error != std::errc() || end != text.data() + slash || reference.number <= 0)
        return json::Fault{"", "number-unreadable", {{"text", text}}};
    if (slash < text.size()) reference.symbol = text.substr(slash + 1);
    return reference;
}

} // namespace vanthu::app
