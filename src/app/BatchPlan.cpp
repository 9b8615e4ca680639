#include "app/BatchPlan.h"

#include <array>
#include <filesystem>
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

/// Which file a name means, however it is written: the folder as the system knows it, and the name in it.
class FileIdentity {
public:
    using Key = std::tuple<dev_t, ino_t, std::string>;

    Key of(const std::string& file) {
        const fs::path path(file);
        const auto [device, node] = folder(path.parent_path().native());
        // A folder that is not there has no number; its name then tells files apart, and writing will say that it is missing.
        if (node == 0) return {0, 0, path.lexically_normal().native()};
        return {device, node, path.filename().native()};
    }

private:
    std::pair<dev_t, ino_t> folder(const std::string& name) {
        const auto [found, isNew] = known_.try_emplace(name);
        struct stat status = {};
        if (isNew && ::stat(name.empty() ? "." : name.c_str(), &status) == 0) found->second = {status.st_dev, status.st_ino};
        return found->second;
    }

    std::map<std::string, std::pair<dev_t, ino_t>, std::less<>> known_;
};

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
    FileIdentity identity;
    std::map<FileIdentity::Key, const BatchItem*> outputs;
    std::map<FileIdentity::Key, const BatchItem*> inputs;
    for (const BatchItem& item : plan.items) inputs.try_emplace(identity.of(item.input), &item);
    for (const BatchItem& item : plan.items) {
        if (item.output == kStandardStream) continue;
        const FileIdentity::Key key = identity.of(item.output);
        const auto [other, isNew] = outputs.try_emplace(key, &item);
        if (!isNew) return mistake("batch-same-output", {{"file", item.output}, {"first", other->second->input}, {"second", item.input}});
        if (inputs.contains(key) || isSameFile(item.output, item.input)) return mistake("batch-output-is-input", {{"file", item.output}});
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

json::Result<BatchPlan> planBatch(const BatchRequest& request) {
    if (std::optional<json::Fault> fault = mistakeOf(request)) return std::move(*fault);
    const json::Result<OutputFormat> format = formatOf(request);
    if (!format) return format.faults;
    BatchPlan plan;
    plan.format = *format;
    if (request.outputFolder) plan.outputFolder = *request.outputFolder;
    plan.items.reserve(request.inputs.size());
    for (const std::string& input : request.inputs) {
        std::string output = outputOf(request, input, plan.format);
        // A package on a terminal is of no use to anybody; the flat format is text.
        if (output == kStandardStream && request.standardOutputIsTerminal && plan.format != OutputFormat::fodt) {
            return mistake("batch-terminal");
        }
        plan.items.push_back({input, std::move(output)});
    }
    if (std::optional<json::Fault> fault = clash(plan)) return std::move(*fault);
    return plan;
}

} // namespace vanthu::app
