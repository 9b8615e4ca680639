#pragma once

#include "extension/uno/Office.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

struct FileFilter {
    std::string title;
    std::string pattern; ///< "*.csv"
};

struct FileWish {
    bool save = false;
    std::string title;
    std::string suggested; ///< name of a file to save
    std::vector<FileFilter> filters;
};

/// Lets a person choose a file in the desktop's own window; nothing if it was cancelled. Main thread.
std::optional<std::filesystem::path> chooseFile(const Context& context, const FileWish& wish);

} // namespace vanthu::extension
