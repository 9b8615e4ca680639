#pragma once

#include "json/Fault.h"

#include <filesystem>
#include <string>

namespace vanthu::app {

/// A folder of our own (0700) that goes with all that is in it when the object goes. Movable, not for two threads at once.
class TempFolder {
public:
    /// Makes it inside `parent`; the fault names that folder.
    static json::Result<TempFolder> make(const std::filesystem::path& parent);
    TempFolder(TempFolder&& other) noexcept;
    TempFolder& operator=(TempFolder&& other) noexcept;
    ~TempFolder();

    const std::filesystem::path& path() const { return path_; }

private:
    explicit TempFolder(std::filesystem::path path) : path_(std::move(path)) {}
    void remove() noexcept;

    std::filesystem::path path_;
};

} // namespace vanthu::app
