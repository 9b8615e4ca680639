#include "app/Files.h"

#include "app/Descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vanthu::app {

namespace {

constexpr std::size_t kMebibyte = std::size_t{1024} * 1024;
constexpr std::size_t kFirstGuess = std::size_t{64} * 1024;

std::string nameOfError(int error) {
    const char* name = ::strerrorname_np(error);
    return name != nullptr ? name : std::to_string(error);
}

json::Fault tooLarge(std::string_view source, std::size_t limit) {
    return {"", "file-too-large", {{"limit", std::to_string(limit / kMebibyte)}}, std::string(source)};
}

/// Waits until there is something to read. False when asked to stop.
bool waitReadable(int descriptor, const Cancellation& cancellation) {
    std::array<pollfd, 2> watched{{{descriptor, POLLIN, 0}, {cancellation.wakeDescriptor(), POLLIN, 0}}};
    while (!cancellation.requested()) {
        if (::poll(watched.data(), watched.size(), -1) > 0 && watched[0].revents != 0) return !cancellation.requested();
    }
    return false;
}

/// Reads on until the end. `guess` is the expected size; a regular file that gives less than asked for is at its end, which
/// saves a call on each of many small files.
int readToEnd(int descriptor, std::string& content, std::size_t guess, std::size_t limit, bool regular, const Cancellation& cancellation) {
    std::size_t used = 0;
    content.resize(std::min(guess, limit) + 1);
    while (true) {
        if (!regular && !waitReadable(descriptor, cancellation)) return ECANCELED;
        const ssize_t got = ::read(descriptor, content.data() + used, content.size() - used);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        used += static_cast<std::size_t>(got);
        if (used > limit) return EFBIG;
        if (got == 0 || (regular && used < content.size())) break;
        if (used == content.size()) content.resize(std::min(content.size() * 2, limit + 1));
    }
    content.resize(used);
    return 0;
}

} // namespace

json::Fault readFault(int error, std::string_view source) {
    const char* id = "file-read-failed";
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        id = "file-not-found";
        break;
    case EACCES:
    case EPERM:
        id = "file-no-permission";
        break;
    case EISDIR:
        id = "file-is-folder";
        break;
    case ENAMETOOLONG:
        id = "file-name-too-long";
        break;
    case ECANCELED:
        id = "cancelled";
        break;
    default:
        return {"", id, {{"code", nameOfError(error)}}, std::string(source)};
    }
    return {"", id, {}, std::string(source)};
}

json::Fault writeFault(int error, std::string_view source) {
    const char* id = "output-failed";
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        id = "output-no-folder";
        break;
    case EACCES:
    case EPERM:
        id = "output-no-permission";
        break;
    case EROFS:
        id = "output-read-only";
        break;
    case EISDIR:
        id = "output-is-folder";
        break;
    case ENOSPC:
    case EDQUOT:
        id = "output-disk-full";
        break;
    case ENAMETOOLONG:
        id = "file-name-too-long";
        break;
    case EPIPE:
        id = "output-closed";
        break;
    default:
        return {"", id, {{"code", nameOfError(error)}}, std::string(source)};
    }
    return {"", id, {}, std::string(source)};
}

bool isReadFailure(const json::Fault& fault) { return fault.id == "file-read-failed"; }

std::optional<json::Fault> readDescriptor(int descriptor, std::string_view source, std::string& content, std::size_t limit,
                                          const Cancellation& cancellation) {
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) return readFault(errno, source);
    if (S_ISDIR(status.st_mode)) return readFault(EISDIR, source);
    const bool regular = S_ISREG(status.st_mode);
    const std::size_t size = regular ? static_cast<std::size_t>(status.st_size) : kFirstGuess;
    if (regular && size > limit) return tooLarge(source, limit);
    const int error = readToEnd(descriptor, content, size, limit, regular, cancellation);
    if (error == EFBIG) return tooLarge(source, limit);
    if (error != 0) return readFault(error, source);
    return std::nullopt;
}

std::optional<json::Fault> readFile(const std::filesystem::path& file, std::string& content, std::size_t limit) {
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!descriptor) return readFault(errno, file.native());
    return readDescriptor(descriptor.get(), file.native(), content, limit);
}

int writeAll(int descriptor, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(put));
        } else if (errno == EAGAIN) { // a terminal or pipe that another program has set to non-blocking
            pollfd watched = {descriptor, POLLOUT, 0};
            ::poll(&watched, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

} // namespace vanthu::app
