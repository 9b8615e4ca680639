#include "app/Messages.h"

#include <utility>

namespace vanthu::app {

namespace {

std::string_view folderOf(text::Language language) { return language == text::Language::english ? "messages/en" : "messages/vi"; }

bool isJsonFile(std::string_view name) { return name.ends_with(".json"); }

std::string_view valueOf(std::string_view name, const std::vector<json::Argument>& arguments, std::string_view fallback) {
    for (const json::Argument& argument : arguments) {
        if (argument.name == name) return argument.value;
    }
    return fallback;
}

/// A place whose argument was not given stays as it is written, so that the gap is seen.
std::string fill(std::string_view pattern, const std::vector<json::Argument>& arguments) {
    std::string text;
    text.reserve(pattern.size() + 32);
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        text.append(pattern.substr(0, open));
        const std::string_view place = pattern.substr(open, close - open + 1);
        text.append(valueOf(place.substr(1, place.size() - 2), arguments, place));
        pattern.remove_prefix(close + 1);
    }
    text.append(pattern);
    return text;
}

} // namespace

json::Result<Messages> Messages::load(const json::DataFolders& folders, text::Language language) {
    Messages messages;
    messages.language_ = language;
    json::Faults faults;
    const std::string folder(folderOf(language));
    for (const std::string& name : folders.filesIn(folder)) {
        if (!isJsonFile(name)) continue;
        std::string path = folder;
        path.append("/").append(name);
        json::Result<json::Value> file = folders.read(path);
        if (!file) {
            faults.insert(faults.end(), file.faults.begin(), file.faults.end());
            continue;
        }
        if (!file->isObject()) {
            faults.push_back({"", "message-file-no-object", {}, path});
            continue;
        }
        for (json::Member& member : file->object()) {
            if (member.value.isString()) {
                messages.patterns_.insert_or_assign(std::move(member.name), std::move(member.value.string()));
            } else {
                faults.push_back({json::pointerTo("", member.name), "message-no-text", {}, path});
            }
        }
    }
    if (messages.patterns_.empty() && faults.empty()) faults.push_back({"", "messages-missing", {}, folder});
    if (!faults.empty()) return faults;
    return messages;
}

std::string Messages::text(std::string_view id, const std::vector<json::Argument>& arguments) const {
    const auto found = patterns_.find(std::string(id));
    if (found == patterns_.end()) return "[" + std::string(id) + "]";
    return fill(found->second, arguments);
}

} // namespace vanthu::app
