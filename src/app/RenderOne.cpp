#include "app/RenderOne.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/OfficeConverter.h"

namespace vanthu::app {

json::Result<std::string> renderOne(const Workbench& workbench, const json::Value& form, OutputFormat format, const OfficeSettings& office,
                                    const Cancellation& cancellation) {
    constexpr const char* kName = "document.odt";
    constexpr std::size_t kResultLimit = std::size_t{1} << 30;
    json::Result<Rendered> rendered = workbench.render(form, format == OutputFormat::fodt ? OdfFormat::flat : OdfFormat::package);
    if (!rendered) return rendered.faults;
    if (format == OutputFormat::odt || format == OutputFormat::fodt) return std::move(rendered->bytes);
    json::Result<OfficeConverter> converter = OfficeConverter::open(office, cancellation);
    if (!converter) return converter.faults;
    if (std::optional<json::Fault> fault = writeWhole(converter->inputFolder() / kName, rendered->bytes, {.mode = 0600})) return *fault;
    std::string bytes;
    std::optional<json::Fault> fault = json::Fault{"", "office-no-document"};
    const auto take = [&](const OfficeConverter::Outcome& outcome) {
        fault = outcome.fault ? outcome.fault : readFile(outcome.file, bytes, kResultLimit);
    };
    converter->convert({kName}, format == OutputFormat::pdf ? OfficeFormat::pdf : OfficeFormat::docx, take);
    if (fault) return *fault;
    return bytes;
}

} // namespace vanthu::app
