#pragma once

#include "app/AtomicFile.h"
#include "app/Batch.h"
#include "app/Workbench.h"

#include <optional>
#include <string>
#include <string_view>

namespace vanthu::app {

/// Turns forms into bytes. Keeps its buffer from one document to the next. One thread; what it is given must outlive it.
class BatchRenderer {
public:
    BatchRenderer(const Workbench& workbench, OdfFormat format, const BatchSettings& settings)
        : workbench_(workbench), format_(format), now_(settings.now), cancellation_(settings.cancellation) {}

    /// The document, or nothing and `result` says why; either way what is remarked.
    std::optional<Rendered> render(const BatchItem& item, BatchResult& result);

private:
    std::optional<json::Fault> read(const std::string& input);
    const form::Kind* kindOfText() const;

    const Workbench& workbench_;
    OdfFormat format_;
    deadlines::Moment now_;
    const Cancellation& cancellation_;
    std::string text_;
};

/// Writes documents to where they belong, holding the last folder open: most go into the same. One thread.
class BatchWriter {
public:
    std::optional<json::Fault> write(const std::string& output, std::string_view bytes);

private:
    std::optional<OutputFolder> folder_;
    std::string parent_;
};

/// Notes that a document could not be written.
void failWriting(BatchResult& result, json::Fault fault);

} // namespace vanthu::app
