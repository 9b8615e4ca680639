#include "json/DataFolders.h"

#include "json/Text.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <set>
#include <system_error>

namespace vanthu::json {

namespace fs = std::filesystem;

namespace {

Result<Value> readFile(const fs::path& file) {
    const auto unreadable = [&](int error) {
        return Fault{"", "data-unreadable", {{"file", file.string()}, {"reason", std::generic_category().message(error)}}, file.string()};
    };
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return unreadable(errno);
    std::string bytes;
    std::array<char, 16384> buffer;
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0)
        bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (stream.bad()) return unreadable(errno);
    Result<Value> value = parse(bytes);
    for (Fault& fault : value.faults) fault.source = file.string();
    return value;
}

} // namespace

Result<std::vector<DataFolders::Layer>> DataFolders::layers(std::string_view relativePath) const {
    std::vector<Layer> found;
    for (const fs::path& folder : folders_) {
        const fs::path file = folder / relativePath;
        std::error_code ignored;
        if (!fs::exists(file, ignored)) continue;
        Result<Value> value = readFile(file);
        if (!value) return std::move(value.faults);
        found.push_back({file, *std::move(value.value)});
    }
    if (found.empty()) return Fault{"", "data-missing", {{"file", std::string(relativePath)}}, std::string(relativePath)};
    return found;
}

Result<Value> DataFolders::read(std::string_view relativePath) const {
    Result<std::vector<Layer>> found = layers(relativePath);
    if (!found) return std::move(found.faults);
    Value value = std::move(found->front().value);
    for (std::size_t i = 1; i < found->size(); ++i) merge(value, (*found)[i].value);
    return value;
}

std::vector<std::string> DataFolders::foldersWith(std::string_view fileName) const {
    std::set<std::string> names;
    for (const fs::path& folder : folders_) {
        std::error_code ignored;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
            if (fs::exists(entry.path() / fileName, ignored)) names.insert(entry.path().filename().string());
        }
    }
    return {names.begin(), names.end()};
}

std::vector<std::string> DataFolders::filesIn(std::string_view relativeFolder) const {
    std::set<std::string> names;
    for (const fs::path& folder : folders_) {
        std::error_code ignored;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder / relativeFolder, ignored)) {
            if (entry.is_regular_file(ignored)) names.insert(entry.path().filename().string());
        }
    }
    return {names.begin(), names.end()};
}

} // namespace vanthu::json
