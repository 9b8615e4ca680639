#include "app/Registration.h"

#include "app/AgencySettings.h"
#include "app/AtomicFile.h"
#include "app/Citing.h"
#include "app/EmbeddedForm.h"
#include "app/Files.h"
#include "app/FormFile.h"
#include "app/RegisterElsewhere.h"
#include "app/RegisterEntry.h"
#include "form/LetteredNumber.h"

#include <algorithm>
#include <charconv>

namespace vanthu::app {

namespace {

json::Faults withSource(json::Faults faults, const std::filesystem::path& file) {
    for (json::Fault& fault : faults) {
        if (fault.source.empty()) fault.source = file.native();
    }
    return faults;
}

/// A form's fault and not the store's is told with the file's name.
bool isOfFile(const json::Fault& fault) { return fault.id == "register-has-number"; }

/// Where the kind leaves its type open, the symbol begins with the abbreviation of the type.
std::string abbreviationOf(const form::Kind& kind, const store::Document& document) {
    if (!kind.abbreviation.empty() || document.typeName == kind.title.vi) return kind.abbreviation;
    return document.symbol.substr(0, document.symbol.find('-'));
}

/// How the number is to be taken, after the office's settings and what was said.
json::Result<store::NumberOrder> numberOrder(const Workbench& workbench, const form::Kind& kind, const store::Document& document,
                                             const RegisterOrder& order) {
    const json::Result<AgencySettings> settings = readAgencySettings(workbench.data());
    if (!settings) return settings.faults;
    store::NumberOrder wanted;
    wanted.series = !order.series.empty() ? order.series : seriesOf(settings->numbering, document, abbreviationOf(kind, document));
    wanted.year = std::atoi(document.issuedOn->substr(0, 4).c_str());
    wanted.expected = order.expected;
    wanted.again = order.again;
    wanted.afterSignature = order.paper || settings->numbering.paper;
    if (order.number.empty()) return wanted;
    const json::Result<store::NumberReference> number = readReference(order.number, wanted.year);
    if (!number) return number.faults;
    if (!number->suffix.empty() && !settings->numbering.extraNumbers)
        return json::Fault{"", "number-extra-refused", {{"number", order.number}}};
    wanted.reserved = number->number;
    wanted.suffix = number->suffix;
    return wanted;
}

json::Result<store::Registration> enter(const Workbench& workbench, store::Store& store, json::Value& form, const RegisterOrder& order) {
    const form::Kind& kind = **workbench.kindOf(form);
    const json::Value* const had = form.find("number");
    const form::LetteredNumber before =
        had == nullptr ? form::LetteredNumber{} : form::letteredNumber(*had).value_or(form::LetteredNumber{});
    const json::Result<TaskDays> days = TaskDays::open(workbench);
    if (!days) return days.faults;
    const store::Document document = entryOf(workbench, kind, form, order, *days);
    const json::Result<store::NumberOrder> wanted = numberOrder(workbench, kind, document, order);
    if (!wanted) return wanted.faults;
    const std::vector<json::Argument> arguments{{"number", std::to_string(before.number) + before.letters}};
    // A number the register did not give is not overwritten, and none is spent on it.
    if (before.number != 0) {
        const json::Result<std::int64_t> known = store.numberOf(document.fingerprint);
        if (!known) return known.faults;
        if (*known == 0) return json::Fault{"/number", "register-has-number", arguments};
    }
    json::Result<store::Registration> given = store.registerDocument(order.occasion, document, *wanted);
    if (given) setNumber(form, *given);
    return given;
}

/// The number a document has already; a fault if the register did not give what stands on it.
json::Result<store::Registration> knownNumber(store::Store& store, const store::Document& document, const RegisterOrder& order,
                                              store::NumberOrder wanted) {
    const json::Result<std::int64_t> known = store.numberOf(document.fingerprint);
    if (!known) return known.faults;
    if (*known == 0) return json::Fault{"", "register-has-number-printed"};
    wanted.again = false;
    return store.registerDocument(order.occasion, document, wanted);
}

/// Writes what was numbered; the entry stands whatever becomes of it.
json::Result<store::Registration> written(const std::filesystem::path& file, const std::string& bytes, store::Registration given) {
    if (std::optional<json::Fault> fault = writeWhole(file, bytes, {.durable = true}))
        return json::Faults{*fault, {"", "register-file-left", {{"number", std::to_string(given.number)}}, file.native()}};
    return given;
}

/// What our own form does not tell as it stands is read from the words, if it is an OpenDocument text.
bool isForReading(const json::Fault& fault) {
    return fault.id == "embedded-form-missing" || fault.id == "embedded-form-saved-elsewhere" || fault.id == "register-typed-in";
}

json::Result<store::Registration> registerElsewhere(const Workbench& workbench, store::Store& store, const std::filesystem::path& path,
                                                    const RegisterOrder& order) {
    std::string bytes;
    if (std::optional<json::Fault> fault = readFile(path, bytes)) return std::move(*fault);
    const json::Result<ElsewhereFile> file = readElsewhere(workbench, std::move(bytes), order);
    if (!file) return withSource(file.faults, path);
    const store::Document& document = file->document;
    const form::Kind* const kind = workbench.kind(document.kind);
    const json::Result<store::NumberOrder> wanted = numberOrder(workbench, *kind, document, order);
    if (!wanted) return wanted.faults;
    if (!file->printed.empty()) {
        const json::Result<store::Registration> known = knownNumber(store, document, order, *wanted);
        return known ? known : withSource(known.faults, path);
    }
    // The places are tried before a number is spent on them.
    const store::Registration trial{"", "", 0, 1, "", *document.issuedOn, {}, false, {}};
    if (const json::Result<std::string> tried = numbered(*file, trial); !tried) return withSource(tried.faults, path);
    json::Result<store::Registration> given = store.registerDocument(order.occasion, document, *wanted);
    if (!given) return given;
    const json::Result<std::string> made = numbered(*file, *given);
    if (!made) return withSource(made.faults, path);
    return written(path, *made, std::move(*given));
}

} // namespace

json::Result<store::Registration> registerFile(const Workbench& workbench, store::Store& store, const std::filesystem::path& file,
                                               const RegisterOrder& order) {
    json::Result<OpenFormFile> opened = OpenFormFile::open(workbench, file);
    if (!opened && isForReading(opened.faults.front())) return registerElsewhere(workbench, store, file, order);
    if (!opened) return opened.faults;
    // What it cites first: a document goes out with the numbers of those before it.
    const json::Result<int> completed = completeCitations(opened->form(), store);
    if (!completed) return completed.faults;
    json::Result<store::Registration> given = enter(workbench, store, opened->form(), order);
    if (!given) return isOfFile(given.faults.front()) ? withSource(std::move(given.faults), file) : std::move(given.faults);
    if (json::Faults faults = opened->write(workbench); !faults.empty()) {
        faults.push_back({"", "register-file-left", {{"number", std::to_string(given->number)}}, file.native()});
        return faults;
    }
    return given;
}

json::Result<store::Document> readEntryFile(const Workbench& workbench, const std::filesystem::path& file, const RegisterOrder& order) {
    std::string bytes;
    if (std::optional<json::Fault> fault = readFile(file, bytes)) return std::move(*fault);
    json::Result<FoundForm> found = findForm(bytes);
    if (!found) return withSource(std::move(found.faults), file);
    if (json::Faults faults = workbench.check(found->form); !faults.empty()) return withSource(std::move(faults), file);
    const json::Result<TaskDays> days = TaskDays::open(workbench);
    if (!days) return days.faults;
    store::Document document = entryOf(workbench, **workbench.kindOf(found->form), found->form, order, *days);
    // The day of issue comes with the number.
    document.issuedOn.reset();
    return document;
}

json::Result<store::Registration> enterForm(const Workbench& workbench, store::Store& store, json::Value& form,
                                            const RegisterOrder& order) {
    return enter(workbench, store, form, order);
}

json::Result<store::NumberOrder> numberOrderOf(const Workbench& workbench, const store::Document& document, const RegisterOrder& order) {
    return numberOrder(workbench, *workbench.kind(document.kind), document, order);
}

json::Result<store::NumberReference> readReference(const std::string& text, int year) {
    store::NumberReference reference;
    reference.year = year;
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + slash, reference.number);
    reference.suffix.assign(end, static_cast<std::size_t>(text.data() + slash - end));
    const bool letters = std::ranges::all_of(reference.suffix, [](char c) { return c >= 'a' && c <= 'z'; });
    if (error != std::errc() || reference.number <= 0 || !letters || reference.suffix.size() > 2)
        return json::Fault{"", "number-unreadable", {{"text", text}}};
    if (slash < text.size()) reference.symbol = text.substr(slash + 1);
    return reference;
}

} // namespace vanthu::app
