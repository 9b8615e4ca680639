#include "app/Batch.h"

#include "app/AtomicFile.h"
#include "app/BatchOrder.h"
#include "app/Files.h"
#include "app/OfficeConverter.h"
#include "app/Parallel.h"
#include "json/Text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

#include <unistd.h>

namespace vanthu::app {

namespace {

namespace fs = std::filesystem;

bool isCancelled(const json::Faults& faults) { return faults.size() == 1 && faults.front().id == "cancelled"; }

std::optional<json::Fault> readInput(const std::string& input, std::string& text, const Cancellation& cancellation) {
    if (input == kStandardStream) return readDescriptor(STDIN_FILENO, input, text, kReadLimit, cancellation);
    return readFile(input, text);
}

/// Turns one form into bytes. Keeps its buffer from one document to the next. One thread.
class Renderer {
public:
    Renderer(const Workbench& workbench, OdfFormat format, const Cancellation& cancellation)
        : workbench_(workbench), format_(format), cancellation_(cancellation) {}

    /// The document, or nothing and `result` says why.
    std::optional<Rendered> render(const BatchItem& item, BatchResult& result) {
        result.item = &item;
        if (std::optional<json::Fault> fault = readInput(item.input, text_, cancellation_)) {
            result.outcome = isReadFailure(*fault) ? Outcome::environmentFailed : Outcome::badInput;
            result.faults.push_back(std::move(*fault));
            if (isCancelled(result.faults)) result.outcome = Outcome::cancelled;
            return std::nullopt;
        }
        json::Result<Rendered> rendered = workbench_.render(std::string_view(text_), format_);
        if (rendered) return std::move(*rendered.value);
        result.outcome = Outcome::badInput;
        result.faults = std::move(rendered.faults);
        result.kind = kindOfText();
        return std::nullopt;
    }

private:
    /// Read a second time, but only for a form that is refused anyway.
    const form::Kind* kindOfText() const {
        const json::Result<json::Value> form = json::parse(text_);
        if (!form) return nullptr;
        const json::Result<const form::Kind*> kind = workbench_.kindOf(*form);
        return kind ? *kind : nullptr;
    }

    const Workbench& workbench_;
    OdfFormat format_;
    const Cancellation& cancellation_;
    std::string text_;
};

/// Writes documents to where they belong, holding the last folder open: most go into the same. One thread.
class Writer {
public:
    std::optional<json::Fault> write(const std::string& output, std::string_view bytes) {
        if (output == kStandardStream) {
            const int error = writeAll(STDOUT_FILENO, bytes);
            return error == 0 ? std::nullopt : std::optional(writeFault(error, output));
        }
        const std::size_t slash = output.rfind('/');
        const std::string_view parent = slash == std::string::npos ? "" : std::string_view(output).substr(0, slash + 1);
        if (!folder_ || parent != parent_) {
            json::Result<OutputFolder> opened = OutputFolder::open(parent);
            if (!opened) {
                opened.faults.front().source = output;
                return std::move(opened.faults.front());
            }
            folder_ = std::move(*opened);
            parent_ = parent;
        }
        return writeWhole(*folder_, std::string_view(output).substr(slash == std::string::npos ? 0 : slash + 1), bytes);
    }

private:
    std::optional<OutputFolder> folder_;
    std::string parent_;
};

void failWriting(BatchResult& result, json::Fault fault) {
    result.outcome = Outcome::environmentFailed;
    result.faults.push_back(std::move(fault));
}

void renderAll(const BatchPlan& plan, const Workbench& workbench, const BatchSettings& settings, BatchObserver& observer) {
    BatchOrder order(plan.items.size(), observer);
    const OdfFormat format = plan.format == OutputFormat::fodt ? OdfFormat::flat : OdfFormat::package;
    const auto makeWorker = [&] {
        return [&, renderer = Renderer(workbench, format, settings.cancellation), writer = Writer()](std::size_t index) mutable {
            BatchResult result;
            if (const std::optional<Rendered> rendered = renderer.render(plan.items[index], result)) {
                if (std::optional<json::Fault> fault = writer.write(plan.items[index].output, rendered->bytes))
                    failWriting(result, std::move(*fault));
            }
            if (result.outcome != Outcome::cancelled) order.add(index, std::move(result));
        };
    };
    forEachIndex(plan.items.size(), settings.jobs, makeWorker, [&] { return settings.cancellation.requested(); });
}

/// Documents that go through the office: a start's worth at a time is rendered into its folder and converted, so that the space
/// taken does not grow with the batch.
class OfficeBatch {
public:
    OfficeBatch(const BatchPlan& plan, const Workbench& workbench, const BatchSettings& settings, BatchObserver& observer,
                OfficeConverter office)
        : plan_(plan), workbench_(workbench), settings_(settings), order_(plan.items.size(), observer), office_(std::move(office)) {}

