#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace vanthu::extension {

/// Where the documents of the register were last seen as files on this machine: a small file of the profile, so that a line of a list leads
/// to its document. Losing it loses nothing: the register has the forms. One thread at a time.
class KnownFiles {
public:
    explicit KnownFiles(std::filesystem::path file) : file_(std::move(file)) {}

    /// Notes it if it is news; the oldest are forgotten after some thousand. What cannot be written is not noted.
    void note(const std::string& fingerprint, const std::filesystem::path& document);
    /// Nothing if it is not known, or no longer there.
    std::optional<std::filesystem::path> find(const std::string& fingerprint) const;

private:
    std::filesystem::path file_;
};

} // namespace vanthu::extension
