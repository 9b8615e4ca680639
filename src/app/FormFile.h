#pragma once

#include "app/EmbeddedForm.h"
#include "app/Workbench.h"
#include "json/Fault.h"

#include <filesystem>
#include <string>

namespace vanthu::app {

/// A file of ours that is to be written again with its form changed: the form itself, or a document made from one. One that was typed in
/// since it was made is refused when opened, so that writing loses nothing.
class OpenFormFile {
public:
    /// Faults carry the file's name: those of reading and of the form, and "register-typed-in".
    static json::Result<OpenFormFile> open(const Workbench& workbench, const std::filesystem::path& file);

    json::Value& form() { return found_.form; }

    /// Writes the file if its bytes changed. Faults carry the file's name.
    json::Faults write(const Workbench& workbench) const;

private:
    OpenFormFile(std::filesystem::path file, std::string bytes, FoundForm found)
        : file_(std::move(file)), bytes_(std::move(bytes)), found_(std::move(found)) {}

    std::filesystem::path file_;
    std::string bytes_;
    FoundForm found_;
};

} // namespace vanthu::app
