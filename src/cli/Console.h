#pragma once

#include <string>
#include <string_view>

namespace vanthu::cli {

/// Standard output, standard error and the progress bar, which must not run into each other on one terminal. No streams of the
/// standard library: they cost more at the start than the whole command. Not for two threads at once.
class Console {
public:
    Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;
    ~Console();

    /// To standard output; kept back until much has come, or a terminal's line is whole.
    void print(std::string_view text);
    /// One line to standard error. Control characters in it are shown as "\x1B": a file or form must not steer the terminal.
    void complain(std::string_view line);
    /// Draws the bar if standard error is a terminal, at most ten times a second.
    void showProgress(std::size_t done, std::size_t total);
    void hideProgress();

    /// Hands on everything kept back. False if standard output does not take it (full, closed); `error` is then the errno value.
    bool flush();
    int error() const { return error_; }

    bool outputIsTerminal() const { return outputIsTerminal_; }

private:
    std::string kept_;
    int error_ = 0;
    bool outputIsTerminal_ = false;
    bool errorIsTerminal_ = false;
    bool barShown_ = false;
    long long lastDrawn_ = 0; ///< milliseconds of a steady clock
};

} // namespace vanthu::cli
