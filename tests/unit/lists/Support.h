#pragma once

#include "lists/Catalogue.h"
#include "json/Text.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace vanthu::lists::test {

/// An office's folder of its own with the lists written there, over those of the product; gone with this.
class OfficeFolder {
public:
    OfficeFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "vanthu-lists-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder");
        folder_ = pattern;
        std::filesystem::create_directories(folder_ / "lists");
    }
    ~OfficeFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    OfficeFolder(const OfficeFolder&) = delete;
    OfficeFolder& operator=(const OfficeFolder&) = delete;

    void write(const std::string& list, const std::string& json) const { std::ofstream(folder_ / "lists" / (list + ".json")) << json; }

    json::Result<Catalogue> load() const { return Catalogue::load(json::DataFolders({VANTHU_TEMPLATES, folder_}), folder_); }
    Catalogue loaded() const {
        json::Result<Catalogue> catalogue = load();
        if (!catalogue) throw std::runtime_error(catalogue.faults.front().id + " " + catalogue.faults.front().source);
        return *std::move(catalogue.value);
    }

private:
    std::filesystem::path folder_;
};

} // namespace vanthu::lists::test
