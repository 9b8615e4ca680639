#include "app/OutputFolder.h"

#include "app/Files.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>

namespace vanthu::app {

json::Result<OutputFolder> OutputFolder::open(const std::filesystem::path& folder) {
    OutputFolder opened;
    opened.path_ = folder;
    // O_RDONLY and not O_PATH: fsync needs it.
    opened.descriptor_ = Descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.descriptor_ && errno == EACCES) {
        // A folder one may write into but not list.
        opened.descriptor_ = Descriptor(::open(folder.empty() ? "." : folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    }
    if (!opened.descriptor_) return writeFault(errno, folder.native());
    return opened;
}

json::Result<OutputFolder> OutputFolder::make(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return writeFault(error.value(), folder.native());
    return open(folder);
}

} // namespace vanthu::app
