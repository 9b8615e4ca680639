#include "store/Places.h"

#include "store/Engines.h"
#include "store/Schema.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <vector>

namespace vanthu::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* kList = "-backups";
constexpr std::size_t kMostTried = 50;

struct Candidate {
    fs::file_time_type changed;
    fs::path file;
};

bool isDatabaseFile(const fs::path& file) {
    constexpr std::string_view kMagic = "SQLite format 3";
    std::string begin(kMagic.size(), '\0');
    std::ifstream in(file, std::ios::binary);
    return in.read(begin.data(), static_cast<std::streamsize>(begin.size())) && begin == kMagic;
}

void consider(std::vector<Candidate>& candidates, const fs::path& file, const fs::path& store) {
    std::error_code error;
    if (!fs::is_regular_file(file, error) || fs::equivalent(file, store, error) || !isDatabaseFile(file)) return;
    const fs::file_time_type changed = fs::last_write_time(file, error);
    if (!error) candidates.push_back({changed, file});
}

/// A register this program can read, every page of it.
bool isGood(const fs::path& file, const OpenOrder& order) {
    try {
        const std::unique_ptr<Database> database = connect(order.engines, file.native(), order.patience);
        const int version = versionOf(*database);
        return version > 0 && version <= newestVersion(Engine::sqlite) && database->row("PRAGMA quick_check(1)", {}, 1)->text(0) == "ok";
    } catch (const DatabaseError&) {
        return false;
    }
}

} // namespace

std::string digitsOf(const std::string& now) {
    std::string digits;
    std::ranges::copy_if(now, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

std::string shownLocation(const std::string& location) {
    if (!isServerAddress(location)) return location;
    const std::size_t begin = location.find("://") + 3;
    const std::size_t at = location.rfind('@', location.find('/', begin));
    const std::size_t colon = location.find(':', begin);
    if (at == std::string::npos || colon == std::string::npos || colon > at) return location;
    return location.substr(0, colon) + location.substr(at);
}

void noteBackup(const std::string& location, const std::string& backup) noexcept {
    try {
        std::ofstream(location + kList, std::ios::app) << fs::absolute(backup).native() << '\n';
    } catch (...) {
        return; // a convenience only
    }
}

std::string newestGoodBackup(const OpenOrder& order) {
    std::error_code error;
    const fs::path store = fs::absolute(order.location, error);
    std::vector<Candidate> candidates;
    std::ifstream list(store.native() + kList);
    for (std::string line; std::getline(list, line);) consider(candidates, line, store);
    const std::string beside = store.filename().native() + "-";
    for (const fs::directory_entry& entry : fs::directory_iterator(store.parent_path(), error)) {
        if (entry.path().filename().native().starts_with(beside)) consider(candidates, entry.path(), store);
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) { return a.changed > b.changed; });
    candidates.resize(std::min(candidates.size(), kMostTried));
    const auto found = std::ranges::find_if(candidates, [&](const Candidate& each) { return isGood(each.file, order); });
    return found == candidates.end() ? std::string() : found->file.native();
}

json::Fault withBackup(json::Fault fault, const OpenOrder& order) {
    if (fault.id != "store-damaged" || isServerAddress(order.location)) return fault;
    const std::string backup = newestGoodBackup(order);
    if (backup.empty()) return fault;
    fault.id = "store-damaged-backup";
    fault.arguments.push_back({"backup", backup});
    return fault;
}

} // namespace vanthu::store
