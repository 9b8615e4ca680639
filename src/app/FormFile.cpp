#include "app/FormFile.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "json/Text.h"

#include <optional>
#include <utility>

namespace vanthu::app {

namespace {

constexpr int kIndent = 2;

/// A document as bytes, or the form itself.
json::Result<std::string> bytesOf(const Workbench& workbench, FormFile file, const json::Value& form) {
    if (file == FormFile::json) return json::dump(form, kIndent);
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
    for (json::Fault& fault : faults)
        if (fault.source.empty()) fault.source = file.native();
    return faults;
}

} // namespace

json::Result<OpenFormFile> OpenFormFile::open(const Workbench& workbench, const std::filesystem::path& file) {
    std::string bytes;
    if (std::optional<json::Fault> fault = readFile(file, bytes)) return std::move(*fault);
    json::Result<FoundForm> found = readForm(workbench, bytes);
    if (!found) return withSource(std::move(found.faults), file);
    return OpenFormFile(file, std::move(bytes), std::move(*found));
}

json::Faults OpenFormFile::write(const Workbench& workbench) const {
    const json::Result<std::string> made = bytesOf(workbench, found_.file, found_.form);
    if (!made) return withSource(made.faults, file_);
    if (*made == bytes_) return {};
    if (std::optional<json::Fault> fault = writeWhole(file_, *made, {.durable = true})) return {*std::move(fault)};
    return {};
}

} // namespace vanthu::app
