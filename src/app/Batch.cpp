#include "app/Batch.h"

#include "app/BatchOffice.h"
#include "app/BatchOrder.h"
#include "app/BatchWorker.h"
#include "app/Parallel.h"

#include <optional>
#include <utility>

namespace vanthu::app {

namespace {

void renderAll(const BatchPlan& plan, const Workbench& workbench, const BatchSettings& settings, BatchObserver& observer) {
    BatchOrder order(plan.items.size(), observer);
    const OdfFormat format = plan.format == OutputFormat::fodt ? OdfFormat::flat : OdfFormat::package;
    const auto makeWorker = [&] {
        return [&, renderer = BatchRenderer(workbench, format, settings), writer = BatchWriter()](std::size_t index) mutable {
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
        BatchOffice(plan, workbench, settings, observer, std::move(*office)).run();
    } else {
        renderAll(plan, workbench, settings, observer);
    }
    return {};
}

} // namespace vanthu::app
