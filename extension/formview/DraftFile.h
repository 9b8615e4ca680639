#pragma once

#include "json/Fault.h"
#include "json/Value.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::extension {

/// The form of one dialog as it is kept while it is being typed: one file of the user's own (mode 0600), always whole. One thread.
class DraftFile {
public:
    /// `name` without ending: the kind, or what stands for a document. Reads and writes nothing yet.
    DraftFile(std::filesystem::path folder, std::string_view name);

    struct Kept {
        json::Value form;
        std::chrono::sys_seconds savedAt; ///< UTC
    };
    /// What was kept, or nothing. A file that is no JSON is set aside under another name, not lost.
    std::optional<Kept> load() const;

    /// Writes the form beside and renames it. Gives the fault if it cannot; what was kept before is then still there.
    std::optional<json::Fault> save(const json::Value& form, bool durable);

    /// The draft is done with: it stays for one more generation under another name.
    void retire();

    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path folder_;
    std::filesystem::path file_;
    std::filesystem::path previous_;
};

/// A name for the draft of a document, from what identifies it: 16 hexadecimal digits.
std::string draftNameFor(std::string_view identity);

} // namespace vanthu::extension
