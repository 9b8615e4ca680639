#include "app/BatchPlan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include <sys/stat.h>

namespace vanthu::app {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, OutputFormat>, 4> kFormats{
    {{"odt", OutputFormat::odt}, {"fodt", OutputFormat::fodt}, {"docx", OutputFormat::docx}, {"pdf", OutputFormat::pdf}}};

json::Fault mistake(std::string id, std::vector<json::Argument> arguments = {}) { return {"", std::move(id), std::move(arguments), {}}; }

/// Which file a name means, however it is written: the folder as the system knows it, and the name in it. Light, for one is made of
/// every file of a batch.
struct FileIdentity {
    std::uint32_t folder = 0;
    std::string_view name; ///< of the item, or of the table of folders
    std::uint32_t item = 0;
    auto key() const { return std::tie(folder, name); }
};

class FileIdentities {
public:
    FileIdentity of(std::string_view file, std::size_t item) {
        const std::size_t slash = file.rfind('/');
        const std::string_view parent =
            slash == std::string_view::npos ? std::string_view() : file.substr(0, std::max<std::size_t>(slash, 1));
        const std::uint32_t folder = folderNumber(parent);
        const auto index = static_cast<std::uint32_t>(item);
        if (folder != 0) return {folder, slash == std::string_view::npos ? file : file.substr(slash + 1), index};
        // A folder that is not there has no number; its name then tells files apart, and writing will say that it is missing.
        return {0, inMissing_.emplace_back(fs::path(file).lexically_normal().native()), index};
    }

private:
    /// From 1; 0 if it is not there.
    std::uint32_t folderNumber(std::string_view name) {
        if (const auto known = byName_.find(name); known != byName_.end()) return known->second;
        const std::string copy(name);
        struct stat status = {};
        std::uint32_t number = 0;
        if (::stat(copy.empty() ? "." : copy.c_str(), &status) == 0) {
            number = byNode_.try_emplace({status.st_dev, status.st_ino}, static_cast<std::uint32_t>(byNode_.size() + 1)).first->second;
        }
        byName_.emplace(copy, number);
        return number;
    }

