#pragma once

#include "json/Fault.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

enum class OutputFormat { odt, fodt, docx, pdf };

/// Standard input as an input, standard output as an output.
inline constexpr std::string_view kStandardStream = "-";

/// What to render and where to, as a user says it.
struct BatchRequest {
    std::vector<std::string> inputs;                        ///< files, or kStandardStream
    std::optional<std::string> output = std::nullopt;       ///< one file, or kStandardStream
    std::optional<std::string> outputFolder = std::nullopt; ///< for all
    std::optional<std::string> format = std::nullopt;       ///< "odt", …; else after the output's name, else odt
    bool standardOutputIsTerminal = false;
};

struct BatchItem {
    std::string input;
    std::string output;
    bool operator==(const BatchItem&) const = default;
};

/// Which input becomes which output. No two outputs are the same file, and none is an input.
struct BatchPlan {
    OutputFormat format = OutputFormat::odt;
    std::string outputFolder; ///< to be made if missing; may be empty
    std::vector<BatchItem> items;
};

/// Settles formats and names: beside the input with the new extension, or in the folder, or as said. The faults are mistakes
/// of the request ("batch-…"); nothing has been written then. Looks at folders and files, opens none.
json::Result<BatchPlan> planBatch(BatchRequest request);

std::optional<OutputFormat> formatNamed(std::string_view name);
std::string_view nameOf(OutputFormat format);

} // namespace vanthu::app
