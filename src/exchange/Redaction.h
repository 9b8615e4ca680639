#pragma once

#include "exchange/ProtectedWords.h"
#include "form/ProtectionMarks.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::exchange {

/// A text as the public may read it, and what was replaced in it.
struct RedactedText {
    struct Replacement {
        std::string words; ///< as they stood in the text
        std::string by;
        std::string reason;
    };
    std::string text;
    std::vector<Replacement> replacements;
};

/// Takes the marks and every protected word out of a text. Whatever overlaps is left out together; where a replacement would bring
/// protected words about, it is left out instead. Pure.
RedactedText redact(const ProtectedWords& words, std::string_view text);

/// What stands for the words of a mark.
std::string replacementOf(const form::ProtectedSpan& span, std::string_view text);

} // namespace vanthu::exchange
