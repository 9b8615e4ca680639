#include "app/AtomicFile.h"

#include "app/Files.h"

#include <cerrno>
#include <cstdint>
#include <system_error>

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vanthu::app {

namespace {

namespace fs = std::filesystem;

constexpr int kAttempts = 16;
constexpr int kLinksInARow = 40; ///< as many as the kernel follows

/// A name nobody can have guessed and put something under.
std::string hiddenName() {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number)) {
        throw std::system_error(errno, std::generic_category(), "getrandom");
    }
    return ".vanthu-" + std::to_string(number) + ".tmp";
}

std::string procPath(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

/// One file on its way to its name. Where the system can, it has no name at all before it is whole (O_TMPFILE), so that even
/// a killed process leaves nothing; that also costs less than half of making and renaming one. Elsewhere (network file
/// systems) it is written beside under a hidden name.
class Draft {
public:
    Draft(const OutputFolder& folder, std::string_view name) : folder_(folder), name_(name) {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() { discard(); }

    /// Each gives 0 or the errno value.
    int open(mode_t mode);
    int write(std::string_view bytes, bool durable);
    int publish();

private:
    int openBeside(mode_t mode);
    int link(const char* name) const;
    int replace();
    int adoptPermissions() const;
    void discard() noexcept;

    const OutputFolder& folder_;
    std::string name_;
    std::string hidden_;
    Descriptor file_;
};

int Draft::open(mode_t mode) {
    file_ = Descriptor(::openat(folder_.descriptor(), ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode));
    if (file_) return 0;
    if (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL) return openBeside(mode);
    return errno;
}

int Draft::openBeside(mode_t mode) {
    struct stat old = {};
    // At no moment readable by more people than the file it is to replace.
    if (::fstatat(folder_.descriptor(), name_.c_str(), &old, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(old.st_mode)) mode &= old.st_mode;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::string candidate = hiddenName();
        file_ = Descriptor(::openat(folder_.descriptor(), candidate.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode));
        if (file_) {
            hidden_ = std::move(candidate);
            return 0;
        }
        if (errno != EEXIST) return errno;
    }
    return EEXIST;
}

int Draft::write(std::string_view bytes, bool durable) {
    if (const int error = writeAll(file_.get(), bytes); error != 0) return error;
    return durable && ::fsync(file_.get()) != 0 ? errno : 0;
}

int Draft::link(const char* name) const {
    if (::linkat(AT_FDCWD, procPath(file_.get()).c_str(), folder_.descriptor(), name, AT_SYMLINK_FOLLOW) == 0) return 0;
    return errno;
}

int Draft::publish() {
    if (hidden_.empty()) {
        const int error = link(name_.c_str());
        if (error != EEXIST) return error;
    }
    if (const int error = adoptPermissions(); error != 0) return error;
    if (!hidden_.empty()) return replace();
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::string candidate = hiddenName();
        const int linked = link(candidate.c_str());
        if (linked == EEXIST) continue;
        if (linked != 0) return linked;
        hidden_ = std::move(candidate);
        return replace();
    }
    return EEXIST;
}

int Draft::replace() {
    if (file_.close() != 0) return errno;
    if (::renameat(folder_.descriptor(), hidden_.c_str(), folder_.descriptor(), name_.c_str()) != 0) return errno;
    hidden_.clear();
    return 0;
}

/// The file that is replaced says who may read the new one; and one that may not be written is not replaced either,
/// although the folder would allow it.
int Draft::adoptPermissions() const {
    struct stat old = {};
    if (::fstatat(folder_.descriptor(), name_.c_str(), &old, AT_SYMLINK_NOFOLLOW) != 0) return errno == ENOENT ? 0 : errno;
    if (S_ISDIR(old.st_mode)) return EISDIR;
    if (!S_ISREG(old.st_mode)) return EEXIST; // a link or a device: never renamed over
    if (::faccessat(folder_.descriptor(), name_.c_str(), W_OK, AT_EACCESS) != 0) return errno;
    return ::fchmod(file_.get(), old.st_mode & 07777) == 0 ? 0 : errno;
}

void Draft::discard() noexcept {
    if (!hidden_.empty()) ::unlinkat(folder_.descriptor(), hidden_.c_str(), 0);
    hidden_.clear();
}

enum class Target { absent, file, folder, link, device };

Target targetOf(const OutputFolder& folder, const std::string& name) {
    struct stat status = {};
    if (::fstatat(folder.descriptor(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return Target::absent;
    if (S_ISREG(status.st_mode)) return Target::file;
    if (S_ISDIR(status.st_mode)) return Target::folder;
    return S_ISLNK(status.st_mode) ? Target::link : Target::device;
}

int writeDevice(const OutputFolder& folder, const std::string& name, std::string_view bytes) {
    const Descriptor device(::openat(folder.descriptor(), name.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    return device ? writeAll(device.get(), bytes) : errno;
}

int writeNew(const OutputFolder& folder, const std::string& name, std::string_view bytes, WriteOptions options) {
    Draft draft(folder, name);
    if (const int error = draft.open(options.mode); error != 0) return error;
    if (const int error = draft.write(bytes, options.durable); error != 0) return error;
    if (const int error = draft.publish(); error != 0) return error;
    // The new name itself is on the disk only once the folder is. A folder that may not be listed cannot be synchronised (EBADF).
    if (options.durable && ::fsync(folder.descriptor()) != 0 && errno != EBADF && errno != EINVAL) return errno;
    return 0;
}

fs::path nameOf(const OutputFolder& folder, std::string_view name) { return folder.path().empty() ? fs::path(name) : folder.path() / name; }

/// Where a chain of links ends. What it ends at need not exist.
json::Result<fs::path> followLinks(const fs::path& link) {
    fs::path here = link;
    for (int step = 0; step < kLinksInARow; ++step) {
        std::error_code error;
        const fs::path there = fs::read_symlink(here, error);
        if (error) return here;
        here = there.is_absolute() ? there : here.parent_path() / there;
    }
    return writeFault(ELOOP, link.native());
}

std::optional<json::Fault> writeThroughLink(const OutputFolder& folder, const std::string& name, std::string_view bytes,
                                            WriteOptions options) {
    const fs::path link = nameOf(folder, name);
    struct stat status = {};
    // What /dev/stdout leads to may have no name at all.
    if (::stat(link.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) {
        const int error = writeDevice(folder, name, bytes);
        return error == 0 ? std::nullopt : std::optional(writeFault(error, link.native()));
    }
    const json::Result<fs::path> real = followLinks(link);
    if (!real) return real.faults.front();
    std::optional<json::Fault> fault = writeWhole(*real, bytes, options);
    if (fault) fault->source = link.native();
    return fault;
}

} // namespace

std::optional<json::Fault> writeWhole(const OutputFolder& folder, std::string_view name, std::string_view bytes, WriteOptions options) {
    const std::string own(name);
    if (own.empty() || own == "." || own == "..") return writeFault(EISDIR, nameOf(folder, name).native());
    int error = writeNew(folder, own, bytes, options);
    if (error == 0) return std::nullopt;
    // Only now, so that the ordinary case costs no further call: what stands there may be something else than a file.
    switch (targetOf(folder, own)) {
    case Target::link:
        return writeThroughLink(folder, own, bytes, options);
    case Target::device:
        error = writeDevice(folder, own, bytes);
        break;
    case Target::folder:
        error = EISDIR;
        break;
    case Target::absent:
    case Target::file:
        break;
    }
    if (error == 0) return std::nullopt;
    return writeFault(error, nameOf(folder, name).native());
}

std::optional<json::Fault> writeWhole(const fs::path& file, std::string_view bytes, WriteOptions options) {
    json::Result<OutputFolder> folder = OutputFolder::open(file.parent_path());
    if (!folder) {
        folder.faults.front().source = file.native();
        return std::move(folder.faults.front());
    }
    return writeWhole(*folder, file.filename().native(), bytes, options);
}

} // namespace vanthu::app
