#pragma once

#include "app/Batch.h"
#include "app/BatchOrder.h"
#include "app/BatchWorker.h"
#include "app/OfficeConverter.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace vanthu::app {

/// A batch whose documents go through the office: a start's worth at a time is rendered into its folder and converted, so that
/// the space taken does not grow with the batch. What it is given must outlive it.
class BatchOffice {
public:
    BatchOffice(const BatchPlan& plan, const Workbench& workbench, const BatchSettings& settings, BatchObserver& observer,
                OfficeConverter office)
        : plan_(plan), workbench_(workbench), settings_(settings), order_(plan.items.size(), observer), office_(std::move(office)) {}

    void run();

private:
    std::vector<std::size_t> renderInputs(std::size_t first, std::size_t count);
    bool renderInput(BatchRenderer& renderer, BatchWriter& writer, std::size_t index);
    void keepRemarks(std::size_t index, BatchResult& result);
    void convert(const std::vector<std::size_t>& indices);
    void take(std::size_t index, const OfficeConverter::Outcome& outcome);

    const BatchPlan& plan_;
    const Workbench& workbench_;
    const BatchSettings& settings_;
    BatchOrder order_;
    OfficeConverter office_;
    BatchWriter writer_;
    std::string bytes_;
    std::mutex remarkedGuard_;
    std::map<std::size_t, BatchResult> remarked_; ///< of the documents that are now in the office's hands
};

} // namespace vanthu::app
