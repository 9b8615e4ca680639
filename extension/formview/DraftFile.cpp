#include "extension/formview/DraftFile.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "json/Text.h"

#include <sys/stat.h>

#include <cstdint>
#include <cstdio>

namespace vanthu::extension {

namespace {

constexpr mode_t kPrivate = 0600;

std::optional<std::chrono::sys_seconds> modified(const std::filesystem::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(facts.st_mtime));
}

void moveAside(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code ignored; // a draft that cannot be renamed stays where it is: nothing is lost
    std::filesystem::rename(from, to, ignored);
}

} // namespace

DraftFile::DraftFile(std::filesystem::path folder, std::string_view name)
    : folder_(std::move(folder)), file_(folder_ / (std::string(name) + ".json")),
      previous_(folder_ / (std::string(name) + ".previous.json")) {}

std::optional<DraftFile::Kept> DraftFile::load() const {
    const std::optional<std::chrono::sys_seconds> when = modified(file_);
    std::string text;
    if (!when || app::readFile(file_, text)) return std::nullopt;
    json::Result<json::Value> form = json::parse(text);
    if (!form || !form->isObject()) {
        moveAside(file_, folder_ / (file_.stem().string() + ".unreadable.json"));
        return std::nullopt;
    }
    return Kept{std::move(*form), *when};
}

std::optional<json::Fault> DraftFile::save(const json::Value& form, bool durable) {
    std::error_code failed;
    std::filesystem::create_directories(folder_, failed);
    if (failed) return app::writeFault(failed.value(), folder_.string());
    return app::writeWhole(file_, json::dump(form, 2), {.mode = kPrivate, .durable = durable});
}

void DraftFile::retire() {
    if (modified(file_)) moveAside(file_, previous_);
}

std::string draftNameFor(std::string_view identity) {
    std::uint64_t hash = 14695981039346656037ULL; // FNV-1a
    for (const char byte : identity) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

} // namespace vanthu::extension
