#pragma once

#include "app/BatchPlan.h"
#include "app/Cancellation.h"
#include "app/OfficeLocation.h"
#include "app/Workbench.h"
#include "json/Fault.h"

#include <cstddef>

namespace vanthu::app {

/// How a piece of work ended, worst last.
enum class Outcome { done, badInput, environmentFailed, cancelled };

struct BatchResult {
    const BatchItem* item = nullptr; ///< of the plan
    Outcome outcome = Outcome::done;
    json::Faults faults;              ///< none if done
    json::Faults remarks;             ///< what wants looking at in a document that was made
    const form::Kind* kind = nullptr; ///< of the form, where it got that far: names its fields in sentences
};

/// Hears how a batch goes on. Calls come from several threads, but never two at once.
class BatchObserver {
public:
    virtual ~BatchObserver() = default;
    /// Once for every input, in the order of the plan whatever the number of threads.
    virtual void finished(const BatchResult& result) = 0;
    /// Whenever one more is decided; `done` may run ahead of the calls of finished().
    virtual void progress(std::size_t done, std::size_t total) = 0;
};

struct BatchSettings {
    unsigned jobs = 1;     ///< threads that render, at least 1
    deadlines::Moment now; ///< in Vietnam: what remarks on days are made by
    OfficeSettings office;
    Cancellation cancellation;
};

/// Renders every item of the plan; one that fails does not stop the others. Asked to stop, it finishes the documents in hand
/// and leaves the rest untold. The faults given back are those that stopped all of it (no office, no folder to write into).
/// Needs standard input and output only where the plan says so.
json::Faults runBatch(const BatchPlan& plan, const Workbench& workbench, const BatchSettings& settings, BatchObserver& observer);

} // namespace vanthu::app