    void run() {
        for (std::size_t first = 0; first < plan_.items.size() && !cancelled(); first += OfficeConverter::kFilesPerStart) {
            const std::size_t count = std::min(OfficeConverter::kFilesPerStart, plan_.items.size() - first);
            const std::vector<std::size_t> indices = renderInputs(first, count);
            if (!cancelled() && !indices.empty()) convert(indices);
        }
    }

private:
    bool cancelled() const { return settings_.cancellation.requested(); }

    /// Names in the order of the plan and without the user's own characters, which an office may read differently.
    static std::string inputName(std::size_t index) {
        std::array<char, 32> name = {};
        std::snprintf(name.data(), name.size(), "%08zu.odt", index);
        return name.data();
    }

    /// Gives the indices of the documents that are now in the office's folder.
    std::vector<std::size_t> renderInputs(std::size_t first, std::size_t count) {
        std::vector<char> ready(count, 0);
        const auto makeWorker = [&] {
            return
                [&, renderer = Renderer(workbench_, OdfFormat::package, settings_.cancellation), writer = Writer()](std::size_t i) mutable {
                    BatchResult result;
                    if (const std::optional<Rendered> rendered = renderer.render(plan_.items[first + i], result)) {
                        const fs::path file = office_.inputFolder() / inputName(first + i);
                        std::optional<json::Fault> fault = writer.write(file.native(), rendered->bytes);
                        ready[i] = fault ? 0 : 1;
                        if (fault) failWriting(result, std::move(*fault));
                    }
                    if (ready[i] == 0 && result.outcome != Outcome::cancelled) order_.add(first + i, std::move(result));
                };
        };
        forEachIndex(count, settings_.jobs, makeWorker, [&] { return cancelled(); });
        std::vector<std::size_t> indices;
        for (std::size_t i = 0; i < count; ++i) {
            if (ready[i] != 0) indices.push_back(first + i);
        }
        return indices;
    }

    void convert(const std::vector<std::size_t>& indices) {
        std::vector<std::string> names;
        names.reserve(indices.size());
        for (const std::size_t index : indices) names.push_back(inputName(index));
        const OfficeFormat format = plan_.format == OutputFormat::pdf ? OfficeFormat::pdf : OfficeFormat::docx;
        office_.convert(names, format, [&](const OfficeConverter::Outcome& outcome) { take(indices[outcome.index], outcome); });
    }

    void take(std::size_t index, const OfficeConverter::Outcome& outcome) {
        BatchResult result;
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

    static constexpr std::size_t kResultLimit = std::size_t{1024} * 1024 * 1024;

    const BatchPlan& plan_;
    const Workbench& workbench_;
    const BatchSettings& settings_;
    BatchOrder order_;
    OfficeConverter office_;
    Writer writer_;
    std::string bytes_;
};

} // namespace

json::Faults runBatch(const BatchPlan& plan, const Workbench& workbench, const BatchSettings& settings, BatchObserver& observer) {
    std::optional<OfficeConverter> office;
    if (plan.format == OutputFormat::pdf || plan.format == OutputFormat::docx) {
        json::Result<OfficeConverter> opened = OfficeConverter::open(settings.office, settings.cancellation);
        if (!opened) return std::move(opened.faults);
        office.emplace(std::move(*opened));
    }
    if (!plan.outputFolder.empty()) {
        json::Result<OutputFolder> folder = OutputFolder::make(plan.outputFolder);
        if (!folder) return std::move(folder.faults);
    }
    if (office) {
        observer.progress(0, plan.items.size()); // the first document comes only after the office has started
        OfficeBatch(plan, workbench, settings, observer, std::move(*office)).run();
    } else {
        renderAll(plan, workbench, settings, observer);
    }
    return {};
}

} // namespace vanthu::app
