#pragma once

#include "app/OutputFolder.h"
#include "json/Fault.h"

#include <filesystem>
#include <optional>
#include <string_view>

#include <sys/types.h>

namespace vanthu::app {

struct WriteOptions {
    /// Permissions of a new file, less the umask; a file that is replaced keeps its own. 0600 for what is private.
    mode_t mode = 0666;
    /// Bring the bytes to the disk before the name shows them (fsync): for what a user typed. Off for rendered documents:
    /// they can be made again from their form at any time, and waiting for the disk would cost a hundred times the rendering.
    bool durable = false;
};

/// Writes a whole file so that under its name stands at every moment either what was there before or all of `bytes`, also
/// if the process is killed. Symbolic links are followed, devices and pipes are written straight into. Gives the fault if
/// it cannot (folder missing, not permitted, read-only, disk full, a folder of that name); nothing new is left behind then.
/// Safe from every thread; of two writers of one name the last one wins.
std::optional<json::Fault> writeWhole(const OutputFolder& folder, std::string_view name, std::string_view bytes, WriteOptions options = {});
std::optional<json::Fault> writeWhole(const std::filesystem::path& file, std::string_view bytes, WriteOptions options = {});

} // namespace vanthu::app
