#include "app/TempFolder.h"

#include "app/Files.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace vanthu::app {

json::Result<TempFolder> TempFolder::make(const std::filesystem::path& parent) {
    std::string path = (parent / "vanthu-XXXXXX").native();
    if (::mkdtemp(path.data()) == nullptr) return writeFault(errno, parent.native());
    return TempFolder(std::filesystem::path(path));
}

TempFolder::TempFolder(TempFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

TempFolder& TempFolder::operator=(TempFolder&& other) noexcept {
    if (this != &other) {
        remove();
        path_ = std::exchange(other.path_, {});
    }
    return *this;
}

TempFolder::~TempFolder() { remove(); }

void TempFolder::remove() noexcept {
    if (path_.empty()) return;
    // What cannot be removed lies in a folder for temporary things; there is nobody to tell here.
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
    path_.clear();
}

} // namespace vanthu::app
