#include "cli/Console.h"

#include "app/Files.h"

#include <algorithm>
#include <ctime>

#include <unistd.h>

namespace vanthu::cli {

namespace {

constexpr std::size_t kKeepBack = std::size_t{32} * 1024;
constexpr std::size_t kBarWidth = 40;
constexpr long long kRedrawAfter = 100; ///< milliseconds

long long milliseconds() {
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<long long>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size() + 1);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F) {
            shown += c;
            continue;
        }
        constexpr std::string_view kDigits = "0123456789ABCDEF";
        shown += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
    return shown;
}

} // namespace

Console::Console() : outputIsTerminal_(::isatty(STDOUT_FILENO) == 1), errorIsTerminal_(::isatty(STDERR_FILENO) == 1) {}

Console::~Console() {
    hideProgress();
    flush();
}

void Console::print(std::string_view text) {
    if (barShown_ && outputIsTerminal_) hideProgress();
    kept_ += text;
    if (outputIsTerminal_ || kept_.size() >= kKeepBack) flush();
}

void Console::complain(std::string_view line) {
    hideProgress();
    // Results so far first, so that both read in order where they go to the same place.
    flush();
    app::writeAll(STDERR_FILENO, printable(line) + "\n");
}

bool Console::flush() {
    if (!kept_.empty() && error_ == 0) error_ = app::writeAll(STDOUT_FILENO, kept_);
    kept_.clear();
    return error_ == 0;
}

void Console::showProgress(std::size_t done, std::size_t total) {
    if (!errorIsTerminal_ || total == 0) return;
    const long long now = milliseconds();
    if (lastDrawn_ != 0 && now - lastDrawn_ < kRedrawAfter) return;
    lastDrawn_ = now;
    const std::size_t filled = kBarWidth * std::min(done, total) / total;
    std::string line = "\r[" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "] ";
    line += std::to_string(done) + "/" + std::to_string(total) + "\x1b[K";
    app::writeAll(STDERR_FILENO, line);
    barShown_ = true;
}

void Console::hideProgress() {
    if (!barShown_) return;
    app::writeAll(STDERR_FILENO, "\r\x1b[K");
    barShown_ = false;
}

} // namespace vanthu::cli
