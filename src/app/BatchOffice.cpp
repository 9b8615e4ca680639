#include "app/BatchOffice.h"

#include "app/Files.h"
#include "app/Parallel.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vanthu::app {

namespace {

constexpr std::size_t kResultLimit = std::size_t{1024} * 1024 * 1024;

/// Names in the order of the plan and without the user's own characters, which an office may read differently.
std::string inputName(std::size_t index) {
    constexpr std::size_t kDigits = 8;
    const std::string number = std::to_string(index);
    return std::string(kDigits - std::min(kDigits, number.size()), '0') + number + ".odt";
}

} // namespace

void BatchOffice::run() {
    const std::size_t total = plan_.items.size();
    for (std::size_t first = 0; first < total && !settings_.cancellation.requested(); first += OfficeConverter::kFilesPerStart) {
        const std::vector<std::size_t> indices = renderInputs(first, std::min(OfficeConverter::kFilesPerStart, total - first));
        if (!settings_.cancellation.requested() && !indices.empty()) convert(indices);
    }
}

/// Gives the indices of the documents that are now in the office's folder.
std::vector<std::size_t> BatchOffice::renderInputs(std::size_t first, std::size_t count) {
    std::vector<char> ready(count, 0); // not of bool: threads write side by side
    const auto makeWorker = [&] {
        return [&, renderer = BatchRenderer(workbench_, OdfFormat::package, settings_), writer = BatchWriter()](std::size_t i) mutable {
            ready[i] = renderInput(renderer, writer, first + i) ? 1 : 0;
        };
    };
    forEachIndex(count, settings_.jobs, makeWorker, [&] { return settings_.cancellation.requested(); });
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < count; ++i) {
        if (ready[i] != 0) indices.push_back(first + i);
    }
    return indices;
}

bool BatchOffice::renderInput(BatchRenderer& renderer, BatchWriter& writer, std::size_t index) {
    BatchResult result;
    if (const std::optional<Rendered> rendered = renderer.render(plan_.items[index], result)) {
        std::optional<json::Fault> fault = writer.write((office_.inputFolder() / inputName(index)).native(), rendered->bytes);
        if (!fault) {
            keepRemarks(index, result);
            return true;
        }
        failWriting(result, std::move(*fault));
    }
    if (result.outcome != Outcome::cancelled) order_.add(index, std::move(result));
    return false;
}

/// Until the office has made the document: threads render side by side.
void BatchOffice::keepRemarks(std::size_t index, BatchResult& result) {
    if (result.remarks.empty()) return;
    const std::lock_guard guard(remarkedGuard_);
    remarked_.emplace(index, std::move(result));
}

void BatchOffice::convert(const std::vector<std::size_t>& indices) {
    std::vector<std::string> names;
    names.reserve(indices.size());
    for (const std::size_t index : indices) names.push_back(inputName(index));
    const OfficeFormat format = plan_.format == OutputFormat::pdf ? OfficeFormat::pdf : OfficeFormat::docx;
    office_.convert(names, format, [&](const OfficeConverter::Outcome& outcome) { take(indices[outcome.index], outcome); });
}

void BatchOffice::take(std::size_t index, const OfficeConverter::Outcome& outcome) {
    BatchResult result;
    if (const auto kept = remarked_.extract(index)) result = std::move(kept.mapped());
    result.item = &plan_.items[index];
    std::optional<json::Fault> fault = outcome.fault;
    if (fault && fault->id == "cancelled") return;
    // The temporary folder may lie on another disk: copied, not moved.
    if (!fault) fault = readFile(outcome.file, bytes_, kResultLimit);
    if (!fault) fault = writer_.write(result.item->output, bytes_);
    if (fault) {
        if (fault->source != result.item->output) fault->source = result.item->input;
        failWriting(result, std::move(*fault));
    }
    order_.add(index, std::move(result));
}

} // namespace vanthu::app
