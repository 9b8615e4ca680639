#include "app/BatchWorker.h"

#include "app/Files.h"
#include "json/Text.h"

#include <utility>

#include <unistd.h>

namespace vanthu::app {

std::optional<json::Fault> BatchRenderer::read(const std::string& input) {
    if (input == kStandardStream) return readDescriptor(STDIN_FILENO, input, text_, kReadLimit, cancellation_);
    return readFile(input, text_);
}

std::optional<Rendered> BatchRenderer::render(const BatchItem& item, BatchResult& result) {
    result.item = &item;
    if (std::optional<json::Fault> fault = read(item.input)) {
        result.outcome = isReadFailure(*fault) ? Outcome::environmentFailed : Outcome::badInput;
        if (fault->id == "cancelled") result.outcome = Outcome::cancelled;
        result.faults.push_back(std::move(*fault));
        return std::nullopt;
    }
    json::Result<Rendered> rendered = workbench_.render(std::string_view(text_), format_, now_);
    if (rendered) {
        result.remarks = std::move(rendered->remarks);
        if (!result.remarks.empty()) result.kind = kindOfText();
        return std::move(*rendered.value);
    }
    result.outcome = Outcome::badInput;
    result.faults = std::move(rendered.faults);
    result.kind = kindOfText();
    return std::nullopt;
}

/// Reads a second time, but only a form that is refused or remarked on.
const form::Kind* BatchRenderer::kindOfText() const {
    const json::Result<json::Value> form = json::parse(text_);
    if (!form) return nullptr;
    const json::Result<const form::Kind*> kind = workbench_.kindOf(*form);
    return kind ? *kind : nullptr;
}

std::optional<json::Fault> BatchWriter::write(const std::string& output, std::string_view bytes) {
    if (output == kStandardStream) {
        const int error = writeAll(STDOUT_FILENO, bytes);
        return error == 0 ? std::nullopt : std::optional(writeFault(error, output));
    }
    const std::size_t nameBegin = output.rfind('/') + 1; // npos + 1 is 0
    const std::string_view parent = std::string_view(output).substr(0, nameBegin);
    if (!folder_ || parent != parent_) {
        json::Result<OutputFolder> opened = OutputFolder::open(parent);
        if (!opened) {
            opened.faults.front().source = output;
            return std::move(opened.faults.front());
        }
        folder_ = std::move(*opened);
        parent_ = parent;
    }
    return writeWhole(*folder_, std::string_view(output).substr(nameBegin), bytes);
}

void failWriting(BatchResult& result, json::Fault fault) {
    result.outcome = Outcome::environmentFailed;
    result.faults.push_back(std::move(fault));
}

} // namespace vanthu::app
