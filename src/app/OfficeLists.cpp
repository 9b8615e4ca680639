#include "app/OfficeLists.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "exchange/Csv.h"
#include "exchange/Ods.h"
#include "json/Text.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace vanthu::app {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kFileMode = 0644;

/// Keeps others who save out for as long as it lives.
class FolderLock {
public:
    explicit FolderLock(const fs::path& folder) : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (descriptor_ >= 0) ::flock(descriptor_, LOCK_EX);
    }
    ~FolderLock() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int descriptor_;
};

/// What stands in the file; empty if it is not there or cannot be read.
std::string bytesOf(const fs::path& file) {
    std::string bytes;
    std::error_code ignored;
    if (!fs::exists(file, ignored) || readFile(file, bytes)) return {};
    return bytes;
}

} // namespace

json::Result<OfficeLists> OfficeLists::open(const std::vector<fs::path>& folders, std::optional<fs::path> own) {
    std::error_code ignored;
    const bool there = own && !folders.empty() && folders.back() == *own && fs::is_directory(*own, ignored);
    std::vector<fs::path> lower = folders;
    if (own && !folders.empty() && folders.back() == *own) lower.pop_back();
    json::Result<lists::Catalogue> below = lists::Catalogue::load(json::DataFolders(lower));
    // A list that only the office has is not below: what it says is all its own.
    if (!below) return std::move(below.faults);
    std::map<std::string, std::string, std::less<>> bytes;
    if (there) {
        lower.push_back(*own);
        for (const std::string& name : json::DataFolders({*own}).filesIn("lists"))
            if (name.ends_with(".json")) bytes.emplace(name.substr(0, name.size() - 5), bytesOf(*own / "lists" / name));
    }
    json::Result<lists::Catalogue> all = lists::Catalogue::load(json::DataFolders(lower), own.value_or(fs::path()));
    if (!all) return std::move(all.faults);
    OfficeLists opened(std::move(*below), std::move(*all));
    opened.own_ = std::move(own);
    opened.bytes_ = std::move(bytes);
    return opened;
}

fs::path OfficeLists::fileOf(std::string_view name) const { return *own_ / "lists" / (std::string(name) + ".json"); }

/// What the office's file is to say: what differs from below, everything of a list that is not there.
json::Value OfficeLists::overlayOf(std::string_view name) const {
    const lists::List& list = *catalogue_.find(name);
    const lists::List* const below = below_.find(name);
    const auto bytes = bytes_.find(name);
    const json::Result<json::Value> file = bytes == bytes_.end() ? json::Result<json::Value>(json::Value()) : json::parse(bytes->second);
    return lists::overlay(below != nullptr ? *below : lists::List(list.schema()), list, file ? *file : json::Value());
}

std::optional<json::Fault> OfficeLists::save(std::string_view name) {
    if (!own_) return json::Fault{"", "lists-no-own-folder", {}, {}};
    std::error_code error;
    fs::create_directories(*own_ / "lists", error);
    if (error) return writeFault(error.value(), (*own_ / "lists").native());
    const fs::path file = fileOf(name);
    const FolderLock lock(file.parent_path());
    std::string& known = bytes_[std::string(name)];
    if (bytesOf(file) != known) return json::Fault{"", "lists-changed-meanwhile", {}, file.native()};
    std::string bytes = json::dump(overlayOf(name), 2);
    if (auto fault = writeWhole(file, bytes, {.mode = kFileMode, .durable = true})) return fault;
    known = std::move(bytes);
    return std::nullopt;
}

json::Result<std::string> writeTable(const lists::Table& table, std::string_view listName, std::string_view format) {
    if (format == "csv") return exchange::writeCsv(table);
    if (format == "ods") return exchange::writeOds(listName, table);
    return json::Fault{"", "lists-format-unknown", {{"format", std::string(format)}}, {}};
}

json::Result<lists::Table> readTable(std::string_view bytes) {
    constexpr std::size_t kBeginning = 256;
    const std::string_view begin = bytes.substr(0, kBeginning);
    const bool isXml = begin.find("<?xml") != std::string_view::npos || begin.find("<office:document") != std::string_view::npos;
    return bytes.starts_with("PK") || isXml ? exchange::readOds(bytes) : exchange::readCsv(bytes);
}

std::string_view tableFormat(const fs::path& file) { return file.extension() == ".ods" ? "ods" : "csv"; }

} // namespace vanthu::app
