#pragma once

#include "lists/Check.h"
#include "lists/Table.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// The lists of an office, opened to be read and changed. What is changed goes to the office's own folder, as what differs from the
/// lists that came with the product. One thread.
class OfficeLists {
public:
    /// `folders`: as of a Workbench. `own`: the folder the office's files go to: the last of `folders`, or one that is not there yet;
    /// nothing if lists are only read.
    static json::Result<OfficeLists> open(const std::vector<std::filesystem::path>& folders, std::optional<std::filesystem::path> own);

    const lists::Catalogue& catalogue() const { return catalogue_; }
    lists::Catalogue& catalogue() { return catalogue_; }
    /// nullptr if there is none. Changed through it, written by save().
    lists::List* find(std::string_view name) { return catalogue_.find(name); }

    /// Writes a list whole or not at all (0644 less the umask). Faults: "lists-no-own-folder"; "lists-changed-meanwhile" if somebody has
    /// written the file since it was opened, which is then left as it is; those of writing.
    std::optional<json::Fault> save(std::string_view name);

private:
    explicit OfficeLists(lists::Catalogue below, lists::Catalogue catalogue) : below_(std::move(below)), catalogue_(std::move(catalogue)) {}

    std::filesystem::path fileOf(std::string_view name) const;
    json::Value overlayOf(std::string_view name) const;

    lists::Catalogue below_; ///< without the office's own folder
    lists::Catalogue catalogue_;
    std::optional<std::filesystem::path> own_;
    std::map<std::string, std::string, std::less<>> bytes_; ///< of the office's files, as they were read
};

/// A table as a file: "csv" or "ods".
json::Result<std::string> writeTable(const lists::Table& table, std::string_view listName, std::string_view format);
/// A file as a table; what it is, is seen by its first bytes: .ods, .fods or CSV.
json::Result<lists::Table> readTable(std::string_view bytes);
/// By the name of a file: "ods" or "csv".
std::string_view tableFormat(const std::filesystem::path& file);

} // namespace vanthu::app
