#include "extension/formview/KnownFiles.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "json/Text.h"
#include "json/Value.h"

#include <system_error>

namespace vanthu::extension {

namespace {

constexpr std::size_t kMost = 5000;

json::Value read(const std::filesystem::path& file) {
    std::string text;
    if (app::readFile(file, text)) return json::Object{};
    json::Result<json::Value> value = json::parse(text);
    return value && value->isObject() ? std::move(*value) : json::Value(json::Object{});
}

} // namespace

void KnownFiles::note(const std::string& fingerprint, const std::filesystem::path& document) {
    json::Value known = read(file_);
    const json::Value* const before = known.find(fingerprint);
    if (before != nullptr && before->isString() && before->string() == document.native()) return;
    known.erase(fingerprint);
    known.set(fingerprint, document.native());
    while (known.object().size() > kMost) known.erase(std::string(known.object().begin()->name));
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    app::writeWhole(file_, json::dump(known), {.mode = 0600});
}

std::optional<std::filesystem::path> KnownFiles::find(const std::string& fingerprint) const {
    const json::Value known = read(file_);
    const json::Value* const path = known.find(fingerprint);
    std::error_code error;
    if (path == nullptr || !path->isString() || !std::filesystem::exists(path->string(), error)) return std::nullopt;
    return path->string();
}

} // namespace vanthu::extension
