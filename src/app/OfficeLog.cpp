#include "app/OfficeLog.h"

#include "app/Descriptor.h"

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace vanthu::app {

namespace {

constexpr std::size_t kLinesKept = 3;
constexpr std::size_t kLineLength = 160;

/// The name of the result in "convert … -> /folder/name.pdf using filter : …", or nothing.
std::string_view resultOf(std::string_view line) {
    if (!line.starts_with("convert ")) return {};
    const std::size_t arrow = line.rfind(" -> ");
    const std::size_t end = line.find(" using filter", arrow == std::string_view::npos ? 0 : arrow);
    if (arrow == std::string_view::npos || end == std::string_view::npos) return {};
    const std::string_view path = line.substr(arrow + 4, end - arrow - 4);
    return path.substr(path.rfind('/') + 1);
}

} // namespace

std::vector<std::string> OfficeLog::news() {
    std::vector<std::string> begun;
    grew_ = false;
    const Descriptor file(::open(file_.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) return begun; // not there before the office has started
    std::array<char, 4096> block = {};
    while (true) {
        const ssize_t got = ::pread(file.get(), block.data(), block.size(), static_cast<off_t>(offset_));
        if (got <= 0) break;
        grew_ = true;
        offset_ += static_cast<std::size_t>(got);
        unfinishedLine_.append(block.data(), static_cast<std::size_t>(got));
    }
    std::size_t start = 0;
    for (std::size_t end = unfinishedLine_.find('\n'); end != std::string::npos; end = unfinishedLine_.find('\n', start)) {
        take(std::string_view(unfinishedLine_).substr(start, end - start), begun);
        start = end + 1;
    }
    unfinishedLine_.erase(0, start);
    return begun;
}

void OfficeLog::take(std::string_view line, std::vector<std::string>& begun) {
    if (const std::string_view result = resultOf(line); !result.empty()) {
        begun.emplace_back(result);
        return;
    }
    // Said at every start of an office without Java, and of no consequence.
    if (line.empty() || line.find("javaldx") != std::string_view::npos) return;
    if (complaints_.size() == kLinesKept) complaints_.erase(complaints_.begin());
    complaints_.emplace_back(line.substr(0, kLineLength));
}

std::string OfficeLog::tail() const {
    std::string text;
    for (const std::string& line : complaints_) text += (text.empty() ? "" : " | ") + line;
    if (!unfinishedLine_.empty()) text += (text.empty() ? "" : " | ") + unfinishedLine_.substr(0, kLineLength);
    return text.empty() ? "-" : text;
}

} // namespace vanthu::app