    std::map<std::string, std::uint32_t, std::less<>> byName_;
    std::map<std::pair<dev_t, ino_t>, std::uint32_t> byNode_;
    std::deque<std::string> inMissing_;
};

bool isBefore(const FileIdentity& one, const FileIdentity& other) {
    return one.key() != other.key() ? one.key() < other.key() : one.item < other.item;
}

/// Devices may take more than one document and are never in each other's way.
bool isSameFile(const std::string& one, const std::string& other) {
    struct stat first = {};
    struct stat second = {};
    if (::stat(one.c_str(), &first) != 0 || ::stat(other.c_str(), &second) != 0) return false;
    return S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/// Only ".json" gives way to the new extension: in "plan.v2" the end is part of the name.
fs::path resultName(const fs::path& input, OutputFormat format) {
    fs::path name = input.filename();
    if (name.extension() == ".json") name.replace_extension();
    name += "." + std::string(nameOf(format));
    return name;
}

json::Result<OutputFormat> formatOf(const BatchRequest& request) {
    std::string extension;
    if (request.output && *request.output != kStandardStream) extension = fs::path(*request.output).extension().native();
    const std::optional<OutputFormat> byName = extension.empty() ? std::nullopt : formatNamed(std::string_view(extension).substr(1));
    if (!request.format) {
        if (!extension.empty() && !byName) return mistake("batch-extension-unknown", {{"file", *request.output}});
        return byName.value_or(OutputFormat::odt);
    }
    const std::optional<OutputFormat> said = formatNamed(*request.format);
    if (!said) return mistake("batch-format-unknown", {{"format", *request.format}});
    if (byName && *byName != *said) return mistake("batch-format-differs", {{"file", *request.output}, {"format", *request.format}});
    return *said;
}

std::optional<json::Fault> mistakeOf(const BatchRequest& request) {
    if (request.output && request.outputFolder) return mistake("batch-output-twice");
    if (request.output && request.inputs.size() > 1) return mistake("batch-one-output", {{"count", std::to_string(request.inputs.size())}});
    if ((request.output && request.output->empty()) || (request.outputFolder && request.outputFolder->empty()))
        return mistake("batch-name-empty");
    for (const std::string& input : request.inputs) {
        if (input.empty()) return mistake("batch-name-empty");
        if (input != kStandardStream) continue;
        if (request.inputs.size() > 1) return mistake("batch-standard-input-alone");
        if (request.outputFolder) return mistake("batch-standard-input-folder");
    }
    return std::nullopt;
}

std::string outputOf(const BatchRequest& request, const std::string& input, OutputFormat format) {
    if (request.output == "/dev/stdout") return std::string(kStandardStream); // or its name would be listed in the midst of it
    if (request.output) return *request.output;
    if (input == kStandardStream) return std::string(kStandardStream);
    const fs::path path(input);
    const fs::path name = resultName(path, format);
    return (request.outputFolder ? fs::path(*request.outputFolder) / name : path.parent_path() / name).native();
}

std::optional<json::Fault> clash(const BatchPlan& plan) {
    FileIdentities identities;
    std::vector<FileIdentity> inputs;
    std::vector<FileIdentity> outputs;
    inputs.reserve(plan.items.size());
    outputs.reserve(plan.items.size());
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        inputs.push_back(identities.of(plan.items[i].input, i));
        if (plan.items[i].output != kStandardStream) outputs.push_back(identities.of(plan.items[i].output, i));
    }
    std::ranges::sort(inputs, isBefore);
    std::ranges::sort(outputs, isBefore);
    const auto isSame = [](const FileIdentity& one, const FileIdentity& other) { return one.key() == other.key(); };
    if (const auto first = std::ranges::adjacent_find(outputs, isSame); first != outputs.end()) {
        const BatchItem& second = plan.items[std::next(first)->item];
        return mistake("batch-same-output", {{"file", second.output}, {"first", plan.items[first->item].input}, {"second", second.input}});
    }
    for (const FileIdentity& output : outputs) {
        const BatchItem& item = plan.items[output.item];
        const auto input = std::ranges::lower_bound(inputs, output.key(), {}, &FileIdentity::key);
        if ((input != inputs.end() && isSame(*input, output)) || isSameFile(item.output, item.input))
            return mistake("batch-output-is-input", {{"file", item.output}});
    }
    return std::nullopt;
}

} // namespace

std::optional<OutputFormat> formatNamed(std::string_view name) {
    for (const auto& [known, format] : kFormats) {
        if (known == name) return format;
    }
    return std::nullopt;
}

std::string_view nameOf(OutputFormat format) {
    for (const auto& [name, known] : kFormats) {
        if (known == format) return name;
    }
    return {};
}

json::Result<BatchPlan> planBatch(BatchRequest request) {
    if (std::optional<json::Fault> fault = mistakeOf(request)) return std::move(*fault);
    const json::Result<OutputFormat> format = formatOf(request);
    if (!format) return format.faults;
    BatchPlan plan;
    plan.format = *format;
    if (request.outputFolder) plan.outputFolder = *request.outputFolder;
    plan.items.reserve(request.inputs.size());
    for (std::string& input : request.inputs) {
        std::string output = outputOf(request, input, plan.format);
        // A package on a terminal is of no use to anybody; the flat format is text.
        if (output == kStandardStream && request.standardOutputIsTerminal && plan.format != OutputFormat::fodt) {
            return mistake("batch-terminal");
        }
        plan.items.push_back({std::move(input), std::move(output)});
    }
    request.inputs = {};
    if (std::optional<json::Fault> fault = clash(plan)) return std::move(*fault);
    return plan;
}

} // namespace vanthu::app
