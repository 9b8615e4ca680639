#pragma once

#include "app/Descriptor.h"
#include "json/Fault.h"

#include <filesystem>

namespace vanthu::app {

/// A folder files are written into, held open: names inside are then found without walking the path again, and a folder
/// renamed meanwhile does not send files elsewhere. Safe from every thread.
class OutputFolder {
public:
    /// Opens the folder ("" is the current one); faults name it.
    static json::Result<OutputFolder> open(const std::filesystem::path& folder);
    /// The same, made first with its parents if it is missing.
    static json::Result<OutputFolder> make(const std::filesystem::path& folder);

    int descriptor() const { return descriptor_.get(); }
    const std::filesystem::path& path() const { return path_; }

private:
    Descriptor descriptor_;
    std::filesystem::path path_;
};

} // namespace vanthu::app
