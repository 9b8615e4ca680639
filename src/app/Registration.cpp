#include "app/Registration.h"

#include "app/Citing.h"
#include "app/FormFile.h"
#include "app/RegisterEntry.h"

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

json::Result<store::Registration> enter(const Workbench& workbench, store::Store& store, json::Value& form, const RegisterOrder& order) {
    const form::Kind& kind = **workbench.kindOf(form);
    const json::Value* const had = form.find("number");
    const std::int64_t before = had != nullptr && had->isInteger() ? had->integer() : 0;
    const store::Document document = entryOf(workbench, kind, form, order);
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
    json::Result<OpenFormFile> opened = OpenFormFile::open(workbench, file);
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
