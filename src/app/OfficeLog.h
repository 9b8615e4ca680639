#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// Follows what a converting LibreOffice prints. It names each document as it begins it ("convert a -> b using filter : c"), so the
/// documents before that one are finished.
class OfficeLog {
public:
    explicit OfficeLog(std::filesystem::path file) : file_(std::move(file)) {}

    /// Reads what has come since the last call. Gives the file names (without folder) of the results begun since, in order.
    std::vector<std::string> news();
    /// True if the last news() found anything at all, also what it could not make sense of.
    bool grew() const { return grew_; }

    /// The last lines that may say what went wrong, as one line of at most some hundred bytes.
    std::string tail() const;

private:
    void take(std::string_view line, std::vector<std::string>& begun);

    std::filesystem::path file_;
    std::size_t offset_ = 0;
    bool grew_ = false;
    std::string unfinishedLine_;
    std::vector<std::string> complaints_;
};

} // namespace vanthu::app
