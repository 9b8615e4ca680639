#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::extension {

/// Hands out access keys: Alt and a letter. Letters with Vietnamese marks cannot be typed with one key, so only plain ones are
/// taken; the first letters of words come first.
class Mnemonics {
public:
    /// Keys that are in use everywhere (the dialog's own buttons), lower case.
    explicit Mnemonics(std::string taken = {}) : taken_(std::move(taken)) {}

    /// The text with "~" before its access key, as the office's labels want it. Without a free letter the text stays as it
    /// is. A text that brings its own "~" keeps it.
    std::string mark(std::string_view utf8);

    const std::string& taken() const { return taken_; }

private:
    bool take(char letter);

    std::string taken_;
};

} // namespace vanthu::extension
