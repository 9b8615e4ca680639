#pragma once

#include "json/Fault.h"
#include "json/Value.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::json {

/// The folders data is read from: the product's `templates/` first, then those an office lays over it. Reads files, owns
/// none; safe for concurrent reading.
class DataFolders {
public:
    explicit DataFolders(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

    /// The file at that relative path (`plan/fields.json`) from every folder that has it, each merged over the one before
    /// (RFC 7396). A fault if no folder has it, one cannot be read, or one is no JSON; `source` names the file.
    Result<Value> read(std::string_view relativePath) const;

    /// One file's own value per folder that has it, in order, with its full path, for callers that must know who set what.
    struct Layer {
        std::filesystem::path file;
        Value value;
    };
    Result<std::vector<Layer>> layers(std::string_view relativePath) const;

    /// Names of sub-folders that hold `fileName` in any of the folders, sorted. Sub-folders come from all folders.
    std::vector<std::string> foldersWith(std::string_view fileName) const;
    /// Names of files in that relative folder in any of the folders, sorted, without repetition.
    std::vector<std::string> filesIn(std::string_view relativeFolder) const;

private:
    std::vector<std::filesystem::path> folders_;
};

} // namespace vanthu::json
